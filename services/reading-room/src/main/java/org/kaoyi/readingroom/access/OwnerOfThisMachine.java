package org.kaoyi.readingroom.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Where nobody has to say who he is, everybody is whoever sits at this machine: nobody else is listened to. */
final class OwnerOfThisMachine extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecurityContext known = SecurityContextHolder.createEmptyContext();
        known.setAuthentication(Person.LOCAL);
        SecurityContextHolder.setContext(known);
        chain.doFilter(request, response);
    }

    /** A page that says what went wrong has the same doors as any other. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
