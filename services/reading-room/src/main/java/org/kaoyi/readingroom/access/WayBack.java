package org.kaoyi.readingroom.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Which page somebody wanted to see when he was asked to log in: a reader who follows a citation comes to what is cited. It is kept with
 * him, in a cookie of some minutes, so that strangers fill no memory here.
 */
final class WayBack {
    private static final String COOKIE = "kaoyi-wanted";
    private static final String ENTRANCE = "/";

    /** Long enough to find one's token, or to log in elsewhere. */
    private static final Duration KEPT = Duration.ofMinutes(15);

    /** Browsers keep cookies of 4096 bytes (RFC 6265 §6.1); a longer address is not come back to. */
    private static final int ADDRESS_CHARS_MAX = 2_000;

    private WayBack() {}

    static void remember(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        if (wanted.length() <= ADDRESS_CHARS_MAX) {
            set(response, Base64.getUrlEncoder().withoutPadding().encodeToString(wanted.getBytes(UTF_8)), KEPT);
        }
    }

    /** The page to go to, of this server in any case, and forgets it. */
    static String of(HttpServletRequest request, HttpServletResponse response) {
        String wanted = wanted(request);
        if (wanted == null) {
            return ENTRANCE;
        }
        set(response, "", Duration.ZERO);
        return isOurs(wanted) ? wanted : ENTRANCE;
    }

    /** An address that begins with two slashes, or one of each kind, is another server's. */
    static boolean isOurs(String address) {
        return address.startsWith("/")
                && !address.startsWith("//")
                && address.indexOf('\\') < 0
                && address.chars().noneMatch(Character::isISOControl);
    }

    private static @Nullable String wanted(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().equals(COOKIE) && !cookie.getValue().isEmpty()) {
                try {
                    return new String(Base64.getUrlDecoder().decode(cookie.getValue()), UTF_8);
                } catch (IllegalArgumentException e) {
                    return null;
                }
            }
        }
        return null;
    }

    private static void set(HttpServletResponse response, String value, Duration kept) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .path("/")
                        .maxAge(kept)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
