package org.kaoyi.readingroom.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Lets forms through that our own pages sent. Nobody has to say who he is on the machine's own address, so that any site open in
 * the same browser could send a form here otherwise; browsers say from where a form comes ({@code Origin}, Fetch Standard §3.1)
 * and let no page say another.
 */
final class SameSite {
    private SameSite() {}

    /** @throws PageFault when a browser says that the form comes from elsewhere */
    static void require(HttpServletRequest request, String next) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && !sameHost(origin, request.getHeader(HttpHeaders.HOST))) {
            throw PageFault.foreignForm(next);
        }
    }

    /** An origin that names no host, such as {@code null} of a sandboxed frame, is not ours. */
    private static boolean sameHost(String origin, @Nullable String host) {
        try {
            return URI.create(origin).getAuthority() instanceof String authority && authority.equals(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
