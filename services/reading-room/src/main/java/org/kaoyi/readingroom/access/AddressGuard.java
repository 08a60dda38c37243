package org.kaoyi.readingroom.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaoyi.readingroom.ProblemCode;
import org.kaoyi.readingroom.access.token.TokenText;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a token in an address: addresses are kept by histories, logs and proxies, and passed on (RFC 6750 §5.3). It is refused also
 * where it would not have been needed, so that nobody gets used to it.
 */
final class AddressGuard extends OncePerRequestFilter {
    /** RFC 6750 §2.3. */
    private static final String PARAMETER = "access_token=";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (holdsToken(request.getQueryString()) || holdsToken(request.getRequestURI())) {
            Refusals.refuse(
                    request,
                    response,
                    ProblemCode.TOKEN_IN_ADDRESS,
                    "A token stands in the address, where others may read it later. Revoke it, and send its successor in the header Authorization.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean holdsToken(@Nullable String part) {
        return part != null && (hasParameter(part) || TokenText.isWithin(part) || TokenText.isWithin(decoded(part)));
    }

    private static boolean hasParameter(String part) {
        String lower = part.toLowerCase(Locale.ROOT);
        return lower.startsWith(PARAMETER) || lower.contains("&" + PARAMETER);
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return ""; // a percent sign that begins nothing; whoever reads the parameter says so
        }
    }
}
