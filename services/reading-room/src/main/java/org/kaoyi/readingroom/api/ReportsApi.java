package org.kaoyi.readingroom.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.discrepancies.Synopsis;
import org.kaoyi.projections.feed.DeadLetters;
import org.kaoyi.projections.feed.ProjectionStatus;
import org.kaoyi.projections.narratives.Narrative;
import org.kaoyi.projections.narratives.NarrativeQueries.By;
import org.kaoyi.projections.narratives.NarrativeQueries.Order;
import org.kaoyi.projections.support.SupportView;
import org.kaoyi.readingroom.ReadingRoom;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Narratives, synopses, texts, and how far the projections are. With {@code as-of} reports are of the ledger as it was at a position, with {@code
 * known-in} of what could be known in a year, by when sources became accessible and were closed; {@code go} says that the caller knows how long
 * that takes.
 */
@RestController
@RequestMapping("/api/v1")
public class ReportsApi {
    private final ReadingRoom room;
    private final Past past;

    ReportsApi(ReadingRoom room, Past past) {
        this.room = room;
        this.past = past;
    }

    /**
     * What one source, teller or side tells, some claims at a time. Where there are more, the next page is named in {@code Link}.
     *
     * @param by {@code source}, {@code teller} or {@code side}
     * @param order {@code events} or {@code told}
     */
    @GetMapping("/reports/narrative")
    public ResponseEntity<Narrative> narrative(
            @RequestParam String by,
            @RequestParam String subject,
            @RequestParam(defaultValue = "events") String order,
            @RequestParam(required = false) @Nullable String occasion,
            Knowable moment,
            Paging page,
            HttpServletRequest request) {
        By told = Choices.of(By.values(), "by", by);
        Order ordered = Choices.of(Order.values(), "order", order);
        Narrative narrative = past.ask(
                        moment,
                        reports -> reports.narratives()
                                .narrative(told, subject, ordered, Choices.asked(occasion), page.after(), page.limit()))
                .orElseThrow(() -> ApiProblem.notFound("claim", String.valueOf(page.after())));
        return CursorPage.of(narrative, narrative.next(), request);
    }

    /**
     * Who tells something, with the number of claims, some at a time. Where there are more, the next page is named in {@code Link}.
     */
    @GetMapping("/narratives/{by}")
    public ResponseEntity<List<Narrative.Filed>> filed(
            @PathVariable String by, Knowable moment, Paging page, HttpServletRequest request) {
        By told = Choices.of(By.values(), "by", by);
        List<Narrative.Filed> filed =
                past.ask(moment, reports -> reports.narratives().filed(told, page.after(), page.andOneMore()));
        return CursorPage.of(filed, page.limit(), Narrative.Filed::id, request);
    }

    /** An occasion as its sources tell it, side by side. */
    @GetMapping("/reports/synopsis")
    public Synopsis synopsis(@RequestParam String occasion, Knowable moment) {
        return past.ask(moment, reports -> {
            if (reports.references().occasion(occasion).isEmpty()) {
                throw ApiProblem.notFound("occasion", occasion);
            }
            return reports.synopses().synopsis(occasion);
        });
    }

    /**
     * What a report with {@code known-in} leaves out: the sources of which nobody has said when they could be read.
     *
     * @param year astronomical
     */
    public record KnownIn(int year, List<String> undated) {}

    /** Which sources a report on what could be known in a year leaves out, because nobody has said when they could be read. */
    @GetMapping("/reports/known-in/{year}")
    public KnownIn knownIn(@PathVariable int year) {
        return new KnownIn(year, room.projections().undatedIn(year));
    }

    /**
     * Texts by their ids, with their titles. Where there are more, the next page is named in {@code Link}.
     */
    @GetMapping("/texts")
    public ResponseEntity<List<SupportView.TextTitle>> texts(Moment moment, Paging page, HttpServletRequest request) {
        List<SupportView.TextTitle> found =
                past.ask(moment, reports -> reports.support().texts(page.after(), page.andOneMore()));
        return CursorPage.of(found, page.limit(), SupportView.TextTitle::id, request);
    }

    /** A text with the support of each of its statements. */
    @GetMapping({"/texts/{id}", "/reports/support/{id}"})
    public SupportView text(@PathVariable String id, Knowable moment) {
        return past.ask(moment, reports -> reports.audits().support(id))
                .orElseThrow(() -> ApiProblem.notFound("text", id));
    }

    /** How far each projection is. */
    @GetMapping("/projections")
    public List<ProjectionStatus> projections() {
        return room.projections().status();
    }

    /** The oldest of the events that a projection could not take, and of those that wait behind them. */
    @GetMapping("/projections/{name}/parked")
    public List<DeadLetters.Letter> parked(@PathVariable String name) {
        requireProjection(name);
        return room.projections().letters(name);
    }

    /** Tries again to have them taken; says how many were, and what still waits. */
    @PostMapping(path = "/projections/{name}/retries", consumes = MediaType.APPLICATION_JSON_VALUE)
    public Retried retry(@PathVariable String name) {
        requireProjection(name);
        int taken = room.projections().retryLetters(name);
        return new Retried(name, taken, room.projections().letters(name));
    }

    /** What came of a retry. */
    public record Retried(String projection, int taken, List<DeadLetters.Letter> parked) {}

    private void requireProjection(String name) {
        if (!room.projections().names().contains(name)) {
            throw ApiProblem.notFound("projection", name);
        }
    }
}
