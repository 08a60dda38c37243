package org.kaoyi.readingroom.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.kaoyi.readingroom.ProblemCode;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nothing change what another site's page has a browser send (CSRF). A browser says so itself, by {@code Sec-Fetch-Site} and {@code
 * Origin}, which no page can alter; whoever is known by a cookie must say one of them, so that no old browser slips through
 * (docs/decisions/0057 says why not by a secret in each form).
 */
final class SameOriginFilter extends OncePerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** Fetch Metadata Request Headers §2.3. */
    private static final String FETCH_SITE = "Sec-Fetch-Site";

    /** From a page of ours, or by the user himself. */
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (READING.contains(request.getMethod()) || isOurs(request)) {
            chain.doFilter(request, response);
        } else {
            Refusals.refuse(request, response, ProblemCode.FOREIGN_ORIGIN);
        }
    }

    private boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader(FETCH_SITE);
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (Origins.isForeign(request)) {
            return false;
        }
        if (site != null) {
            return OURS.contains(site);
        }
        return origin != null || request.getSession(false) == null;
    }
}
