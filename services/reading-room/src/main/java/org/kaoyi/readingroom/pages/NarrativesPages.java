package org.kaoyi.readingroom.pages;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.ProjectionsRuntime;
import org.kaoyi.projections.Reports;
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
    private final Times times;

    NarrativesPages(ReadingRoom room, Desk desk, Times times) {
        this.projections = room.projections();
        this.desk = desk;
        this.times = times;
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

    /** The list, with what its page needs beside it. */
    private record Shelves(Tellings tellings, Map<String, String> links, Map<String, String> agents) {}

    /** The first of each kind; of one kind with {@code ?by=}, those that follow {@code after}. */
    @Lasting
    @GetMapping("/narratives")
    ResponseEntity<byte[]> all(Visit visit) {
        By asked = asked(visit);
        List<By> shown = asked == null ? List.of(By.values()) : List.of(asked);
        Shelves shelves = times.at(visit, reports -> shelves(reports, shown, visit));
        return desk.page(
                visit,
                "narratives",
                shelves.tellings(),
                Map.of(
                        "shown",
                        shown.stream().map(By::label).toList(),
                        "tellings",
                        shelves.tellings(),
                        "links",
                        shelves.links(),
                        "agents",
                        shelves.agents()));
    }

    private static Shelves shelves(Reports reports, List<By> shown, Visit visit) {
        Map<By, RegisterPage<Narrative.Filed>> shelves = new EnumMap<>(By.class);
        Map<String, String> next = new TreeMap<>();
        Map<String, String> links = new TreeMap<>();
        for (By by : shown) {
            RegisterPage<Narrative.Filed> page = shelf(reports, by, visit);
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
        return new Shelves(tellings, links, reports.references().titles("agent", agents));
    }

    private static RegisterPage<Narrative.Filed> shelf(Reports reports, By by, Visit visit) {
        String after = asked(visit) == null ? null : visit.parameter(RegisterPage.AFTER);
        return RegisterPage.of(
                reports.narratives().filed(by, after, RegisterPage.ROWS + 1),
                Narrative.Filed::id,
                visit.setting("by", by.label()));
    }

    private static List<Narrative.Filed> rows(Map<By, RegisterPage<Narrative.Filed>> shelves, By by) {
        RegisterPage<Narrative.Filed> page = shelves.get(by);
        return page == null ? List.of() : page.rows();
    }

    /** A narrative, with the name of whose it is. */
    private record Titled(Narrative narrative, String title) {}

    @Lasting
    @GetMapping("/narratives/{subject}")
    ResponseEntity<byte[]> one(@PathVariable String subject, Visit visit) {
        By by = by(visit, subject);
        Times.Answer<Titled> told = times.ask(visit, reports -> told(reports, by, subject, visit));
        Narrative narrative = told.answer().narrative();
        String next = narrative.next() == null ? "" : visit.with(RegisterPage.AFTER, narrative.next());
        return desk.page(
                visit,
                "narrative",
                narrative,
                Map.of(
                        "narrative", narrative,
                        "title", told.answer().title(),
                        "next", next,
                        "knownIn", told.year(),
                        "undated", told.undated()));
    }

    private static Titled told(Reports reports, By by, String subject, Visit visit) {
        Order order = "told".equals(visit.oneOf("order", labels(Order.values()))) ? Order.TOLD : Order.EVENTS;
        String after = visit.parameter(RegisterPage.AFTER);
        Narrative narrative = reports.narratives()
                .narrative(by, subject, order, visit.parameter("occasion"), after, RegisterPage.ROWS)
                .orElseThrow(() -> PageFault.notFound("claim", String.valueOf(after), "/claims"));
        return new Titled(narrative, title(reports, by, subject));
    }

    /**
     * As {@code ?by=} says; else a source of this siglum, a side or a teller of this name, whichever is found first. Who tells something today and had
     * not told anything then has an empty narrative.
     */
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

    private static String title(Reports reports, By by, String subject) {
        return switch (by) {
            case SOURCE ->
                reports.references().source(subject).map(it -> it.title()).orElse(subject);
            case TELLER ->
                reports.references().titles("agent", List.of(subject)).getOrDefault(subject, subject);
            case SIDE -> subject;
        };
    }

    private static List<String> labels(Order[] orders) {
        return Arrays.stream(orders).map(Order::label).toList();
    }
}
