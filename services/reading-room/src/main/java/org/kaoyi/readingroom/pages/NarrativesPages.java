package org.kaoyi.readingroom.pages;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
public class NarrativesPages {
    private final ProjectionsRuntime projections;
    private final Desk desk;
    private final KnownThen knownThen;

    NarrativesPages(ReadingRoom room, Desk desk, KnownThen knownThen) {
        this.projections = room.projections();
        this.desk = desk;
        this.knownThen = knownThen;
    }

    /**
     * The twin of the list.
     *
     * @param next by {@code side}, {@code source} or {@code teller} the last that is shown, where more follow
     */
    public record Tellings(
            List<Narrative.Filed> sides,
            List<Narrative.Filed> sources,
            List<Narrative.Filed> tellers,
            Map<String, String> next) {}

    /** The first of each kind; of one kind with {@code ?by=}, those that follow {@code after}. */
    @GetMapping("/narratives")
    ResponseEntity<byte[]> all(Visit visit) {
        By asked = asked(visit);
        Map<By, RegisterPage<Narrative.Filed>> shelves = new EnumMap<>(By.class);
        Map<String, String> next = new TreeMap<>();
        Map<String, String> links = new TreeMap<>();
        for (By by : asked == null ? By.values() : new By[] {asked}) {
            RegisterPage<Narrative.Filed> page = shelf(by, visit, asked);
            shelves.put(by, page);
            if (page.next() != null) {
                next.put(by.label(), page.next());
                links.put(by.label(), page.link());
            }
        }
        Tellings tellings = new Tellings(
                rows(shelves, By.SIDE), rows(shelves, By.SOURCE), rows(shelves, By.TELLER), Map.copyOf(next));
        List<String> agents =
                tellings.tellers().stream().map(Narrative.Filed::id).toList();
        return desk.page(
                visit,
                "narratives",
                tellings,
                Map.of(
                        "shown",
                        shelves.keySet().stream().map(By::label).toList(),
                        "tellings",
                        tellings,
                        "links",
                        links,
                        "agents",
                        projections.references().titles("agent", agents)));
    }

    private RegisterPage<Narrative.Filed> shelf(By by, Visit visit, @Nullable By asked) {
        String after = asked == null ? null : visit.parameter(RegisterPage.AFTER);
        Visit ofKind = new Visit(visit.language(), visit.json(), visit.path(), Map.of("by", List.of(by.label())));
        return RegisterPage.of(
                projections.narratives().filed(by, after, RegisterPage.ROWS + 1), Narrative.Filed::id, ofKind);
    }

    private static List<Narrative.Filed> rows(Map<By, RegisterPage<Narrative.Filed>> shelves, By by) {
        RegisterPage<Narrative.Filed> page = shelves.get(by);
        return page == null ? List.of() : page.rows();
    }

    @GetMapping("/narratives/{subject}")
    ResponseEntity<byte[]> one(@PathVariable String subject, Visit visit) {
        By by = by(visit, subject);
        Order order = "told".equals(visit.oneOf("order", labels(Order.values()))) ? Order.TOLD : Order.EVENTS;
        String after = visit.parameter(RegisterPage.AFTER);
        KnownThen.Answer<Narrative> told = knownThen.ask(
                visit,
                reports -> reports.narratives()
                        .narrative(by, subject, order, visit.parameter("occasion"), after, RegisterPage.ROWS)
                        .orElseThrow(() -> PageFault.notFound("claim", String.valueOf(after), "/claims")));
        Narrative narrative = told.answer();
        String next = narrative.next() == null ? "" : visit.with(RegisterPage.AFTER, narrative.next());
        return desk.page(
                visit,
                "narrative",
                narrative,
                Map.of(
                        "narrative", narrative,
                        "title", title(by, subject),
                        "next", next,
                        "knownIn", told.year(),
                        "undated", told.undated()));
    }

    /** As {@code ?by=} says; else a source of this siglum, a side or a teller of this name, whichever is found first. */
    private By by(Visit visit, String subject) {
        By asked = asked(visit);
        return Arrays.stream(By.values())
                .filter(by -> asked == null || by == asked)
                .filter(by -> knows(by, subject))
                .findFirst()
                .orElseThrow(() -> PageFault.notFound("narrative", subject, "/narratives"));
    }

    private static @Nullable By asked(Visit visit) {
        String asked =
                visit.oneOf("by", Arrays.stream(By.values()).map(By::label).toList());
        return Arrays.stream(By.values())
                .filter(by -> by.label().equals(asked))
                .findFirst()
                .orElse(null);
    }

    private boolean knows(By by, String subject) {
        return projections.narratives().claims(by, subject) > 0
                || (by == By.SOURCE && projections.references().source(subject).isPresent());
    }

    private String title(By by, String subject) {
        return switch (by) {
            case SOURCE ->
                projections.references().source(subject).map(it -> it.title()).orElse(subject);
            case TELLER ->
                projections.references().titles("agent", List.of(subject)).getOrDefault(subject, subject);
            case SIDE -> subject;
        };
    }

    private static List<String> labels(Order[] orders) {
        return Arrays.stream(orders).map(Order::label).toList();
    }
}
