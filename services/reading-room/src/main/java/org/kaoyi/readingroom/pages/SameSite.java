package org.kaoyi.readingroom.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.kaoyi.readingroom.api.Origins;

/**
 * Lets forms through that our own pages sent. Nobody has to say who he is on the machine's own address, so that any site open in
 * the same browser could send a form here otherwise.
 */
final class SameSite {
    private SameSite() {}

    /** @throws PageFault when a browser says that the form comes from elsewhere */
    static void require(HttpServletRequest request, String next) {
        if (Origins.isForeign(request)) {
            throw PageFault.foreignForm(next);
        }
    }
}
