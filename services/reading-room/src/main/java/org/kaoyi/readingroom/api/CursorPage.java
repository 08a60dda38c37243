package org.kaoyi.readingroom.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaoyi.readingroom.ProblemCode;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Lists by pages: {@code after} is the id of the last that was read, and {@code Link} names the next page where there is one (RFC 8288). */
final class CursorPage {
    private CursorPage() {}

    /** @throws ApiProblem when the caller asks for none, or for more than there are in one answer */
    static void bounded(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw new ApiProblem(ProblemCode.BAD_LIMIT, "limit is %d; give 1 to %d.".formatted(limit, most));
        }
    }

    /** @param found one more than {@code limit} where there is a next page */
    static <T> ResponseEntity<List<T>> of(
            List<T> found, int limit, Function<T, String> id, HttpServletRequest request) {
        return of(found, limit, id, request, Function.identity());
    }

    /** The same where the answer is made of the page. */
    static <T, R> ResponseEntity<R> of(
            List<T> found, int limit, Function<T, String> id, HttpServletRequest request, Function<List<T>, R> answer) {
        if (found.size() <= limit) {
            return ResponseEntity.ok(answer.apply(found));
        }
        List<T> here = found.subList(0, limit);
        return of(answer.apply(here), id.apply(here.getLast()), request);
    }

    /** A page that knows what the next one begins after; null where nothing follows. */
    static <R> ResponseEntity<R> of(R page, @Nullable String last, HttpServletRequest request) {
        if (last == null) {
            return ResponseEntity.ok(page);
        }
        String next = ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam("after", UriUtils.encode(last, StandardCharsets.UTF_8))
                .build() // the rest of the address is as the caller has encoded it
                .toUriString();
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")
                .body(page);
    }
}
