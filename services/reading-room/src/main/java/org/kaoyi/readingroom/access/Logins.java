package org.kaoyi.readingroom.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.kaoyi.readingroom.access.token.AccessToken;
import org.kaoyi.readingroom.access.token.Tokens;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a login that has lasted long enough, or whose token opens nothing any more: a session is no way round a revocation. */
final class Logins extends OncePerRequestFilter {
    private static final String SINCE = Logins.class.getName() + ".since";

    private final Tokens tokens;
    private final Clock clock;
    private final Auth auth;

    /** @param auth what the page is told where people log in */
    Logins(Tokens tokens, Clock clock, Auth auth) {
        this.auth = auth;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Leads somebody who has logged in to where he wanted to go. */
    static void arrived(HttpServletRequest request, HttpServletResponse response) {
        request.getSession().setAttribute(SINCE, Instant.now());
        Led.to(response, WayBack.of(request, response));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(Auth.ASKED, auth);
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(SINCE) instanceof Instant since && !isGood(since)) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean isGood(Instant since) {
        Instant now = clock.instant();
        Duration age = Duration.between(since, now);
        boolean isOfTheFuture = age.plus(AccessLimits.CLOCK_STEP_MAX).isNegative();
        if (isOfTheFuture || age.compareTo(AccessLimits.LOGIN_LASTS) > 0) {
            return false; // where the clock was set back, a login would last until it has caught up
        }
        if (SecurityContextHolder.getContext().getAuthentication() instanceof Person person
                && person.tokenId() != null) {
            return tokens.find(person.tokenId())
                    .filter((AccessToken token) -> token.isGood(now))
                    .isPresent();
        }
        return true;
    }
}
