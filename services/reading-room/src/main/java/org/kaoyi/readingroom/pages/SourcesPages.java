package org.kaoyi.readingroom.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.passage.Passage;
import org.kaoyi.projections.ProjectionsRuntime;
import org.kaoyi.projections.Reports;
import org.kaoyi.projections.catalogue.ClaimEntry;
import org.kaoyi.projections.catalogue.ClaimQuery;
import org.kaoyi.projections.catalogue.SourceView;
import org.kaoyi.projections.discrepancies.BlastRadiusView;
import org.kaoyi.readingroom.ReadingRoom;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The documents: what they are, where they lie, how they were seen, and what they say. */
@Controller
class SourcesPages {
    private final ReadingRoom room;
    private final ProjectionsRuntime projections;
    private final Desk desk;
    private final Times times;

    SourcesPages(ReadingRoom room, Desk desk, Times times) {
        this.room = room;
        this.projections = room.projections();
        this.desk = desk;
        this.times = times;
    }

    /** The twin of a page of the list; {@code next} is the id after which the next one begins, or null. */
    record Sources(List<SourceView> sources, @Nullable String next) {}

    /** The twin of one source: its first claims, what befell its description, and, where asked, what hangs on it. */
    record Document(
            SourceView source,
            List<ClaimEntry> claims,
            List<ClaimEntry.Happening> history,
            PassagesShown.OfSource passages,
            @Nullable BlastRadiusView blastRadius) {}

    /**
     * The twin of a text or image.
     *
     * @param text or null where it is an image or can not be read
     */
    record Shown(String source, Passage passage, @Nullable String text, List<PassagesShown.Quoted> quoted) {}

    @Lasting
    @GetMapping("/sources")
    ResponseEntity<byte[]> all(Visit visit) {
        RegisterPage<SourceView> page = times.at(
                visit,
                reports -> RegisterPage.of(reports.references()::sources, RegisterPage.ROWS, SourceView::id, visit));
        return desk.page(
                visit,
                "sources",
                new Sources(page.rows(), page.next()),
                Map.of("sources", page.rows(), "next", page.link()));
    }

    /** A text with the quotations marked that claims take from it, or an image. */
    @GetMapping("/sources/{id}/passages/{sha256}")
    ResponseEntity<byte[]> passage(@PathVariable String id, @PathVariable String sha256, Visit visit) {
        SourceView source =
                projections.references().source(id).orElseThrow(() -> PageFault.notFound("source", id, "/sources"));
        PassagesShown.OfSource all = PassagesShown.of(room, id);
        Passage passage = all.passages().stream()
                .filter(it -> it.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(() -> PageFault.notFound("passage", sha256, Addresses.path("sources", id)));
        List<PassagesShown.Quoted> quoted = all.quoted().stream()
                .filter(it -> it.anchor() != null && it.anchor().passage().equals(sha256))
                .toList();
        Optional<String> text = passage.form().isText() ? PassagesShown.text(room, id, passage) : Optional.empty();
        return desk.page(
                visit,
                "passage",
                new Shown(id, passage, text.orElse(null), quoted),
                Map.of(
                        "source",
                        source,
                        "passage",
                        passage,
                        "stretches",
                        text.map(it -> PassagesShown.stretches(it, quoted)).orElse(List.of())));
    }

    /** What a source is, says, and what befell its description. */
    private record Recorded(SourceView source, List<ClaimEntry> claims, List<ClaimEntry.Happening> history) {
        static Recorded of(Reports reports, String id) {
            return new Recorded(
                    reports.references().source(id).orElseThrow(() -> PageFault.notFound("source", id, "/sources")),
                    reports.claims().list(new ClaimQuery(null, null, id, false, 0, ClaimQuery.DEFAULT_LIMIT + 1)),
                    reports.claims().history("source/" + id));
        }
    }

    @Lasting
    @GetMapping("/sources/{id}")
    ResponseEntity<byte[]> one(@PathVariable String id, Visit visit) {
        Recorded recorded = times.at(visit, reports -> Recorded.of(reports, id));
        SourceView source = recorded.source();
        // One more tells whether there are more.
        List<ClaimEntry> claims =
                recorded.claims().subList(0, Math.min(recorded.claims().size(), ClaimQuery.DEFAULT_LIMIT));
        List<ClaimEntry.Happening> history = recorded.history();
        boolean now = visit.asOf() == null;
        // Worked out only when asked: it finds anew every case that the source has a part in.
        Optional<BlastRadiusView> without = Optional.ofNullable(visit.oneOf("without", List.of("yes")))
                .filter(yes -> now)
                .map(yes -> projections.inquiries().ofSource(id));
        // Texts lie beside the log and are addressed by their hash; which of them there were at a position is not
        // asked.
        PassagesShown.OfSource passages =
                now ? PassagesShown.of(room, id) : new PassagesShown.OfSource(List.of(), List.of());
        return desk.page(
                visit,
                "source",
                new Document(source, claims, history, passages, without.orElse(null)),
                Map.of(
                        "passages", passages,
                        "source", source,
                        "claims", claims,
                        "more", recorded.claims().size() > claims.size(),
                        "history", history,
                        "without", without));
    }
}
