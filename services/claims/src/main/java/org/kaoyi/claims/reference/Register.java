package org.kaoyi.claims.reference;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Things by their id: listed in the order of ids, and found without comparing many of them. Not thread-safe. */
final class Register<K extends Comparable<K>, V> {
    private final Map<K, V> found = new HashMap<>();
    private final Map<K, V> listed = new TreeMap<>();

    /** @return what it replaces, or null */
    @Nullable
    V put(K id, V thing) {
        listed.put(id, thing);
        return found.put(id, thing);
    }

    Optional<V> find(K id) {
        return Optional.ofNullable(found.get(id));
    }

    /** In the order of their ids; a view. */
    Collection<V> all() {
        return Collections.unmodifiableCollection(listed.values());
    }
}
