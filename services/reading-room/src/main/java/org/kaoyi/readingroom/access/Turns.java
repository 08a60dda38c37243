package org.kaoyi.readingroom.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.kaoyi.readingroom.ProblemCode;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds how many requests are worked on at once: of one person (429) and of all (503). It stands behind the question of who asks, so
 * that strangers take nobody's turn; a live page that waits for news has given its turn back.
 */
final class Turns extends OncePerRequestFilter {
    /** These must answer while nothing else does. */
    private static final String[] ALWAYS = {"/health", "/ready", "/static/", "/metrics", "/error"};

    private final Semaphore all;
    private final int each;
    private final Duration patience;
    private final ConcurrentMap<String, Integer> atOnce = new ConcurrentHashMap<>();

    /**
     * @param each of one person; without bound where everybody is the same
     * @param patience how long a request waits for its turn
     */
    Turns(int all, int each, Duration patience) {
        this.all = new Semaphore(all, true);
        this.each = each;
        this.patience = patience;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        for (String begin : ALWAYS) {
            if (request.getRequestURI().startsWith(begin)) {
                chain.doFilter(request, response);
                return;
            }
        }
        String person = String.valueOf(request.getRemoteUser());
        int taken = atOnce.merge(person, 1, Integer::sum);
        try {
            if (taken > each) {
                later(request, response, ProblemCode.TOO_MANY_AT_ONCE);
            } else if (!all.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                later(request, response, ProblemCode.BUSY);
            } else {
                try {
                    chain.doFilter(request, response);
                } finally {
                    all.release();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            later(request, response, ProblemCode.BUSY);
        } finally {
            atOnce.computeIfPresent(person, (name, count) -> count > 1 ? count - 1 : null);
        }
    }

    private static void later(HttpServletRequest request, HttpServletResponse response, ProblemCode code)
            throws IOException {
        Refusals.later(request, response, AccessLimits.TURN_PATIENCE, code, code.sentence());
    }
}
