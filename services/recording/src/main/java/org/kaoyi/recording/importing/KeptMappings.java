package org.kaoyi.recording.importing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.recording.drafting.TableKind;

/** Mappings that are kept for the next table with the same headings. */
public interface KeptMappings {
    /** Keeps none. */
    KeptMappings NONE = new KeptMappings() {
        @Override
        public Optional<KeptMapping> find(List<String> headings, @Nullable TableKind kind) {
            return Optional.empty();
        }

        @Override
        public void keep(KeptMapping mapping, List<String> headings) {
            // There is no place for it.
        }

        @Override
        public List<KeptMapping> all() {
            return List.of();
        }

        @Override
        public boolean forget(String id) {
            return false;
        }
    };

    /**
     * What was kept last for these headings.
     *
     * @param kind of table, or null for any
     */
    Optional<KeptMapping> find(List<String> headings, @Nullable TableKind kind);

    /** Keeps one, in place of an earlier one for the same kind and headings. */
    void keep(KeptMapping mapping, List<String> headings);

    /** All of them, the newest first. */
    List<KeptMapping> all();

    /** Forgets one; false where there is none of this id. */
    boolean forget(String id);
}
