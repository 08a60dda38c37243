package org.kaoyi.readingroom.pages;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Labelled;
import org.kaoyi.projections.ProjectionsRuntime;
import org.kaoyi.projections.catalogue.QuestionView;
import org.kaoyi.projections.discrepancies.HeatMap;
import org.kaoyi.projections.search.SearchPage;
import org.kaoyi.projections.search.SearchQuery;
import org.kaoyi.projections.search.SearchRefused;
import org.kaoyi.projections.search.Shelf;

/** Ids that somebody may mean who has typed a part of an id, a title, or a name in any script. */
final class Completing {
    /** The register of a field whose question says what its answers name. */
    static final String ANSWER = "value";

    private static final List<String> NAMED = List.of("source", "occasion", "question", "agent");

    /** Those from which a field may complete. */
    static final List<String> REGISTERS =
            Stream.concat(NAMED.stream(), Stream.of(ANSWER)).toList();

    /** Ids that a page offers at once; more would make it heavy, and are found by typing. */
    private static final int OFFERED_AT_ONCE = 200;

    /** As many completions as can be taken in at a glance. */
    private static final int SHOWN = 20;

    /** What parts the names of one cell ({@code interface.md} §3); only the last is being typed. */
    private static final String PARTING = ";>=+|";

    private final ProjectionsRuntime projections;

    Completing(ProjectionsRuntime projections) {
        this.projections = projections;
    }

    /** What a form offers before anything is typed, by register. */
    Map<String, List<HeatMap.Heading>> offered() {
        return NAMED.stream()
                .collect(Collectors.toMap(
                        register -> register,
                        register -> headings(projections.references().names(register, null, OFFERED_AT_ONCE))
                                .toList()));
    }

    /**
     * At most {@value #SHOWN} entries; each id with what stands in the field before the name that is being typed.
     *
     * @param register one of {@link #REGISTERS}
     * @param question of an answer: decides whether persons, places or terms are meant
     */
    List<HeatMap.Heading> of(String register, String typed, @Nullable String question) {
        List<String> kinds = register.equals(ANSWER) ? kinds(question) : List.of(register);
        if (kinds.contains("yes-no")) {
            return Stream.of("yes", "no").map(it -> new HeatMap.Heading(it, it)).toList();
        }
        boolean several = register.equals(ANSWER) || register.equals("agent");
        int parted = several ? lastParting(typed) : 0;
        String before = typed.substring(0, parted);
        Map<String, HeatMap.Heading> found = new LinkedHashMap<>();
        for (String kind : kinds) {
            matching(kind, typed.substring(parted).strip()).forEach(it -> found.putIfAbsent(it.id(), it));
        }
        String lead = before.isEmpty() ? "" : before.strip() + " ";
        return found.values().stream()
                .limit(SHOWN)
                .map(it -> new HeatMap.Heading(lead + it.id(), it.title()))
                .toList();
    }

    private List<String> kinds(@Nullable String question) {
        Optional<QuestionView> asked =
                question == null ? Optional.empty() : projections.references().question(question);
        return asked.map(QuestionView::type)
                .map(type -> switch (type) {
                    case "yes-no" -> List.of("yes-no");
                    case "agent", "initiative" -> List.of("agent");
                    case "place" -> List.of("place");
                    case "term" -> List.of("term");
                    case "set", "sequence" -> List.of("term", "agent", "place");
                    default -> List.<String>of();
                })
                .orElse(List.of());
    }

    private static int lastParting(String typed) {
        int last = 0;
        for (int at = 0; at < typed.length(); at++) {
            if (PARTING.indexOf(typed.charAt(at)) >= 0) {
                last = at + 1;
            }
        }
        return last;
    }

    private List<HeatMap.Heading> matching(String kind, String typed) {
        if (typed.isEmpty()) {
            return List.of();
        }
        String folded = folded(typed);
        List<HeatMap.Heading> found =
                new ArrayList<>(headings(projections.references().names(kind))
                        .filter(it -> folded(it.id()).contains(folded)
                                || folded(it.title()).contains(folded))
                        .limit(SHOWN)
                        .toList());
        found.addAll(byAnyName(kind, typed));
        return found;
    }

    /** Titles are first names; the search knows the others, in every script. */
    private List<HeatMap.Heading> byAnyName(String kind, String typed) {
        try {
            Shelf shelf = Labelled.of(Shelf.class, kind).orElseThrow();
            return projections.search().find(new SearchQuery(typed, shelf, null, SHOWN)).hits().stream()
                    .map(hit -> new HeatMap.Heading(hit.id(), named(hit)))
                    .toList();
        } catch (SearchRefused nothingToLookFor) {
            return List.of();
        }
    }

    /** The title, and the name by which it was found where that is another. */
    private static String named(SearchPage.Hit hit) {
        return hit.passages().stream()
                .filter(passage ->
                        passage.field().equals("name") && !passage.text().equals(hit.title()))
                .findFirst()
                .map(passage -> hit.title() + " · " + passage.text())
                .orElse(hit.title());
    }

    private static Stream<HeatMap.Heading> headings(Map<String, String> names) {
        return names.entrySet().stream().map(entry -> new HeatMap.Heading(entry.getKey(), entry.getValue()));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
