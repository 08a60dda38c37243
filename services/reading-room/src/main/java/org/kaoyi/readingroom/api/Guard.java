package org.kaoyi.readingroom.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaoyi.readingroom.ProblemCode;
import org.kaoyi.readingroom.ReadingRoom;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Before every request: a read waits for the position that it asks for, a write is not too large. */
@Component
public class Guard implements HandlerInterceptor {
    private static final String FORM_OF_PARTS = "multipart/";

    /** In later versions a body needs no header. */
    private static final String FIRST_HTTP = "HTTP/1";

    private final ReadingRoom room;

    public Guard(ReadingRoom room) {
        this.room = room;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (HttpMethod.POST.matches(request.getMethod())) {
            measure(request);
        } else {
            String wanted = minPosition(request);
            if (wanted != null) {
                await(wanted);
            }
        }
        return true;
    }

    private static void measure(HttpServletRequest request) {
        long length = hasNone(request) ? 0 : request.getContentLengthLong();
        if (length < 0) {
            throw new ApiProblem(ProblemCode.LENGTH_REQUIRED, "Say how long the body is (Content-Length).");
        }
        String place = request.getRequestURI();
        if (place.endsWith(PassagesApi.PLACE) || place.endsWith(ImportsApi.PLACE)) {
            refuseForm(request);
            return; // a file, which is measured while it is kept
        }
        if (length > ApiLimits.BODY_BYTES_MAX) {
            throw new ApiProblem(
                    ProblemCode.TOO_LARGE,
                    "The body has %d bytes; at most %d are taken. Import a table instead."
                            .formatted(length, ApiLimits.BODY_BYTES_MAX));
        }
    }

    /** What names neither a length nor an encoding has no body (RFC 9112 §6.3): a button is pressed so. */
    private static boolean hasNone(HttpServletRequest request) {
        return request.getContentLengthLong() < 0
                && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null
                && request.getProtocol().startsWith(FIRST_HTTP);
    }

    /** A server takes the body of a form for parameters: of the file nothing would be left, and an empty one would be kept. */
    private static void refuseForm(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        if (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE) || type.startsWith(FORM_OF_PARTS)) {
            throw new ApiProblem(
                    ProblemCode.FILE_AS_FORM,
                    "The body is to be the file itself, and calls itself a form (%s). Send it with Content-Type: application/octet-stream."
                            .formatted(request.getContentType()));
        }
    }

    private static @Nullable String minPosition(HttpServletRequest request) {
        String header = request.getHeader(Headers.MIN_POSITION);
        return header != null ? header : request.getParameter(Headers.MIN_POSITION);
    }

    private void await(String wanted) {
        long position = parsed(wanted);
        if (position > room.log().head().position()) {
            throw new ApiProblem(
                    ProblemCode.POSITION_NOT_REACHED,
                    "The ledger ends before position %d. Ask again when it has been written.".formatted(position));
        }
        if (!room.projections().awaitPosition(position, ApiLimits.MIN_POSITION_PATIENCE.toMillis())) {
            throw new ApiProblem(
                    ProblemCode.POSITION_NOT_REACHED,
                    "What can be read does not show position %d yet. Ask again.".formatted(position));
        }
    }

    private static long parsed(String wanted) {
        try {
            long position = Long.parseLong(wanted);
            if (position >= 0) {
                return position;
            }
        } catch (NumberFormatException e) {
            // said below, together with negative numbers
        }
        throw new ApiProblem(
                ProblemCode.BAD_MIN_POSITION,
                "min-position is \"%s\"; give a whole number of 0 or more, as Ledger-Position says it."
                        .formatted(wanted));
    }
}
