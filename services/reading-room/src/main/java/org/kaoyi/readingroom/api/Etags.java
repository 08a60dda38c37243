package org.kaoyi.readingroom.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.ProjectionsRuntime;
import org.kaoyi.projections.catalogue.ClaimEntry;
import org.kaoyi.readingroom.ProblemCode;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Entity tags (RFC 9110 §8.8.3): {@code "version.position"}. The version is that of what was recorded and is what {@code If-Match}
 * is about; the position is the ledger's, since a representation also counts and names what other records say.
 */
final class Etags {
    /** Matches whatever version there is (RFC 9110 §13.1.1). */
    private static final String ANY = "*";

    private static final String SOURCE_WITHDRAWN = "withdrawn";

    /** What stands in the history of one thing and is an event of another's stream. */
    private static final Set<String> OF_ANOTHER = Set.of("absorbed", "split", "reassigned");

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\\.\\d{1,18}\"");

    private Etags() {}

    /** The tag of a source, occasion or question: each happening but those of others is an event of its stream. */
    static String of(ProjectionsRuntime projections, String stream) {
        return tag(
                projections,
                projections.claims().history(stream).stream()
                        .filter(it -> !OF_ANOTHER.contains(it.what()))
                        .count());
    }

    /** The tag of a claim; the withdrawal of its source stands in its history, and is no event of its own stream. */
    static String of(ProjectionsRuntime projections, ClaimEntry claim) {
        return tag(
                projections,
                claim.history().stream()
                        .filter(it -> !it.what().equals(SOURCE_WITHDRAWN) && !OF_ANOTHER.contains(it.what()))
                        .count());
    }

    /**
     * An answer with its tag, or without its body where the caller has some version or other already: what he has of it he does not say
     * ({@code If-None-Match: *}, RFC 9110 §13.1.2).
     */
    static <T> ResponseEntity<T> answer(String tag, T body, HttpServletRequest request) {
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return known != null && known.strip().equals(ANY)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build()
                : ResponseEntity.ok().eTag(tag).body(body);
    }

    private static String tag(ProjectionsRuntime projections, long events) {
        return "\"%d.%d\"".formatted(events - 1, projections.position());
    }

    /**
     * The versions that a request asks for, or null where any will do.
     *
     * @throws ApiProblem when the header holds no tag of ours
     */
    static @Nullable Set<Long> versions(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals(ANY)) {
            return null;
        }
        return Arrays.stream(ifMatch.split(","))
                .map(tag -> version(tag.strip()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Long version(String tag) {
        Matcher matched = TAG.matcher(tag);
        if (!matched.matches()) {
            throw new ApiProblem(
                    ProblemCode.BAD_IF_MATCH,
                    "If-Match is \"%s\"; give the ETag of what is to be changed as it was read, such as \"3.1234\" with its quotation marks."
                            .formatted(tag));
        }
        return Long.valueOf(matched.group(1));
    }
}
