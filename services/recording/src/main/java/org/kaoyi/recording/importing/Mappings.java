package org.kaoyi.recording.importing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.recording.drafting.TableKind;

/**
 * Which mapping a table is read with: what was given; where that says nothing of headings, what was kept for them, under
 * the constants that are given.
 *
 * @param given perhaps no more than constants
 * @param kept of earlier imports
 */
record Mappings(Mapping given, KeptMappings kept) {
    /** Those that are given, and no others. */
    static Mappings only(Mapping given) {
        return new Mappings(given, KeptMappings.NONE);
    }

    /**
     * The choice for one table.
     *
     * @param kind that is declared, by whoever imports or by what was kept; null where the headings decide
     * @param from what was kept, or null where it was not used
     */
    record Chosen(
            Mapping mapping,
            @Nullable TableKind kind,
            @Nullable KeptMapping from) {}

    Chosen choose(ImportFile file, List<String> headings) {
        if (!given.fields().isEmpty() || !given.ignored().isEmpty()) {
            return new Chosen(given, file.kind(), null);
        }
        Optional<KeptMapping> found = kept.find(headings, file.kind()).filter(KeptMapping::fits);
        return found.map(it -> new Chosen(it.with(given.constants()), it.kind(), it))
                .orElseGet(() -> new Chosen(given, file.kind(), null));
    }
}
