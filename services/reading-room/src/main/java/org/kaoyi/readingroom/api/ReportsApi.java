package org.kaoyi.readingroom.api;

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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Narratives, synopses, texts, and how far the projections are. */
@RestController
@RequestMapping("/api/v1")
public class ReportsApi {
    private final ReadingRoom room;

    public ReportsApi(ReadingRoom room) {
        this.room = room;
    }

    /**
     * What one source, teller or side tells.
     *
     * @param by {@code source}, {@code teller} or {@code side}
     * @param order {@code events} or {@code told}
     */
    @GetMapping("/reports/narrative")
    public Narrative narrative(
            @RequestParam String by,
            @RequestParam String subject,
            @RequestParam(defaultValue = "events") String order,
            @RequestParam(required = false) @Nullable String occasion) {
        return room.projections()
                .narratives()
                .narrative(
                        Choices.of(By.values(), "by", by),
                        subject,
                        Choices.of(Order.values(), "order", order),
                        occasion);
    }

    /** Who tells something, with the number of claims. */
    @GetMapping("/narratives/{by}")
    public List<Narrative.Filed> filed(@PathVariable String by) {
        return room.projections().narratives().filed(Choices.of(By.values(), "by", by));
    }

    /** An occasion as its sources tell it, side by side. */
    @GetMapping("/reports/synopsis")
    public Synopsis synopsis(@RequestParam String occasion) {
        if (room.projections().references().occasion(occasion).isEmpty()) {
            throw ApiProblem.notFound("occasion", occasion);
        }
        return room.projections().synopses().synopsis(occasion);
    }

    /** All texts, by id and title. */
    @GetMapping("/texts")
    public List<SupportView.TextTitle> texts() {
        return room.projections().support().texts();
    }

    /** A text with the support of each of its statements. */
    @GetMapping({"/texts/{id}", "/reports/support/{id}"})
    public SupportView text(@PathVariable String id) {
        return room.projections().support().text(id).orElseThrow(() -> ApiProblem.notFound("text", id));
    }

    /** How far each projection is. */
    @GetMapping("/projections")
    public List<ProjectionStatus> projections() {
        return room.projections().status();
    }

    /** The oldest of the events that a projection could not take, and of those that wait behind them. */
    @GetMapping("/projections/{name}/parked")
    public List<DeadLetters.Letter> parked(@PathVariable String name) {
        if (!room.projections().names().contains(name)) {
            throw ApiProblem.notFound("projection", name);
        }
        return room.projections().letters(name);
    }
}
