package org.kaoyi.readingroom.access;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Leads a browser to another page of this server, by its path alone. The container would write the whole address, with {@code http://} where
 * a proxy brings the TLS: a page served by TLS may not send its forms there, and the browser would stay where it is.
 */
final class Led {
    private Led() {}

    /** @param path from the root, and perhaps a query */
    static void to(HttpServletResponse response, String path) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, path);
    }
}
