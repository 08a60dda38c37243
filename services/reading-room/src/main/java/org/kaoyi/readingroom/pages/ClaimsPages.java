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
import org.kaoyi.projections.ProjectionsRuntime;
import org.kaoyi.projections.catalogue.ClaimEntry;
import org.kaoyi.projections.catalogue.ClaimQuery;
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

    /** As many as a person looks through in a list; whoever has more comes from the page of the thing, or by the search. */
    private static final int OFFERED = 500;

    private final ProjectionsRuntime projections;
    private final Desk desk;
    private final Citations citations;

    ClaimsPages(ReadingRoom room, Desk desk, Citations citations) {
        this.citations = citations;
        this.projections = room.projections();
        this.desk = desk;
    }

    /**
     * The twin of the list.
     *
     * @param next value of {@code after} for the next page, or null on the last
     */
    record Listed(List<ClaimEntry> claims, @Nullable Long next) {}

    /** The twin of one claim. */
    record Record(ClaimEntry claim, List<CaseView> cases) {}

    @GetMapping("/claims")
    ResponseEntity<byte[]> all(Visit visit) {
        boolean standing = visit.oneOf("state", List.of(STANDING)) != null;
        ClaimQuery query = new ClaimQuery(
                visit.parameter("occasion"),
                visit.parameter("question"),
                visit.parameter("source"),
                standing,
                visit.number("after", 0),
                ClaimQuery.DEFAULT_LIMIT);
        List<ClaimEntry> claims = projections.claims().list(query);
        // A full page may be the last; its next page then says that there is nothing more.
        Long next = claims.size() < query.limit() ? null : claims.getLast().position();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("claims", claims);
        parameters.put("next", next == null ? "" : visit.with("after", next.toString()));
        for (String kind : List.of("occasion", "question", "source")) {
            parameters.put(kind + "s", choices(kind, visit.parameter(kind)));
        }
        return desk.page(visit, "claims", new Listed(claims, next), parameters);
    }

    @GetMapping("/claims/{id}")
    ResponseEntity<byte[]> one(@PathVariable String id, Visit visit) {
        ClaimEntry entry = projections.claims().one(id).orElseThrow(() -> PageFault.notFound("claim", id, "/claims"));
        Map<String, String> agents = projections.references().titles("agent", people(entry.claim()));
        List<CaseView> cases = projections.discrepancies().ofClaim(entry.claim().occasion(), id);
        return desk.page(
                visit,
                "claim",
                new Record(entry, cases),
                Map.of(
                        "entry",
                        entry,
                        "citation",
                        citations.of(
                                entry,
                                ServletUriComponentsBuilder.fromCurrentContextPath()
                                        .toUriString()),
                        "cases",
                        cases,
                        "agents",
                        agents,
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
        if (!claim.chain().isEmpty() && claim.chain().getLast().hearer() instanceof String hearer) {
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
    private List<HeatMap.Heading> choices(String kind, @Nullable String chosen) {
        Map<String, String> titles = projections.references().names(kind, null, OFFERED);
        if (chosen != null && !titles.containsKey(chosen)) {
            titles.putAll(projections.references().titles(kind, List.of(chosen)));
        }
        return titles.entrySet().stream()
                .map(entry -> new HeatMap.Heading(entry.getKey(), entry.getValue()))
                .toList();
    }
}
