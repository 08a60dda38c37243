package org.kaoyi.readingroom.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        parameters.put("occasions", headings("occasion"));
        parameters.put("questions", headings("question"));
        parameters.put("sources", headings("source"));
        return desk.page(visit, "claims", new Listed(claims, next), parameters);
    }

    @GetMapping("/claims/{id}")
    ResponseEntity<byte[]> one(@PathVariable String id, Visit visit) {
        ClaimEntry entry = projections.claims().one(id).orElseThrow(() -> PageFault.notFound("claim", id, "/claims"));
        Map<String, String> agents = projections.references().names("agent");
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

    private List<HeatMap.Heading> headings(String kind) {
        return projections.references().names(kind).entrySet().stream()
                .map(entry -> new HeatMap.Heading(entry.getKey(), entry.getValue()))
                .toList();
    }
}
