package org.kaoyi.readingroom.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.decision.Refusal;
import org.kaoyi.claims.decision.Rule;
import org.kaoyi.codec.UnwritableEvent;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.RequestMismatch;
import org.kaoyi.ledger.StoreTrouble;
import org.kaoyi.readingroom.RetryAfter;
import org.kaoyi.readingroom.access.Refusals;
import org.kaoyi.recording.MovedOn;
import org.kaoyi.recording.RefusedByRule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Says what went wrong as RFC 9457 problem documents: a type that stays, a sentence for people, and the fields at fault. */
@RestControllerAdvice(basePackageClasses = Problems.class)
public class Problems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String TYPE = "urn:kaoyi:problem:";

    /** Rules that hold against the state of the ledger, not against the form of the request. */
    private static final Set<Rule> CONFLICTS =
            Set.of(Rule.SAME_ID_OTHER_CONTENT, Rule.CLAIM_NOT_STANDING, Rule.SOURCE_WITHDRAWN, Rule.MERGED_AUTHORITY);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> asked(ApiProblem problem) {
        return answer(problem.status(), problem.code(), problem.getMessage(), problem.fields());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RefusedByRule refused) {
        Refusal refusal = refused.refusal();
        HttpStatus status = CONFLICTS.contains(refusal.rule()) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        return answer(
                status,
                refusal.rule().label(),
                refusal.inWords(),
                List.of(ApiProblem.FieldProblem.of(
                        refusal.field(), refusal.subject(), refusal.rule().advice())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> movedOn(MovedOn moved) {
        return answer(
                HttpStatus.PRECONDITION_FAILED,
                "moved-on",
                "It has changed since you read it: its version is %d now. Nothing was recorded; read it again."
                        .formatted(moved.version()),
                List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> otherRequest(RequestMismatch mismatch) {
        return answer(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "idempotency-key-reused",
                "This Idempotency-Key was used for another request. Nothing was recorded; give each request a key of its own.",
                List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> contended(ConcurrencyException contended) {
        return later("contended", "Others are writing to the same claim or source. Nothing was recorded; try again.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(LogUnavailable unavailable) {
        Duration wait = unavailable.retryAfter().orElse(null);
        if (wait != null) {
            return later(
                    "on-standby",
                    "Another process records in this ledger, and this one stands by. Nothing was recorded; ask that one, or try again: this one takes over when it ends.",
                    wait);
        }
        LOG.warn("The log can not be reached", unavailable);
        if (unavailable.outcomeUnknown()) {
            return unknown();
        }
        return StoreTrouble.of(unavailable)
                .map(Problems::troubled)
                .orElseGet(() -> later(
                        "log-unavailable",
                        "The store can not be reached or refuses to write. Nothing was recorded; try again."));
    }

    private static ResponseEntity<ProblemDetail> unknown() {
        return later(
                "log-unavailable",
                "The store was lost while writing, and whether the request was recorded is not known. Repeat it with the same id: it is recorded once.");
    }

    /** Says what is the matter with the database, and what can be done meanwhile. */
    private static ResponseEntity<ProblemDetail> troubled(StoreTrouble trouble) {
        return switch (trouble) {
            case AWAY -> later("store-away", "The database does not answer. Nothing was recorded; try again.");
            case FULL ->
                later(
                        "store-full",
                        "The disk of the database is full. Nothing was recorded; what is recorded can be read. Whoever looks after the server has to make room, then try again.",
                        RetryAfter.after(trouble));
            case READ_ONLY ->
                later(
                        "store-read-only",
                        "The database lets itself be read only at present. Nothing was recorded; what is recorded can be read. Try again when whoever looks after it lets it be written.",
                        RetryAfter.after(trouble));
            case SLOW ->
                later(
                        "store-slow",
                        "The database took longer than is given to one question. Nothing was recorded; ask for less, or try again.");
        };
    }

    /** Parameters are read when a controller asks for them, and a body that calls itself a form is read with them. */
    @ExceptionHandler({MultipartException.class, InvalidParameterException.class})
    ResponseEntity<ProblemDetail> malformed() {
        return answer(HttpStatus.BAD_REQUEST, Refusals.MALFORMED, Refusals.MALFORMED_SENTENCE, List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unwritable(UnwritableEvent unwritable) {
        return answer(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "unwritable-text",
                "Nothing was recorded. " + unwritable.getMessage() + ".",
                List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> broken(RuntimeException broken, HttpServletRequest request) {
        Optional<StoreTrouble> trouble = StoreTrouble.of(broken);
        if (trouble.isPresent()) {
            LOG.warn("The database does not do what it is asked", broken);
            // A view that is asked after something was recorded says nothing of what was.
            return isReading(request) ? troubled(trouble.get()) : unknown();
        }
        LOG.error("A request could not be answered", broken);
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal",
                "The request could not be answered because of a fault in the program; its log says more.",
                List.of());
    }

    private static boolean isReading(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "The body is not the JSON object that is expected here: fields with text.");
        body.setType(URI.create(TYPE + "unreadable"));
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    private static ResponseEntity<ProblemDetail> later(String code, String detail) {
        return later(code, detail, RetryAfter.SOON);
    }

    private static ResponseEntity<ProblemDetail> later(String code, String detail, Duration wait) {
        ProblemDetail body = detail(HttpStatus.SERVICE_UNAVAILABLE, code, detail);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RetryAfter.of(wait))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    private static ResponseEntity<ProblemDetail> answer(
            HttpStatus status, String code, @Nullable String detail, List<ApiProblem.FieldProblem> fields) {
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            return later(code, String.valueOf(detail));
        }
        ProblemDetail body = detail(status, code, detail);
        if (!fields.isEmpty()) {
            body.setProperty("errors", fields);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    private static ProblemDetail detail(HttpStatus status, String code, @Nullable String detail) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(URI.create(TYPE + code));
        return body;
    }
}
