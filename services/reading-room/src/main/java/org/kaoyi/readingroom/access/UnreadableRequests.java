package org.kaoyi.readingroom.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.kaoyi.codec.KaoyiJson;
import org.kaoyi.readingroom.ProblemCode;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Tells whoever sends what the container itself can not read that he did: an address with characters that are not percent-encoded, or a
 * header that is none. Nothing of ours was asked before, and neither is known who asks nor in which language; so it is said in one problem
 * document, and not on a page of the container's.
 */
public final class UnreadableRequests extends ErrorReportValve {
    /** RFC 9457 §3.1. */
    private record Problem(String type, String title, int status, String detail) {}

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int code = response.getStatus();
        // What has a body already was told by somebody else.
        if (code < HttpStatus.BAD_REQUEST.value() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        HttpStatus known = HttpStatus.resolve(code);
        HttpStatus status = known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
        ProblemCode why = ProblemCode.ofStatus(status);
        Problem problem = new Problem(why.type(), status.getReasonPhrase(), code, why.sentence());
        byte[] body = KaoyiJson.reports().writeValueAsBytes(problem);
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // Who asked has gone, or has his answer already: there is nobody to tell.
        }
    }
}
