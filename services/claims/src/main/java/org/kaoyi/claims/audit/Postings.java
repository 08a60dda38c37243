package org.kaoyi.claims.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is found under keys: under each one or two, mostly, or very many; in the order in which it came. */
final class Postings<T> {
    private final Map<String, List<T>> byKey = new HashMap<>();

    List<T> under(String key) {
        List<T> found = byKey.get(key);
        return found == null ? List.of() : found;
    }

    void add(String key, T found) {
        byKey.computeIfAbsent(key, unused -> new ArrayList<>(1)).add(found);
    }

    void remove(String key, T found) {
        List<T> under = byKey.get(key);
        if (under != null) {
            under.remove(found);
        }
    }
}
