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
import org.kaoyi.readingroom.Advice;
import org.kaoyi.readingroom.ProblemCode;
import org.kaoyi.readingroom.RetryAfter;
import org.kaoyi.recording.MovedOn;
import org.kaoyi.recording.RefusedByRule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Says what went wrong as RFC 9457 problem documents: a type that stays, a sentence for people, and the fields at fault. */
@RestControllerAdvice(basePackageClasses = Problems.class)
public class Problems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** Rules that hold against the state of the ledger, not against the form of the request. */
    private static final Set<Rule> CONFLICTS =
            Set.of(Rule.SAME_ID_OTHER_CONTENT, Rule.CLAIM_NOT_STANDING, Rule.SOURCE_WITHDRAWN, Rule.MERGED_AUTHORITY);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> asked(ApiProblem problem) {
        return answer(problem.code(), problem.getMessage(), problem.fields());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RefusedByRule refused, HttpServletRequest request) {
        Refusal refusal = refused.refusal();
        Addressed addressed = Addressed.by(request).orElse(null);
        if (addressed != null && addressed.isMissingBy(refusal)) {
            return asked(ApiProblem.notFound(addressed.what(), addressed.id()));
        }
        return answer(
                status(refusal.rule()),
                ProblemCode.TYPE + refusal.rule().label(),
                Advice.here(refusal.inWords()),
                List.of(ApiProblem.FieldProblem.of(
                        refusal.field(),
                        refusal.subject(),
                        Advice.here(refusal.rule().advice()))));
    }

    /** Of every answer in which this rule refuses. */
    public static HttpStatus status(Rule rule) {
        return CONFLICTS.contains(rule) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> movedOn(MovedOn moved) {
        return answer(
                ProblemCode.MOVED_ON,
                "It has changed since you read it: its version is %d now. Nothing was recorded; read it again."
                        .formatted(moved.version()),
                List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> otherRequest(RequestMismatch mismatch) {
        return answer(
                ProblemCode.IDEMPOTENCY_KEY_REUSED,
                "This Idempotency-Key was used for another request. Nothing was recorded; give each request a key of its own.",
                List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> contended(ConcurrencyException contended) {
        return later(ProblemCode.CONTENDED, RetryAfter.SOON);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(LogUnavailable unavailable) {
        Duration wait = unavailable.retryAfter().orElse(null);
        if (wait != null) {
            return later(ProblemCode.ON_STANDBY, wait);
        }
        LOG.warn("The log can not be reached", unavailable);
        if (unavailable.outcomeUnknown()) {
            return later(ProblemCode.OUTCOME_UNKNOWN, RetryAfter.SOON);
        }
        return StoreTrouble.of(unavailable)
                .map(Problems::troubled)
                .orElseGet(() -> later(ProblemCode.LOG_UNAVAILABLE, RetryAfter.SOON));
    }

    /** Says what is the matter with the database, and what can be done meanwhile. */
    private static ResponseEntity<ProblemDetail> troubled(StoreTrouble trouble) {
        return switch (trouble) {
            case AWAY -> later(ProblemCode.STORE_AWAY, RetryAfter.SOON);
            case FULL -> later(ProblemCode.STORE_FULL, RetryAfter.after(trouble));
            case READ_ONLY -> later(ProblemCode.STORE_READ_ONLY, RetryAfter.after(trouble));
            case SLOW -> later(ProblemCode.STORE_SLOW, RetryAfter.SOON);
        };
    }

    /** Parameters are read when a controller asks for them, and a body that calls itself a form is read with them. */
    @ExceptionHandler({MultipartException.class, InvalidParameterException.class})
    ResponseEntity<ProblemDetail> malformed() {
        return answer(ProblemCode.MALFORMED, ProblemCode.MALFORMED.sentence(), List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unwritable(UnwritableEvent unwritable) {
        return answer(ProblemCode.UNWRITABLE_TEXT, "Nothing was recorded. " + unwritable.getMessage() + ".", List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> broken(RuntimeException broken, HttpServletRequest request) {
        Optional<StoreTrouble> trouble = StoreTrouble.of(broken);
        if (trouble.isPresent()) {
            LOG.warn("The database does not do what it is asked", broken);
            // A view that is asked after something was recorded says nothing of what was.
            return isReading(request) ? troubled(trouble.get()) : later(ProblemCode.OUTCOME_UNKNOWN, RetryAfter.SOON);
        }
        LOG.error("A request could not be answered", broken);
        return answer(ProblemCode.INTERNAL, ProblemCode.INTERNAL.sentence(), List.of());
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
        return said(ProblemCode.UNREADABLE, ProblemCode.UNREADABLE.sentence(), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return said(
                ProblemCode.BAD_PARAMETER,
                "The parameter %s is missing. Give it in the address.".formatted(missing.getParameterName()),
                headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return said(
                ProblemCode.BAD_PARAMETER,
                "%s is \"%s\"; give %s."
                        .formatted(mismatch.getPropertyName(), mismatch.getValue(), wanted(mismatch.getRequiredType())),
                headers);
    }

    private static String wanted(@Nullable Class<?> type) {
        return type != null && type.getSimpleName().equalsIgnoreCase(Boolean.class.getSimpleName())
                ? "true or false"
                : "a whole number";
    }

    /** What the framework itself refuses, in a sentence of ours. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refused, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (isUnderWay(request)) {
            return null; // what has begun to go out is not followed by a second answer
        }
        ProblemCode code = ProblemCode.ofStatus(HttpStatus.valueOf(status.value()));
        return said(code, code.sentence(), headers);
    }

    private static boolean isUnderWay(WebRequest request) {
        return request instanceof ServletWebRequest it
                && it.getResponse() != null
                && it.getResponse().isCommitted();
    }

    private static ResponseEntity<Object> said(ProblemCode code, String detail, HttpHeaders headers) {
        return ResponseEntity.status(code.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail(code.status(), code.type(), detail));
    }

    private static ResponseEntity<ProblemDetail> later(ProblemCode code, Duration wait) {
        return later(code, code.sentence(), wait);
    }

    private static ResponseEntity<ProblemDetail> later(ProblemCode code, String sentence, Duration wait) {
        return ResponseEntity.status(code.status())
                .header(HttpHeaders.RETRY_AFTER, RetryAfter.of(wait))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail(code.status(), code.type(), sentence));
    }

    private static ResponseEntity<ProblemDetail> answer(
            ProblemCode code, @Nullable String detail, List<ApiProblem.FieldProblem> fields) {
        return code.status() == HttpStatus.SERVICE_UNAVAILABLE
                ? later(code, String.valueOf(detail), RetryAfter.SOON)
                : answer(code.status(), code.type(), detail, fields);
    }

    private static ResponseEntity<ProblemDetail> answer(
            HttpStatus status, String type, @Nullable String detail, List<ApiProblem.FieldProblem> fields) {
        ProblemDetail body = detail(status, type, detail);
        if (!fields.isEmpty()) {
            body.setProperty("errors", fields);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    private static ProblemDetail detail(HttpStatus status, String type, @Nullable String detail) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(URI.create(type));
        return body;
    }
}
