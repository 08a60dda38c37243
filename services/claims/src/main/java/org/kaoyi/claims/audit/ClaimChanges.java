package org.kaoyi.claims.audit;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which claims came or fell of late, by the keys that they touch: a text of which none is touched need not be audited anew. */
final class ClaimChanges {
    /** Claims of which it is known what they touch; after more of them a text is audited anew. */
    private static final int KNOWN_MAX = 2_000;

    private final ArrayDeque<Set<String>> touched = new ArrayDeque<>();
    private long count;

    void add(Set<String> keys) {
        touched.add(keys);
        if (touched.size() > KNOWN_MAX) {
            touched.removeFirst();
        }
        count++;
    }

    /** How many claims came or fell. */
    long count() {
        return count;
    }

    /** The keys of all claims that came or fell after so many changes; null where that is too long ago to tell. */
    @Nullable
    Set<String> since(long changes) {
        long since = count - changes;
        if (since > touched.size()) {
            return null;
        }
        Set<String> keys = new HashSet<>();
        touched.stream().skip(touched.size() - since).forEach(keys::addAll);
        return keys;
    }
}
