package org.kaoyi.readingroom.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.catalogue.ClaimEntry;
import org.kaoyi.projections.discrepancies.HeatMap;
import org.kaoyi.readingroom.wording.Language;

/** Where a page leads: to other pages at the position that it shows, and to itself shown otherwise. */
interface PageAddresses {
    /** What befalls authorities with others of their kind, and claims with authorities. */
    Set<String> AMONG_AUTHORITIES = Set.of("merged", "absorbed", "split-off", "split", "reassigned");

    /** Where the past can be read; the entrance is one of them. */
    Set<String> LASTING = Set.of(
            "",
            "agents",
            "cases",
            "claims",
            "discrepancies",
            "narratives",
            "occasions",
            "places",
            "sources",
            "terms",
            "texts",
            "timeline");

    Visit visit();

    /** Whether the present is shown; only then there is something to do. */
    boolean now();

    /** The ledger's position that is shown; empty where it can not be reached. */
    Optional<Long> shown();

    /** This page as it is at present. */
    default String toNow() {
        return visit().with(Visit.AS_OF, null);
    }

    /** Address of a thing, at the position that this page shows: {@code to("claims", id)}. */
    default String to(String room, String... parts) {
        return Addresses.path(room, parts) + (LASTING.contains(room) ? Addresses.query(then(Map.of())) : "");
    }

    /** Address of what is done with a thing, or of what a query follows. */
    default String path(String room, String... parts) {
        return Addresses.path(room, parts);
    }

    /** With what says that the past is shown. */
    private Map<String, List<String>> then(Map<String, List<String>> asked) {
        Map<String, List<String>> all = new TreeMap<>(asked);
        if (!now()) {
            Map<String, List<String>> given = new TreeMap<>(visit().parameters());
            given.keySet().retainAll(Set.of(Visit.AS_OF, Times.GO));
            all.putAll(given);
        }
        return all;
    }

    /** Address of what else had a part in what befell something: the claim that took its place, or another authority. */
    default String other(ClaimEntry.Happening happening) {
        String by = String.valueOf(happening.by());
        if (!AMONG_AUTHORITIES.contains(happening.what())) {
            return to("claims", by);
        }
        int end = by.indexOf('/');
        return to(by.substring(0, end) + "s", by.substring(end + 1));
    }

    /** A part of an address. */
    default String encoded(String part) {
        return Addresses.path("", part).substring(2);
    }

    /** The query that finds the cases of a cell of the heat-map, with the filters that are set. */
    default String find(HeatMap.Cell cell) {
        return found(Map.of("occasion", List.of(cell.occasion()), "question", List.of(cell.question())));
    }

    /** The query that finds the cases of a row of the heat-map, likewise. */
    default String find(HeatMap.Heading question) {
        return found(Map.of("question", List.of(question.id())));
    }

    private String found(Map<String, List<String>> chosen) {
        Map<String, List<String>> asked = new TreeMap<>(visit().parameters());
        asked.remove("page");
        asked.putAll(chosen);
        return Addresses.query(asked);
    }

    /** This list with one of its filters set, or without it where it is set so already. */
    default String choose(String filter, String value) {
        return visit().without("page").with(filter, chosen(filter, value) == null ? value : null);
    }

    /** {@code true} where a filter of this list is set so, or null. */
    default @Nullable String chosen(String filter, String value) {
        return value.equals(visit().parameter(filter)) ? "true" : null;
    }

    /** A query of one parameter, with its question mark, at the position that this page shows. */
    default String query(String name, String value) {
        return Addresses.query(then(Map.of(name, List.of(value))));
    }

    /** Of this page's parameters those named, to follow others in a query. */
    default String asked(String... names) {
        Map<String, List<String>> kept = new TreeMap<>(visit().parameters());
        kept.keySet().retainAll(List.of(names));
        return Addresses.query(kept).replaceFirst("^\\?", "&");
    }

    /** One parameter more, to follow others in a query. */
    default String also(String name, String value) {
        return Addresses.query(Map.of(name, List.of(value))).replaceFirst("^\\?", "&");
    }

    /** This page in another language. */
    default String in(Language other) {
        return visit().with(VisitReader.LANGUAGE, other.tag());
    }

    /** The object that this page is made of. */
    default String twin() {
        return visit().with(VisitReader.FORMAT, "json");
    }

    /** This page as it can be cited and will be read as it is; whoever cites puts the host before it. */
    default String address() {
        return visit().lasting()
                ? visit().with(Visit.AS_OF, shown().map(String::valueOf).orElse(null))
                : visit().path() + Addresses.query(visit().parameters());
    }

    /** Whether a heading of the navigation leads to where the reader is. */
    default boolean within(String room) {
        return visit().path().equals(room)
                || (!room.equals("/") && visit().path().startsWith(room + "/"));
    }
}
