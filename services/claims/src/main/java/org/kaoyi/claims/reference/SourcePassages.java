package org.kaoyi.claims.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.passage.Passage;

/** The texts and images of sources, in the order in which they were attached. */
final class SourcePassages {
    private final Map<Siglum, List<Passage>> passages = new HashMap<>();

    void attach(Siglum source, Passage passage) {
        passages.computeIfAbsent(source, unused -> new ArrayList<>()).add(passage);
    }

    List<Passage> of(Siglum source) {
        return Collections.unmodifiableList(passages.getOrDefault(source, List.of()));
    }

    /** All sources that have any. */
    Collection<Siglum> sources() {
        return new TreeSet<>(passages.keySet());
    }

    /** The passage that counts where {@code passage} was attached: itself, or the last of those that replaced it. */
    Passage replacement(Siglum source, Passage passage) {
        Passage found = passage;
        for (Passage later : of(source)) { // what replaces came later
            if (found.sha256().equals(later.replaces())) {
                found = later;
            }
        }
        return found;
    }
}
