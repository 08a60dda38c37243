package org.kaoyi.readingroom.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** From where a browser says that a request comes ({@code Origin}, Fetch Standard §3.1); no page can say another. */
final class Origins {
    private Origins() {}

    /** Whether a browser sends it for a page of another site. */
    static boolean isForeign(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !sameHost(origin, request.getHeader(HttpHeaders.HOST));
    }

    /** An origin that names no host, such as {@code null} of a sandboxed frame, is not ours. */
    private static boolean sameHost(String origin, @Nullable String host) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null && authority.equals(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
