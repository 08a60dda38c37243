package org.kaoyi.readingroom.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kaoyi.readingroom.ProblemCode;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses what the controller that is asked does not read: whoever mistypes a filter, or asks for the past where there is none, would take
 * everything there is for an answer. Which parameters there are, the controllers' methods say.
 */
final class KnownParameters implements HandlerInterceptor {
    private final Map<Method, Map<String, Class<?>>> declared = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String query = request.getQueryString();
        if (query != null && handler instanceof HandlerMethod asked) {
            boolean reads = !HttpMethod.POST.matches(request.getMethod());
            Map<String, Class<?>> known =
                    declared.computeIfAbsent(asked.getMethod(), method -> parameters(asked, reads));
            for (String pair : query.split("&")) {
                if (!pair.isEmpty()) {
                    check(pair, known);
                }
            }
        }
        return true;
    }

    private static void check(String pair, Map<String, Class<?>> known) {
        int equals = pair.indexOf('=');
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        Class<?> type = known.get(name);
        if (type == null) {
            throw new ApiProblem(ProblemCode.UNKNOWN_PARAMETER, unknown(name, known.keySet()));
        }
        // Of a number that is left empty nothing would be read; a text that is left empty asks for any.
        if ((equals < 0 || equals == pair.length() - 1) && Number.class.isAssignableFrom(type)) {
            throw new ApiProblem(
                    ProblemCode.BAD_PARAMETER, "%s is \"\"; give a whole number, or leave it out.".formatted(name));
        }
    }

    private static String unknown(String name, Set<String> known) {
        String there = known.isEmpty()
                ? "This address takes none."
                : "This address takes %s.".formatted(String.join(", ", known));
        return name.equals(Past.AS_OF)
                ? "There is no parameter as-of here: this address shows what there is now. %s docs/api.md says which show the past."
                        .formatted(there)
                : "There is no parameter \"%s\" here. %s".formatted(name, there);
    }

    /** What is no text stays as it is, and is no parameter then. */
    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    /** By name, in the order in which they are declared; whatever reads can be asked to wait for a position. */
    private static Map<String, Class<?>> parameters(HandlerMethod asked, boolean reads) {
        Map<String, Class<?>> parameters = new LinkedHashMap<>();
        for (MethodParameter parameter : ParameterGroup.oneByOne(asked.getMethodParameters())) {
            RequestParam declared = parameter.getParameterAnnotation(RequestParam.class);
            if (declared != null) {
                String name = declared.name().isEmpty() ? parameter.getParameterName() : declared.name();
                parameters.put(named(name), ClassUtils.resolvePrimitiveIfNecessary(parameter.getParameterType()));
            }
        }
        if (reads) {
            parameters.put(Headers.MIN_POSITION, String.class);
        }
        return parameters;
    }

    private static String named(@Nullable String name) {
        if (name == null) {
            throw new IllegalStateException("parameters are compiled with their names");
        }
        return name;
    }
}
