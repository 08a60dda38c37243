package org.kaoyi.recording.uploading;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kaoyi.recording.drafting.TableKind;
import org.kaoyi.recording.importing.Mapping;

/**
 * How a file is to be read.
 *
 * @param kind of table, or null where the headings decide
 * @param encoding of its text, or null where the file tells it
 * @param createMissing whether occasions, questions, sources and authorities that rows name are created
 * @param fields heading to column of ours
 * @param constants column of ours to what it holds in every row that leaves it empty
 * @param ignored headings that are not imported
 */
public record Reading(
        @Nullable TableKind kind,
        @Nullable String encoding,
        boolean createMissing,
        Map<String, String> fields,
        Map<String, String> constants,
        Set<String> ignored) {
    /** As the file and the kept mappings tell it. */
    public static final Reading STANDARD = new Reading(null, null, false, Map.of(), Map.of(), Set.of());

    public Reading {
        fields = new TreeMap<>(fields);
        constants = new TreeMap<>(constants);
        ignored = new TreeSet<>(ignored);
    }

    Mapping mapping() {
        return new Mapping(fields, constants, ignored);
    }
}
