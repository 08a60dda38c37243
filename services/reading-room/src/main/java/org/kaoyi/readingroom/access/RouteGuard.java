package org.kaoyi.readingroom.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kaoyi.readingroom.ProblemCode;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Sees that what is about to answer is what the table was asked about. Both find it by the same patterns, and where they should ever come to
 * differ nobody is let through by the rights to another route.
 */
@Component
public final class RouteGuard implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            return true; // the same request, which was looked at before
        }
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (request.getAttribute(RouteRules.LET_THROUGH_BY) instanceof Route route
                && (route.pattern().getPatternString().equals(String.valueOf(pattern))
                        || isFileForEverybody(route, handler))) {
            return true;
        }
        Refusals.refuse(
                request,
                response,
                handler instanceof HandlerMethod ? ProblemCode.NO_SUCH_ROUTE : ProblemCode.NO_SUCH_ADDRESS);
        return false;
    }

    /** Files beside the classes are served under several patterns, below an address that is open to all. */
    private static boolean isFileForEverybody(Route route, Object handler) {
        return route.door() == Route.Door.OPEN && handler instanceof ResourceHttpRequestHandler;
    }
}
