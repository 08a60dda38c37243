package org.kaoyi.readingroom.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.kaoyi.codec.UnwritableEvent;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.StoreTrouble;
import org.kaoyi.readingroom.ProblemCode;
import org.kaoyi.readingroom.RetryAfter;
import org.kaoyi.readingroom.access.Refusals;
import org.kaoyi.readingroom.wording.Language;
import org.kaoyi.readingroom.wording.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Says what went wrong and where to go on, never how the program is built. */
@Controller
@ControllerAdvice(basePackageClasses = Faults.class)
class Faults implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    /** What programs ask for begins so; they get a problem document whatever they accept. */
    private static final String PROGRAMS = "/api/";

    private static final Duration SOON = Duration.ofSeconds(1);

    /** RFC 9457. */
    record Problem(String type, String title, int status, String detail) {
        /** Of a page, whose status says all that a program can do about it. */
        static Problem of(HttpStatus status, String detail) {
            return new Problem("about:blank", status.getReasonPhrase(), status.value(), detail);
        }

        /** Of the interface. Statuses that the container alone gives share a code with others, and the body says the one that was given. */
        static Problem of(ProblemCode code, HttpStatus status) {
            return new Problem(code.type(), status.getReasonPhrase(), status.value(), code.sentence());
        }
    }

    private final Desk desk;
    private final VisitReader visits;

    Faults(Desk desk, VisitReader visits) {
        this.desk = desk;
        this.visits = visits;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> known(PageFault fault, HttpServletRequest request) {
        ResponseEntity<byte[]> answer = answer(fault, visits.read(request, request.getRequestURI()));
        return fault.status() == HttpStatus.SERVICE_UNAVAILABLE ? again(answer) : answer;
    }

    /** What will be there soon is asked for again by the browser itself, without a script. */
    private static ResponseEntity<byte[]> again(ResponseEntity<byte[]> answer) {
        String seconds = RetryAfter.of(SOON);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .header("Refresh", seconds)
                .body(answer.getBody());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> unavailable(LogUnavailable unavailable, HttpServletRequest request) {
        return later(PageFault.unavailable(unavailable), wait(unavailable), request);
    }

    /** When it is worth sending the same again. */
    static Duration wait(LogUnavailable unavailable) {
        return unavailable
                .retryAfter()
                .orElseGet(() ->
                        StoreTrouble.of(unavailable).map(RetryAfter::after).orElse(RetryAfter.SOON));
    }

    private ResponseEntity<byte[]> later(PageFault fault, Duration wait, HttpServletRequest request) {
        ResponseEntity<byte[]> answer = answer(fault, visits.read(request, request.getRequestURI()));
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, RetryAfter.of(wait))
                .body(answer.getBody());
    }

    /** A form that breaks off, or that holds what no form of ours does. */
    @ExceptionHandler
    ResponseEntity<byte[]> unreadable(InvalidParameterException unreadable, HttpServletRequest request) {
        HttpStatus status = HttpStatus.resolve(unreadable.getErrorCode());
        return answer(
                PageFault.ofStatus(status == null ? HttpStatus.BAD_REQUEST : status),
                VisitReader.ofUnreadable(request, request.getRequestURI()));
    }

    /** The same of a form with parts, one of which may be a file. */
    @ExceptionHandler
    ResponseEntity<byte[]> unreadable(MultipartException unreadable, HttpServletRequest request) {
        HttpStatus status = unreadable instanceof MaxUploadSizeExceededException
                ? HttpStatus.CONTENT_TOO_LARGE
                : HttpStatus.BAD_REQUEST;
        return answer(PageFault.ofStatus(status), VisitReader.ofUnreadable(request, request.getRequestURI()));
    }

    /** A field has a character that no ledger keeps; no browser sends such from a form. */
    @ExceptionHandler
    ResponseEntity<byte[]> unwritable(UnwritableEvent unwritable, HttpServletRequest request) {
        return answer(
                PageFault.ofStatus(HttpStatus.BAD_REQUEST), VisitReader.ofUnreadable(request, request.getRequestURI()));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> unknown(RuntimeException broken, HttpServletRequest request) {
        Optional<StoreTrouble> trouble = StoreTrouble.of(broken);
        if (trouble.isPresent()) {
            LOG.warn("The database does not do what it is asked", broken);
            // A view that is asked after something was recorded says nothing of what was.
            PageFault fault = HttpMethod.POST.matches(request.getMethod())
                    ? PageFault.outcomeUnknown()
                    : PageFault.troubled(trouble.get());
            return later(fault, RetryAfter.after(trouble.get()), request);
        }
        LOG.error("A page could not be made", broken);
        return answer(
                PageFault.ofStatus(HttpStatus.INTERNAL_SERVER_ERROR), visits.read(request, request.getRequestURI()));
    }

    /** What no controller took, such as an address without a page. */
    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<byte[]> elsewhere(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Without a code somebody asked for this address itself, where there is no page.
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        HttpStatus known = status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
        Visit visit = visit(request, path == null ? request.getRequestURI() : path.toString());
        ProblemCode why = request.getAttribute(Refusals.WHY) instanceof ProblemCode given ? given : null;
        PageFault fault = PageFault.ofRefused(why, known);
        if (!visit.path().startsWith(PROGRAMS)) {
            return answer(fault, visit);
        }
        Visit ofProgram = new Visit(Language.ENGLISH, false, true, visit.path(), visit.parameters());
        return answer(fault, Problem.of(why == null ? ProblemCode.ofStatus(known) : why, known), ofProgram);
    }

    private Visit visit(HttpServletRequest request, String path) {
        try {
            return visits.read(request, path);
        } catch (InvalidParameterException | MultipartException tooLargeOrBrokenOff) {
            return VisitReader.ofUnreadable(request, path);
        }
    }

    private ResponseEntity<byte[]> answer(PageFault fault, Visit visit) {
        String sentence = Words.in(visit.language()).text(fault.key(), fault.arguments());
        return answer(fault, Problem.of(fault.status(), sentence), visit);
    }

    private ResponseEntity<byte[]> answer(PageFault fault, Problem problem, Visit visit) {
        String sentence = problem.detail();
        String next = fault.next().isEmpty() ? visit.path() : fault.next();
        return desk.fault(
                visit,
                fault.status(),
                "fault",
                problem,
                Map.of("status", fault.status().value(), "sentence", sentence, "next", next));
    }
}
