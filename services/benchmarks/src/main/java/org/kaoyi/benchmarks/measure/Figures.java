package org.kaoyi.benchmarks.measure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/** What the contestants of one benchmark gave, in their order. */
public record Figures(Map<String, Series> byName) {

    /** @throws NoSuchElementException when it did not take part */
    public Series of(String name) {
        Series series = byName.get(name);
        if (series == null) {
            throw new NoSuchElementException("nobody of that name was measured");
        }
        return series;
    }

    /** Everybody else. */
    public Map<String, Series> without(Set<String> names) {
        Map<String, Series> others = new LinkedHashMap<>(byName);
        others.keySet().removeAll(names);
        return others;
    }
}
