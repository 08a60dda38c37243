package org.kaoyi.readingroom.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.kaoyi.codec.KaoyiJson;
import org.kaoyi.readingroom.ProblemCode;
import org.kaoyi.readingroom.RetryAfter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Tells programs by a problem document (RFC 9457) why they are not let in, and people by a page. */
public final class Refusals {
    /** On a request whose refusal a page is to tell: why, as a {@link ProblemCode}. */
    public static final String WHY = Refusals.class.getName() + ".why";

    /** What programs ask for begins so. */
    private static final String[] PROGRAMS = {"/api/", "/local/", "/cluster/", "/metrics"};

    static final String LOGIN = "/login";

    private Refusals() {}

    /** Who is not known: a person is led to where to log in, a program told what to show. */
    static void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"kaoyi\"");
        if (isOfProgram(request) || !HttpMethod.GET.matches(request.getMethod())) {
            refuse(request, response, ProblemCode.NOT_KNOWN);
        } else {
            WayBack.remember(request, response);
            Led.to(response, LOGIN);
        }
    }

    static void refuse(HttpServletRequest request, HttpServletResponse response, ProblemCode code) throws IOException {
        refuse(request, response, code, code.sentence());
    }

    /** Answers with the status of a code; {@code sentence} is told to programs, people have a page for it. */
    static void refuse(HttpServletRequest request, HttpServletResponse response, ProblemCode code, String sentence)
            throws IOException {
        HttpStatus status = code.status();
        if (!isOfProgram(request)) {
            request.setAttribute(WHY, code);
            response.sendError(status.value());
            return;
        }
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        Problem problem = new Problem(code.type(), status.getReasonPhrase(), status.value(), sentence);
        response.getOutputStream().write(KaoyiJson.reports().writeValueAsBytes(problem));
    }

    /** The same where it is worth coming again. */
    static void later(
            HttpServletRequest request, HttpServletResponse response, Duration wait, ProblemCode code, String sentence)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, RetryAfter.of(wait));
        refuse(request, response, code, sentence);
    }

    /** RFC 9457 §3.1. */
    private record Problem(String type, String title, int status, String detail) {}

    static boolean isOfProgram(HttpServletRequest request) {
        for (String begin : PROGRAMS) {
            if (request.getRequestURI().startsWith(begin)) {
                return true;
            }
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.startsWith(MediaType.APPLICATION_JSON_VALUE);
    }
}
