package org.kaoyi.claims.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.reference.ReferenceBook;

/**
 * Counts on how much claims rest. Agreement counts only where independence is shown (Langlois and Seignobos, <em>Introduction aux
 * études historiques</em>, II.8): lines are the connected components over teller, telling, copy and derived-from, and over nothing
 * else. Recorder, custodian and citing author become {@link Links}.
 */
final class Lines {
    private final ReferenceBook book;

    Lines(ReferenceBook book) {
        this.book = book;
    }

    Independence of(Collection<Member> members) {
        Set<Siglum> sources = new HashSet<>();
        Set<String> tellers = new HashSet<>();
        boolean allKnown = true;
        for (Member member : members) {
            sources.add(member.document());
            tellers.add(member.teller());
            allKnown &= member.tellerKnown();
        }
        return new Independence(
                members.size(),
                sources.size(),
                tellers.size(),
                partition(members).size(),
                !allKnown);
    }

    /** The members of each line, lines in the order of their first member. */
    List<List<Member>> partition(Collection<Member> members) {
        Map<String, String> parents = new HashMap<>();
        Map<Siglum, Set<Siglum>> origins = origins(members);
        for (Member member : members) {
            String teller = teller(member);
            root(parents, teller);
            origins.getOrDefault(member.claim().source(), Set.of())
                    .forEach(origin -> parents.put(root(parents, "origin " + origin), root(parents, teller)));
        }
        Map<String, List<Member>> lines = new LinkedHashMap<>();
        for (Member member : members) {
            lines.computeIfAbsent(root(parents, teller(member)), unused -> new ArrayList<>())
                    .add(member);
        }
        return new ArrayList<>(lines.values());
    }

    private static String teller(Member member) {
        return "teller " + member.teller();
    }

    /** The representative of a component; paths are halved on the way (Tarjan and van Leeuwen 1984). */
    private static String root(Map<String, String> parents, String node) {
        String at = node;
        String parent = parents.computeIfAbsent(at, own -> own);
        while (!parent.equals(at)) {
            String above = parents.getOrDefault(parent, parent);
            parents.put(at, above);
            at = parent;
            parent = above;
        }
        return at;
    }

    /**
     * What ties the sources to each other: every source that one copies or derives from, at whatever depth, and itself where another
     * of them derives from it. Two tellers in one document stay two lines.
     */
    private Map<Siglum, Set<Siglum>> origins(Collection<Member> members) {
        Map<Siglum, Set<Siglum>> origins = new HashMap<>();
        Set<Siglum> all = new HashSet<>();
        for (Member member : members) {
            Source source = member.source();
            if (!origins.containsKey(source.id())) {
                Set<Siglum> above = new HashSet<>();
                collect(source, above);
                origins.put(source.id(), above);
                all.addAll(above);
            }
        }
        origins.forEach((source, above) -> {
            if (all.contains(source)) {
                above.add(source);
            }
        });
        return origins;
    }

    private void collect(Source source, Set<Siglum> origins) {
        List<Siglum> next = new ArrayList<>(source.derivedFrom());
        if (source.contentOf() != null) {
            next.add(source.contentOf());
        }
        for (Siglum origin : next) {
            if (origins.add(origin)) {
                book.source(origin).ifPresent(found -> collect(found, origins));
            }
        }
    }
}
