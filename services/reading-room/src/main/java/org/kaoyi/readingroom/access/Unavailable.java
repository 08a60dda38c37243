package org.kaoyi.readingroom.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.StoreTrouble;
import org.kaoyi.readingroom.ProblemCode;
import org.kaoyi.readingroom.RetryAfter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Where it can not be found out who asks, because a database or a provider does not answer, nobody is let in, and nobody called unknown. */
final class Unavailable extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(Unavailable.class);

    /** The provider does not say how to log in at it. */
    static final class ProviderUnreachable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ProviderUnreachable(RuntimeException cause) {
            super("the provider's configuration can not be read", cause);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException e) {
            if (!isOut(e) || response.isCommitted()) {
                throw e;
            }
            boolean isDatabase = isDatabase(e);
            LOG.warn(
                    isDatabase
                            ? "It can not be found out who asks"
                            : "It can not be found out who asks, since the login provider does not tell what it should",
                    e);
            Refusals.later(
                    request,
                    response,
                    RetryAfter.SOON,
                    isDatabase ? ProblemCode.ACCESS_UNAVAILABLE : ProblemCode.PROVIDER_UNAVAILABLE,
                    "It can not be found out who asks, since the %s does not answer. Nothing was done; try again."
                            .formatted(isDatabase ? "database" : "login provider"));
        }
    }

    private static boolean isOut(RuntimeException e) {
        return isDatabase(e)
                || e instanceof ProviderUnreachable
                || e instanceof AuthenticationServiceException
                || e instanceof JwtDecoderInitializationException;
    }

    private static boolean isDatabase(RuntimeException e) {
        return e instanceof LogUnavailable || StoreTrouble.of(e).isPresent();
    }
}
