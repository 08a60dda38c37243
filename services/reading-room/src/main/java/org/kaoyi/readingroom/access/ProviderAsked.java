package org.kaoyi.readingroom.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Before a login is begun or ended: whether the provider tells how. The filters that follow would call its silence a fault of the program. */
final class ProviderAsked extends OncePerRequestFilter {
    private static final String[] LOGINS = {"/oauth2/authorization/", "/login/oauth2/code/"};

    private final ClientRegistrationRepository registrations;

    ProviderAsked(ClientRegistrationRepository registrations) {
        this.registrations = registrations;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        for (String begin : LOGINS) {
            if (request.getRequestURI().startsWith(begin)) {
                registrations.findByRegistrationId(ProviderLogin.REGISTRATION);
            }
        }
        chain.doFilter(request, response);
    }
}
