package org.kaoyi.recording.importing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a table were understood.
 *
 * @param headings as they stand in the file
 * @param fields heading to column of ours, where they are not the same
 * @param constants column of ours to what it holds in every row that leaves it empty
 * @param ignored headings that are not imported
 * @param kept id of the kept mapping that was used, or null
 */
public record ReadWith(
        List<String> headings,
        Map<String, String> fields,
        Map<String, String> constants,
        Set<String> ignored,
        @Nullable String kept) {
    public ReadWith {
        headings = List.copyOf(headings);
        fields = new TreeMap<>(fields);
        constants = new TreeMap<>(constants);
        ignored = new TreeSet<>(ignored);
    }

    static ReadWith of(List<String> headings, Mapping mapping, @Nullable KeptMapping from) {
        List<String> stripped = headings.stream().map(String::strip).toList();
        Map<String, String> fields = new TreeMap<>(mapping.fields());
        fields.keySet().retainAll(stripped);
        Set<String> ignored = new TreeSet<>(mapping.ignored());
        ignored.retainAll(stripped);
        return new ReadWith(stripped, fields, mapping.constants(), ignored, from == null ? null : from.id());
    }
}
