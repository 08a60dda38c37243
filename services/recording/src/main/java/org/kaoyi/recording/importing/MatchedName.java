package org.kaoyi.recording.importing;

import java.util.List;

/**
 * An authority that rows of a dry run name.
 *
 * @param kind {@code agent}, {@code place} or {@code term}
 * @param name by which it is shown
 * @param written how the rows write it, where they do not give the id
 * @param rows how many name it
 */
public record MatchedName(String kind, String id, String name, List<String> written, long rows) {
    public MatchedName {
        written = List.copyOf(written);
    }
}
