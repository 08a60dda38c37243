package org.kaoyi.readingroom.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/** Addresses of pages. Ids may be titles with any sign in them, so every part is percent-encoded (RFC 3986 §2). */
final class Addresses {
    private Addresses() {}

    /** {@code /claims/a%2Fb} of {@code claims} and {@code a/b}. */
    static String path(String room, String... parts) {
        StringBuilder path = new StringBuilder("/").append(room);
        for (String part : parts) {
            path.append('/').append(UriUtils.encode(part, UTF_8));
        }
        return path.toString();
    }

    /** With its question mark; empty for no parameters. */
    static String query(Map<String, List<String>> parameters) {
        String joined = parameters.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(value -> UriUtils.encode(entry.getKey(), UTF_8) + "=" + UriUtils.encode(value, UTF_8)))
                .collect(Collectors.joining("&"));
        return joined.isEmpty() ? "" : "?" + joined;
    }
}
