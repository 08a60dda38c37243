package org.kaoyi.readingroom.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kaoyi.readingroom.ProblemCode;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts what each token, each person and each stranger's address asks for, and tells whoever asks too often when to come again (429). */
final class RateLimit extends OncePerRequestFilter {
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** Styles and pictures cost nothing, and a page loads several. */
    private static final String FREE = "/static/";

    private final Map<String, Bucket> counted = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > AccessLimits.COUNTED_MAX;
        }
    };

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().startsWith(FREE)) {
            chain.doFilter(request, response);
            return;
        }
        ConsumptionProbe asked = bucket(request).tryConsumeAndReturnRemaining(1);
        if (asked.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            Refusals.later(
                    request,
                    response,
                    Duration.ofNanos(asked.getNanosToWaitForRefill()),
                    ProblemCode.TOO_MANY_REQUESTS,
                    "More than %d requests a second are asked for. Nothing was done; go on after the time in Retry-After."
                            .formatted(AccessLimits.REQUESTS_A_SECOND));
        }
    }

    private Bucket bucket(HttpServletRequest request) {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null || person instanceof AnonymousAuthenticationToken) {
            return of(
                    "address " + request.getRemoteAddr(),
                    AccessLimits.STRANGERS_AT_FIRST,
                    AccessLimits.STRANGERS_A_SECOND);
        }
        String who = person instanceof Person known && known.tokenId() != null
                ? "token " + known.tokenId()
                : "person " + person.getName();
        return of(who, AccessLimits.REQUESTS_AT_FIRST, AccessLimits.REQUESTS_A_SECOND);
    }

    private Bucket of(String who, int atFirst, int aSecond) {
        synchronized (counted) {
            return counted.computeIfAbsent(
                    who,
                    unseen -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(atFirst).refillGreedy(aSecond, SECOND))
                            .build());
        }
    }
}
