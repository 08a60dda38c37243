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
import org.kaoyi.projections.narratives.SideBySide;
import org.kaoyi.readingroom.ReadingRoom;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What each source, side or teller tells, in order. */
@Controller
public class NarrativesPages {
    /** The sides that are laid side by side; repeated, or with commas. */
    private static final String SIDES = "sides";

    /** Two are compared; four columns would be too narrow to read on any screen. */
    private static final int SIDES_MAX = 3;

    /** As many as a reader looks through at once, and half a second's work. */
    private static final int OCCASIONS_A_PAGE = 25;

    /** Of one side on a page; the occasions of a page rarely have a tenth of it. */
    private static final int CLAIMS_OF_A_SIDE = 1_000;

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
     * @param next of each list the last that is shown, where more follow; by "side", "source", "teller"
     */
    public record Tellings(
            List<Narrative.Filed> sides,
            List<Narrative.Filed> sources,
            List<Narrative.Filed> tellers,
            Map<String, String> next) {}

    /** The list, with what its page needs beside it. */
    private record Shelves(Tellings tellings, Map<String, String> links, Map<String, String> agents) {}

    /** The first of each kind; of one kind with {@code ?by=}, those that follow {@code after}; with {@code ?sides=} what two or three sides tell. */
    @Lasting
    @GetMapping("/narratives")
    ResponseEntity<byte[]> all(Visit visit) {
        if (visit.parameter(SIDES) != null) {
            return sideBySide(visit);
        }
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

    /** What two or three sides tell, occasion by occasion. */
    private ResponseEntity<byte[]> sideBySide(Visit visit) {
        List<String> sides = visit.parameters().getOrDefault(SIDES, List.of()).stream()
                .flatMap(it -> Arrays.stream(it.split(",")))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
        if (sides.size() < 2 || sides.size() > SIDES_MAX) {
            throw PageFault.notComparable(sides.size(), SIDES_MAX);
        }
        sides.forEach(side -> {
            if (!knows(By.SIDE, side)) {
                throw PageFault.notFound("narrative", side, "/narratives");
            }
        });
        String after = visit.parameter(RegisterPage.AFTER);
        Times.Answer<SideBySide> told = times.ask(
                visit, reports -> reports.narratives().sideBySide(sides, after, OCCASIONS_A_PAGE, CLAIMS_OF_A_SIDE));
        String next = told.answer().next();
        return desk.page(
                visit,
                "sides",
                told.answer(),
                Map.of(
                        "told", told.answer(),
                        "next", next == null ? "" : visit.with(RegisterPage.AFTER, next),
                        "knownIn", told.year(),
                        "undated", told.undated()));
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
                (entry, most) -> reports.narratives().filed(by, entry, most),
                after,
                RegisterPage.ROWS,
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
