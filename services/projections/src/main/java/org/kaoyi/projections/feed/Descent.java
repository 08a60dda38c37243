package org.kaoyi.projections.feed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.reference.ReferenceBook;

/** How sources depend on one another: what a source copies and what it derives from stand above it. */
public final class Descent {
    private Descent() {}

    /** What stands directly above a source. */
    public static List<Siglum> above(Source source) {
        List<Siglum> above = new ArrayList<>(source.derivedFrom());
        if (source.contentOf() != null) {
            above.add(source.contentOf());
        }
        return above;
    }

    /** The sources themselves and all below them, to any depth: what is said of one of them can change with those above. */
    public static Set<Siglum> withAllBelow(ReferenceBook book, Collection<Siglum> sources) {
        Set<Siglum> reached = new TreeSet<>(sources);
        if (reached.isEmpty()) {
            return reached;
        }
        Map<Siglum, List<Siglum>> below = new HashMap<>();
        for (Source source : book.sources()) {
            above(source)
                    .forEach(it -> below.computeIfAbsent(it, unused -> new ArrayList<>())
                            .add(source.id()));
        }
        Deque<Siglum> waiting = new ArrayDeque<>(reached);
        while (!waiting.isEmpty()) {
            for (Siglum next : below.getOrDefault(waiting.remove(), List.of())) {
                if (reached.add(next)) {
                    waiting.add(next);
                }
            }
        }
        return reached;
    }
}
