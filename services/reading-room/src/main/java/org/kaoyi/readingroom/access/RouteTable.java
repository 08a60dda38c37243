package org.kaoyi.readingroom.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Finds the row of a request, by the same patterns and the same order of them as the controllers are found: the most specific first.
 */
public final class RouteTable {
    private final List<Route> rows;

    /** @param more rows beside those of {@link Routes}, such as what only a test serves */
    public RouteTable(List<Route> more) {
        this.rows = Stream.concat(Routes.all().stream(), more.stream())
                .sorted(Comparator.comparing(Route::pattern, PathPattern.SPECIFICITY_COMPARATOR))
                .toList();
    }

    /**
     * A request's row.
     *
     * @param variables of the path, decoded
     */
    record Found(Route route, Map<String, String> variables) {}

    Optional<Found> find(HttpServletRequest request) {
        return find(request.getMethod(), path(request));
    }

    /** The row of a request for an address. */
    Optional<Found> find(String method, PathContainer path) {
        return rows.stream()
                .filter(row -> row.takes(method) && row.pattern().matches(path))
                .findFirst()
                .map(row -> new Found(row, variables(row.pattern(), path)));
    }

    /** The methods that the table knows at the address of a request; none where there is no such address. */
    List<String> methods(HttpServletRequest request) {
        PathContainer path = path(request);
        return rows.stream()
                .filter(row -> row.pattern().matches(path))
                .map(Route::method)
                .distinct()
                .sorted()
                .toList();
    }

    private static PathContainer path(HttpServletRequest request) {
        return RequestPath.parse(request.getRequestURI(), request.getContextPath())
                .pathWithinApplication();
    }

    private static Map<String, String> variables(PathPattern pattern, PathContainer path) {
        PathPattern.PathMatchInfo matched = pattern.matchAndExtract(path);
        return matched == null ? Map.of() : matched.getUriVariables();
    }
}
