package org.kaoyi.recording.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case that an import would bring about, or make graver.
 *
 * @param scope canonical form, or null for all
 * @param level attribution level
 * @param before the grade that it has without the import, or null where there is no such case yet
 * @param values what its readings say
 */
public record ForeseenCase(
        String occasion,
        String question,
        @Nullable String scope,
        int level,
        String grade,
        List<String> kinds,
        @Nullable String before,
        List<String> values) {
    public ForeseenCase {
        kinds = List.copyOf(kinds);
        values = List.copyOf(values);
    }
}
