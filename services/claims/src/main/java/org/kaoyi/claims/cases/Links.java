package org.kaoyi.claims.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.reference.ReferenceBook;

/**
 * Dependences that are no line of transmission but that a reader should know: one custodian, one recorder, one citing author. Computed
 * and put in words. That accounts which share a hand tend to share mistakes: Dong, Berti-Équille and Srivastava, "Integrating conflicting
 * data: the role of source dependence", 2009.
 */
final class Links {
    private final ReferenceBook book;

    Links(ReferenceBook book) {
        this.book = book;
    }

    List<String> of(Collection<Member> members) {
        if (members.size() < 2) {
            return List.of(); // every link is between two
        }
        List<String> links = new ArrayList<>(bySide(members));
        links.addAll(byRecorder(members));
        links.addAll(byCitingAuthor(members));
        links.addAll(byDelegation(members));
        links.addAll(perhapsOneDocument(members));
        return links;
    }

    /** "all DPRK accounts here reach us through Soviet custody, except K5". */
    private static List<String> bySide(Collection<Member> members) {
        if (members.stream().allMatch(member -> custody(member) == null)) {
            return List.of();
        }
        Map<String, Map<Siglum, String>> custodyBySide = new TreeMap<>();
        for (Member member : members) {
            String custody = custody(member);
            custodyBySide
                    .computeIfAbsent(member.side(), unused -> new TreeMap<>())
                    .put(member.claim().source(), custody == null ? "" : custody);
        }
        List<String> links = new ArrayList<>();
        custodyBySide.forEach((side, custodies) -> foreignCustodian(side, custodies)
                .ifPresent(foreign -> {
                    Set<Siglum> except = custodies.entrySet().stream()
                            .filter(entry -> !entry.getValue().isEmpty()
                                    && !entry.getValue().equals(foreign))
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toCollection(TreeSet::new));
                    Set<Siglum> unknown = custodies.entrySet().stream()
                            .filter(entry -> entry.getValue().isEmpty())
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toCollection(TreeSet::new));
                    links.add("all " + side + " accounts here reach us through " + foreign + " custody"
                            + (except.isEmpty() ? "" : ", except " + joined(except))
                            + (unknown.isEmpty() ? "" : "; whose custody is unknown: " + joined(unknown)));
                }));
        return links;
    }

    /** The other side that keeps most of a side's accounts, two at least. */
    private static java.util.Optional<String> foreignCustodian(String side, Map<Siglum, String> custodies) {
        Map<String, Long> counts = custodies.values().stream()
                .filter(custody -> !custody.isEmpty() && !custody.equals(side))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= 2 && entry.getValue() * 2 > custodies.size())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private List<String> byRecorder(Collection<Member> members) {
        return shared(members, member -> member.claim().chain().recorder()).entrySet().stream()
                .map(entry -> joined(entry.getValue()) + " were put on paper by "
                        + book.name(AuthorityKind.AGENT, entry.getKey()))
                .toList();
    }

    private static List<String> byCitingAuthor(Collection<Member> members) {
        Map<Siglum, Set<Siglum>> cited = new TreeMap<>();
        Set<Siglum> speaking = new TreeSet<>();
        for (Member member : members) {
            speaking.add(member.claim().source());
            Siglum author = member.source().access().citedIn();
            if (author != null) {
                cited.computeIfAbsent(author, unused -> new TreeSet<>())
                        .add(member.claim().source());
            }
        }
        List<String> links = new ArrayList<>();
        cited.forEach((author, sources) -> {
            if (speaking.contains(author)) {
                links.add(author + " knows and cites " + joined(sources)
                        + ": what it says may rest on them, and its line is not shown to be another");
            } else if (sources.size() > 1) {
                links.add(joined(sources) + " are known only as cited in " + author);
            }
        });
        return links;
    }

    /** Tellers who speak for one body: a delegation agrees on what it reports. */
    private List<String> byDelegation(Collection<Member> members) {
        Map<AuthorityId, Set<AuthorityId>> tellers = new TreeMap<>();
        for (Member member : members) {
            member.speaker()
                    .flatMap(teller -> book.current(AuthorityKind.AGENT, teller))
                    .ifPresent(teller -> teller.broader()
                            .forEach(body -> tellers.computeIfAbsent(
                                            book.identity(AuthorityKind.AGENT, body), unused -> new TreeSet<>())
                                    .add(teller.id())));
        }
        return tellers.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> entry.getValue().stream()
                                .map(teller -> book.name(AuthorityKind.AGENT, teller))
                                .collect(Collectors.joining(", "))
                        + " all speak for " + book.name(AuthorityKind.AGENT, entry.getKey()))
                .toList();
    }

    /** Sources that may be one document under two sigla; counted as two, since nobody has decided. */
    private static List<String> perhapsOneDocument(Collection<Member> members) {
        if (members.stream().allMatch(member -> member.source().perhapsSameAs().isEmpty())) {
            return List.of();
        }
        Map<Siglum, Source> sources = new TreeMap<>();
        members.forEach(member -> sources.put(member.source().id(), member.source()));
        Set<String> pairs = new TreeSet<>();
        sources.values()
                .forEach(source -> source.perhapsSameAs().stream()
                        .filter(sources::containsKey)
                        .map(other -> joined(new TreeSet<>(List.of(source.id(), other))))
                        .forEach(pairs::add));
        return pairs.stream().map(pair -> pair + " are perhaps one document").toList();
    }

    /** What two sources or more share, with those sources. */
    private static <T extends Comparable<? super T>> Map<T, Set<Siglum>> shared(
            Collection<Member> members, Function<Member, @Nullable T> property) {
        Map<T, Set<Siglum>> sources = new TreeMap<>();
        for (Member member : members) {
            T value = property.apply(member);
            if (value != null) {
                sources.computeIfAbsent(value, unused -> new TreeSet<>())
                        .add(member.claim().source());
            }
        }
        Map<T, Set<Siglum>> several = new LinkedHashMap<>();
        sources.forEach((value, sigla) -> {
            if (sigla.size() > 1) {
                several.put(value, sigla);
            }
        });
        return several;
    }

    private static @Nullable String custody(Member member) {
        String own = member.claim().custody();
        return own == null ? member.source().custody() : own;
    }

    private static String joined(Set<Siglum> sigla) {
        return sigla.stream().map(Siglum::value).collect(Collectors.joining(", "));
    }
}
