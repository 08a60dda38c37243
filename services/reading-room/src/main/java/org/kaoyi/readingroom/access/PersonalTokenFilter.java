package org.kaoyi.readingroom.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.readingroom.access.token.TokenText;
import org.kaoyi.readingroom.access.token.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows who shows a personal token ({@code Authorization: Bearer kaoyi_…}, RFC 6750 §2.1); asks the database each time, so that a revoked one is. */
final class PersonalTokenFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final Tokens tokens;

    PersonalTokenFilter(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String shown = shown(request);
        if (shown == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Person> holder = tokens.holderOf(shown).map(Person::of);
        if (holder.isEmpty()) {
            Refusals.unknown(request, response);
            return;
        }
        SecurityContext known = SecurityContextHolder.createEmptyContext();
        known.setAuthentication(holder.get());
        SecurityContextHolder.setContext(known);
        chain.doFilter(request, response);
    }

    /** The personal token of a request; null where it shows none, or a JWT. */
    static @Nullable String shown(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return null;
        }
        String token = header.substring(BEARER.length()).strip();
        return token.startsWith(TokenText.PREFIX) ? token : null;
    }
}
