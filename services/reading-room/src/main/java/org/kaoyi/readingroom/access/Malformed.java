package org.kaoyi.readingroom.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.kaoyi.readingroom.ProblemCode;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartException;

/**
 * Tells whoever sends what can not be read that he did, and not that the program is at fault: parts without a boundary, forms that break
 * off, and the character NUL, which no text has and no database keeps.
 */
final class Malformed extends OncePerRequestFilter {
    private static final String NUL = "%00";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (holdsNul(request.getQueryString()) || holdsNul(request.getRequestURI())) {
            refuse(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (InvalidParameterException | MultipartException e) {
            refuse(request, response);
        } catch (ServletException e) {
            if (!(e.getCause() instanceof MultipartException)) {
                throw e;
            }
            refuse(request, response);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!response.isCommitted()) {
            Refusals.refuse(request, response, ProblemCode.MALFORMED);
        }
    }

    private static boolean holdsNul(@Nullable String part) {
        return part != null && part.toLowerCase(Locale.ROOT).contains(NUL);
    }
}
