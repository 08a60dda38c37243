package org.kaoyi.readingroom.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.kaoyi.codec.KaoyiJson;
import org.kaoyi.readingroom.RetryAfter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Tells programs by a problem document (RFC 9457) why they are not let in, and people by a page. */
public final class Refusals {
    /** On a request whose refusal a page is to tell: why, in a word. */
    public static final String WHY = Refusals.class.getName() + ".why";

    /** The login provider does not answer, so that it can not be found out who asks. */
    public static final String PROVIDER_AWAY = "provider-unavailable";

    /** Who asks is known, and has no role at all. */
    public static final String NO_ROLE = "no-role";

    /** A page of another site sent it. */
    public static final String FOREIGN = "foreign-origin";

    /** Its form can not be read. */
    public static final String MALFORMED = "malformed";

    /** What a program is told of a form that can not be read. */
    public static final String MALFORMED_SENTENCE =
            "The request can not be read: its form breaks off, has no boundary, or holds the character NUL. Nothing was recorded.";

    private static final String TYPE = "urn:kaoyi:problem:";

    /** What programs ask for begins so. */
    private static final String[] PROGRAMS = {"/api/", "/local/", "/cluster/", "/metrics"};

    static final String LOGIN = "/login";

    private Refusals() {}

    /** Who is not known: a person is led to where to log in, a program told what to show. */
    static void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"kaoyi\"");
        if (isOfProgram(request) || !HttpMethod.GET.matches(request.getMethod())) {
            refuse(
                    request,
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "not-known",
                    "It is not known who asks. Send a personal token (Authorization: Bearer kaoyi_…) that is neither mistyped, expired nor revoked, or log in.");
        } else {
            WayBack.remember(request, response);
            Led.to(response, LOGIN);
        }
    }

    /** Answers with a status; {@code sentence} is told to programs, people have a page for it. */
    static void refuse(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code, String sentence)
            throws IOException {
        if (!isOfProgram(request)) {
            request.setAttribute(WHY, code);
            response.sendError(status.value());
            return;
        }
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        Problem problem = new Problem(TYPE + code, status.getReasonPhrase(), status.value(), sentence);
        response.getOutputStream().write(KaoyiJson.reports().writeValueAsBytes(problem));
    }

    /** The same where it is worth coming again. */
    static void later(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            Duration wait,
            String code,
            String sentence)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, RetryAfter.of(wait));
        refuse(request, response, status, code, sentence);
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
