package org.kaoyi.readingroom.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kaoyi.claims.Labelled;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.decision.Rule;
import org.kaoyi.claims.text.LinkReview;
import org.kaoyi.claims.text.SupportLink;
import org.kaoyi.claims.text.SupportRelation;
import org.kaoyi.claims.text.TextId;
import org.kaoyi.projections.ProjectionsRuntime;
import org.kaoyi.projections.Reports;
import org.kaoyi.projections.catalogue.ClaimEntry;
import org.kaoyi.projections.support.AuditDesk;
import org.kaoyi.projections.support.SupportView;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.readingroom.api.Writing;
import org.kaoyi.recording.RefusedByRule;
import org.kaoyi.recording.linkstatement.LinkStatement;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Texts under audit: which of their sentences the sources carry, and the forms by which sentences are linked to claims. */
@Controller
public class TextsPages {
    /** Sentences on one page: some pages of a book, audited in a second or two. */
    public static final int PER_PAGE = 50;

    /** So long a page may be under way; a hundred thousand events are read in it. */
    private static final Duration READING_PATIENCE = Duration.ofSeconds(4);

    private final ReadingRoom room;
    private final ProjectionsRuntime projections;
    private final Desk desk;
    private final Times times;

    TextsPages(ReadingRoom room, Desk desk, Times times) {
        this.room = room;
        this.projections = room.projections();
        this.desk = desk;
        this.times = times;
    }

    /** The twin of the list. */
    record Texts(List<SupportView.TextTitle> texts) {}

    @Lasting
    @GetMapping("/texts")
    ResponseEntity<byte[]> all(Visit visit) {
        List<SupportView.TextTitle> texts =
                times.at(visit, reports -> reports.support().texts());
        return desk.page(visit, "texts", new Texts(texts), Map.of("texts", texts));
    }

    /** Some sentences of a text, and the claims that stand beside them. */
    private record Shown(AuditDesk.AuditedPage text, Map<String, ClaimEntry> claims) {
        static Shown of(Reports reports, String id, int first) {
            AuditDesk.AuditedPage text =
                    reports.audits().page(id, first, PER_PAGE).orElseThrow(() -> missing(id));
            return new Shown(text, reports.claims().named(TextsPages.claims(text)));
        }
    }

    @Lasting
    @GetMapping("/texts/{id}")
    ResponseEntity<byte[]> one(@PathVariable String id, Visit visit) {
        int page = (int) Math.clamp(visit.number("page", 1), 1, Integer.MAX_VALUE / PER_PAGE);
        if (visit.asOf() == null) {
            requireRead(id);
        }
        Shown shown = times.at(visit, reports -> Shown.of(reports, id, (page - 1) * PER_PAGE + 1));
        return desk.page(visit, "text", shown.text(), Map.of("text", shown.text(), "claims", shown.claims()));
    }

    /** After a start the claims are read for the first audit; a large ledger takes longer than a reader waits for a page. */
    private void requireRead(String id) {
        AuditDesk.Progress progress = projections.audits().readOn(READING_PATIENCE);
        if (!progress.isDone()) {
            throw PageFault.stillReading(progress.percent(), Addresses.path("texts", id));
        }
    }

    private static Set<String> claims(AuditDesk.AuditedPage text) {
        Set<String> claims = new LinkedHashSet<>();
        text.changed().forEach(it -> it.claims().forEach(link -> claims.add(link.claim())));
        text.statements().forEach(it -> {
            it.claims().forEach(link -> claims.add(link.claim()));
            it.suggestions().forEach(suggestion -> claims.add(suggestion.claim()));
        });
        return claims;
    }

    /** Links a sentence to a claim, or says of such a link that it is right or wrong, and leads back to the sentence. */
    @PostMapping(path = "/texts/{id}/links", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> link(@PathVariable String id, Visit visit, HttpServletRequest request) {
        String page = Addresses.path("texts", id);
        SupportLink link = link(id, visit, Writing.actor(request), page);
        try {
            int version = (int) Math.clamp(visit.number("version", 0), 0, Integer.MAX_VALUE);
            FormRecording.record(room, new LinkStatement(link, version == 0 ? null : version), link.by());
        } catch (RefusedByRule refused) {
            boolean movedOn = refused.refusal().rule() == Rule.OTHER_VERSION;
            throw PageFault.notRecorded(movedOn ? "fault.text-moved-on" : "fault.link-refused", page);
        }
        int number = (link.statement() - 1) / PER_PAGE + 1;
        String query = number == 1 ? "" : Addresses.query(Map.of("page", List.of(Integer.toString(number))));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page + query + "#s" + link.statement()))
                .build();
    }

    private static SupportLink link(String id, Visit visit, String actor, String page) {
        String act = String.valueOf(visit.parameter("act"));
        String claim = visit.parameter("claim");
        String relation = visit.parameter("relation");
        int statement = (int) Math.min(visit.number("statement", 0), Integer.MAX_VALUE);
        try {
            Optional<LinkReview> review = Labelled.of(LinkReview.class, act);
            SupportRelation chosen = Labelled.of(SupportRelation.class, act)
                    .or(() -> Labelled.of(SupportRelation.class, relation == null ? "" : relation))
                    // Who says that a suggestion is wrong says nothing of how it would be right.
                    .or(() -> review.map(any -> SupportRelation.CONTEXT))
                    .orElseThrow(() -> new IllegalArgumentException("there is no such relation"));
            return new SupportLink(
                    new TextId(id),
                    statement,
                    new ClaimId(claim == null ? "" : claim.strip()),
                    chosen,
                    actor,
                    review.orElse(LinkReview.CONFIRMED));
        } catch (IllegalArgumentException e) {
            throw PageFault.notRecorded("fault.link-refused", page);
        }
    }

    private static PageFault missing(String id) {
        return PageFault.notFound("text", id, "/texts");
    }
}
