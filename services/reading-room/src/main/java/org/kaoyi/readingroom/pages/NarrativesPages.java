package org.kaoyi.readingroom.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.ProjectionsRuntime;
import org.kaoyi.projections.narratives.Narrative;
import org.kaoyi.projections.narratives.NarrativeQueries.By;
import org.kaoyi.projections.narratives.NarrativeQueries.Order;
import org.kaoyi.readingroom.ReadingRoom;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What each source, side or teller tells, in order. */
@Controller
class NarrativesPages {
    private final ProjectionsRuntime projections;
    private final Desk desk;

    NarrativesPages(ReadingRoom room, Desk desk) {
        this.projections = room.projections();
        this.desk = desk;
    }

    /** The twin of the list. */
    record Tellings(List<Narrative.Filed> sides, List<Narrative.Filed> sources, List<Narrative.Filed> tellers) {}

    @GetMapping("/narratives")
    ResponseEntity<byte[]> all(Visit visit) {
        Tellings tellings = new Tellings(filed(By.SIDE), filed(By.SOURCE), filed(By.TELLER));
        return desk.page(
                visit,
                "narratives",
                tellings,
                Map.of(
                        "sides", tellings.sides(),
                        "sources", tellings.sources(),
                        "tellers", tellings.tellers(),
                        "agents", projections.references().names("agent")));
    }

    @GetMapping("/narratives/{subject}")
    ResponseEntity<byte[]> one(@PathVariable String subject, Visit visit) {
        By by = by(visit, subject);
        Order order = "told".equals(visit.oneOf("order", labels(Order.values()))) ? Order.TOLD : Order.EVENTS;
        Narrative narrative = projections.narratives().narrative(by, subject, order, visit.parameter("occasion"));
        return desk.page(visit, "narrative", narrative, Map.of("narrative", narrative, "title", title(by, subject)));
    }

    /** As {@code ?by=} says; else a source of this siglum, a side or a teller of this name, whichever is found first. */
    private By by(Visit visit, String subject) {
        String asked =
                visit.oneOf("by", Arrays.stream(By.values()).map(By::label).toList());
        return Arrays.stream(By.values())
                .filter(by -> asked == null ? knows(by, subject) : by.label().equals(asked))
                .findFirst()
                .filter(by -> knows(by, subject))
                .orElseThrow(() -> PageFault.notFound("narrative", subject, "/narratives"));
    }

    private boolean knows(By by, String subject) {
        return filed(by).stream().anyMatch(it -> it.id().equals(subject))
                || (by == By.SOURCE && projections.references().source(subject).isPresent());
    }

    private String title(By by, String subject) {
        return switch (by) {
            case SOURCE ->
                projections.references().source(subject).map(it -> it.title()).orElse(subject);
            case TELLER -> named(projections.references().names("agent").get(subject), subject);
            case SIDE -> subject;
        };
    }

    private static String named(@Nullable String name, String id) {
        return Optional.ofNullable(name).orElse(id);
    }

    private List<Narrative.Filed> filed(By by) {
        return projections.narratives().filed(by);
    }

    private static List<String> labels(Order[] orders) {
        return Arrays.stream(orders).map(Order::label).toList();
    }
}
