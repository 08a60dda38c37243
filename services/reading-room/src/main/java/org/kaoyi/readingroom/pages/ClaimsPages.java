package org.kaoyi.readingroom.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.Reports;
import org.kaoyi.projections.catalogue.ClaimEntry;
import org.kaoyi.projections.catalogue.ClaimQuery;
import org.kaoyi.projections.catalogue.ReferenceQueries;
import org.kaoyi.projections.discrepancies.CaseView;
import org.kaoyi.projections.discrepancies.HeatMap;
import org.kaoyi.projections.view.ClaimView;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.readingroom.publishing.note.Citations;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Claims and examinations, whatever became of them. */
@Controller
class ClaimsPages {
    private static final String STANDING = "standing";

    /** What claims can be listed by, each a kind of thing. */
    private static final List<String> FILTERS = List.of("occasion", "question", "source");

    /** As many as a person looks through in a list; whoever has more comes from the page of the thing, or by the search. */
    private static final int OFFERED = 500;

    private final Desk desk;
    private final Times times;
    private final Citations citations;
    private final ReadingRoom room;

    ClaimsPages(Desk desk, Times times, Citations citations, ReadingRoom room) {
        this.citations = citations;
        this.room = room;
        this.desk = desk;
        this.times = times;
    }

    /**
     * The twin of the list.
     *
     * @param next value of {@code after} for the next page, or null on the last
     */
    record Listed(List<ClaimEntry> claims, @Nullable Long next) {}

    /** The twin of one claim. */
    record OneClaim(ClaimEntry claim, List<CaseView> cases) {}

    /** What is listed, and what else could be. */
    private record Shelf(List<ClaimEntry> claims, Map<String, List<HeatMap.Heading>> choices) {}

    @Lasting
    @GetMapping("/claims")
    ResponseEntity<byte[]> all(Visit visit) {
        if (visit.asOf() == null) {
            for (String kind : FILTERS) {
                KnownFilters.check(room.projections(), kind, kind, visit.parameter(kind));
            }
        }
        boolean standing = visit.oneOf("state", List.of(STANDING)) != null;
        ClaimQuery query = new ClaimQuery(
                visit.parameter("occasion"),
                visit.parameter("question"),
                visit.parameter("source"),
                standing,
                visit.number("after", 0),
                ClaimQuery.DEFAULT_LIMIT + 1); // one more tells whether there is a next page
        Shelf shelf = times.at(visit, reports -> shelf(reports, query, visit));
        List<ClaimEntry> found = shelf.claims();
        List<ClaimEntry> claims = found.subList(0, Math.min(found.size(), ClaimQuery.DEFAULT_LIMIT));
        Long next = found.size() == claims.size() ? null : claims.getLast().position();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("claims", claims);
        parameters.put("next", next == null ? "" : visit.with("after", next.toString()));
        shelf.choices().forEach((kind, choices) -> parameters.put(kind + "s", choices));
        return desk.page(visit, "claims", new Listed(claims, next), parameters);
    }

    private static Shelf shelf(Reports reports, ClaimQuery query, Visit visit) {
        Map<String, List<HeatMap.Heading>> choices = new HashMap<>();
        for (String kind : FILTERS) {
            choices.put(kind, choices(reports.references(), kind, visit.parameter(kind)));
        }
        return new Shelf(reports.claims().list(query), choices);
    }

    /** @param agents names of those whom the claim speaks of */
    private record Shown(OneClaim claim, Map<String, String> agents) {
        static Shown of(Reports reports, String id) {
            ClaimEntry entry = reports.claims().one(id).orElseThrow(() -> PageFault.notFound("claim", id, "/claims"));
            return new Shown(
                    new OneClaim(
                            entry, reports.discrepancies().ofClaim(entry.claim().occasion(), id)),
                    reports.references().titles("agent", people(entry.claim())));
        }
    }

    @Lasting
    @GetMapping("/claims/{id}")
    ResponseEntity<byte[]> one(@PathVariable String id, Visit visit) {
        Shown shown = times.at(visit, reports -> Shown.of(reports, id));
        ClaimEntry entry = shown.claim().claim();
        Map<String, String> agents = shown.agents();
        return desk.page(
                visit,
                "claim",
                shown.claim(),
                Map.of(
                        "entry",
                        entry,
                        "citation",
                        citations.of(
                                entry,
                                ServletUriComponentsBuilder.fromCurrentContextPath()
                                        .toUriString()),
                        "cases",
                        shown.claim().cases(),
                        "agents",
                        agents,
                        "places",
                        visit.asOf() == null ? PassagesShown.places(room, entry.claim()) : List.of(),
                        "chain",
                        ChainPicture.of(told(entry, agents))));
    }

    /** Who stands in the telling chain, from the first who tells to the source; the source alone where nobody is named. */
    private static List<String> told(ClaimEntry entry, Map<String, String> agents) {
        ClaimView claim = entry.claim();
        List<String> told = new ArrayList<>();
        for (ClaimView.Hop hop : claim.chain()) {
            told.add(hop.speaker());
        }
        @Nullable
        String hearer = claim.chain().isEmpty() ? null : claim.chain().getLast().hearer();
        if (hearer != null) {
            told.add(hearer);
        }
        if (claim.recorder() != null && !told.contains(claim.recorder())) {
            told.add(claim.recorder());
        }
        List<String> names = new ArrayList<>(
                told.stream().map(it -> agents.getOrDefault(it, it)).toList());
        names.add(claim.source() + " · " + entry.sourceTitle());
        return names;
    }

    /** All whom the claim names as speaking, planning or writing. */
    private static Set<String> people(ClaimView claim) {
        Set<String> people = new TreeSet<>(claim.attributedTo());
        Stream.of(claim.planHolder(), claim.recorder()).filter(Objects::nonNull).forEach(people::add);
        for (ClaimView.Hop hop : claim.chain()) {
            people.add(hop.speaker());
            Optional.ofNullable(hop.hearer()).ifPresent(people::add);
        }
        return people;
    }

    /** The first of them, and the one that was chosen. */
    private static List<HeatMap.Heading> choices(ReferenceQueries references, String kind, @Nullable String chosen) {
        Map<String, String> titles = references.names(kind, null, OFFERED);
        if (chosen != null && !titles.containsKey(chosen)) {
            titles.putAll(references.titles(kind, List.of(chosen)));
        }
        return titles.entrySet().stream()
                .map(entry -> new HeatMap.Heading(entry.getKey(), entry.getValue()))
                .toList();
    }
}
