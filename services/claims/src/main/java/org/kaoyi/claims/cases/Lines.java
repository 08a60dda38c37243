package org.kaoyi.claims.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
            sources.add(member.claim().source());
            tellers.add(member.teller());
            allKnown &= member.tellerKnown();
        }
        return new Independence(members.size(), sources.size(), tellers.size(), components(members), !allKnown);
    }

    private int components(Collection<Member> members) {
        Map<String, Set<Siglum>> sourcesByTeller = new HashMap<>();
        for (Member member : members) {
            sourcesByTeller
                    .computeIfAbsent(member.teller(), unused -> new HashSet<>())
                    .addAll(origins(member.source()));
        }
        List<Set<Siglum>> lines = new ArrayList<>();
        for (Set<Siglum> origins : sourcesByTeller.values()) {
            Set<Siglum> joined = new HashSet<>(origins);
            lines.removeIf(line -> {
                boolean meets = line.stream().anyMatch(origins::contains);
                if (meets) {
                    joined.addAll(line);
                }
                return meets;
            });
            lines.add(joined);
        }
        return lines.size();
    }

    /**
     * What ties a source to others: every source it copies or derives from, at whatever depth, and itself where another source may
     * derive from it. Two tellers in one document stay two lines.
     */
    private Set<Siglum> origins(Source source) {
        Set<Siglum> origins = new HashSet<>();
        collect(source, origins);
        if (origins.isEmpty() && isOrigin(source.id())) {
            origins.add(source.id());
        }
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

    private boolean isOrigin(Siglum id) {
        return book.sources().stream()
                .anyMatch(other -> other.derivedFrom().contains(id) || id.equals(other.contentOf()));
    }
}
