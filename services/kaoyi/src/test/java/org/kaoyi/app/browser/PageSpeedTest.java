package org.kaoyi.app.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.kaoyi.app.wholeway.ServedDemonstration;

/**
 * How long a reader waits, measured in the page: for a filter over 100,000 claims, and from a key or a click to the next paint. It asserts no time: what was
 * measured is written to {@code target/page-speed.jsonl}, and counts where nothing else was at work. Only with {@code -Dbrowser.speed=true} or {@code
 * -Pchaos}.
 */
@InBrowser
@EnabledIf("org.kaoyi.app.browser.PageTimes#areWanted")
@Execution(ExecutionMode.SAME_THREAD)
class PageSpeedTest {
    private static final long SEED = 1957;

    private static final int OCCASIONS = 2_000;
    private static final int QUESTIONS = 5;
    private static final int SOURCES = 10;

    /** Answers of which one is another than the usual. */
    private static final int ONE_OF = 40;

    /** As wide and long as a synopsis must stay fluid. */
    private static final int WIDE_SOURCES = 30;

    private static final int WIDE_QUESTIONS = 100;
    private static final int WIDE_ROUNDS = 10;

    private static final int ANSWERS = 500;

    /** Before these the server has not yet compiled what it runs. */
    private static final int WARM = 100;

    /** A hundred thousand claims, on a machine that does something else too. */
    private static final Duration FOLDED = Duration.ofMinutes(5);

    private static final List<String> KINDS = List.of("quantity", "silence", "order", "term");
    private static final List<String> GRADES = List.of("conflict", "differs", "silence", "coarser", "agreement");

    /** Interactions that Event Timing tells of; shorter ones it leaves out. */
    private static final String WATCH = """
            window.interactions = [];
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) {
                if (entry.interactionId) window.interactions.push(entry.duration);
              }
            }).observe({ type: "event", buffered: true, durationThreshold: 16 });
            """;

    /** Scrolls the first table down and to the right and back, frame by frame, and tells how long each frame took. */
    private static final String SCROLL = """
            new Promise((done) => {
              const table = document.querySelector(".scroll.tall");
              const took = [];
              let last = null;
              function step(now) {
                if (last !== null) took.push(now - last);
                last = now;
                const way = 1 - Math.abs(1 - took.length / 60);
                table.scrollTop = way * (table.scrollHeight - table.clientHeight);
                table.scrollLeft = way * (table.scrollWidth - table.clientWidth);
                if (took.length < 120) requestAnimationFrame(step);
                else done(took);
              }
              requestAnimationFrame(step);
            })
            """;

    @Test
    void aFilterOverAHundredThousandClaimsAnswersAtOnce() throws IOException {
        Random random = new Random(SEED);
        try (ServedDemonstration served = ServedDemonstration.ofTables(table(random, OCCASIONS, QUESTIONS, SOURCES));
                Library library = new Library(Chromium.found().orElseThrow(), served.address())) {
            await().atMost(FOLDED).until(library::isFolded);
            Page page = library.reader().page();
            List<Double> answered = new ArrayList<>();
            List<Double> shown = new ArrayList<>();
            for (int round = 0; round < WARM + ANSWERS; round++) {
                page.navigate(served.address() + "/discrepancies" + filter(random));
                assertThat(page.locator("#cases").count())
                        .as("the list of cases")
                        .isEqualTo(1);
                PageTimes.Navigation took = PageTimes.lastNavigation(page);
                if (round >= WARM) {
                    answered.add(took.answered());
                    shown.add(took.shown());
                }
            }
            PageTimes.write(
                    "filter-answer",
                    answered,
                    "milliseconds from the navigation to the last byte, 100,000 claims",
                    SEED);
            PageTimes.write(
                    "filter-shown",
                    shown,
                    "milliseconds from the navigation to DOMContentLoaded, 100,000 claims",
                    SEED);
        }
    }

    @Test
    void aSynopsisOfThirtySourcesAndAHundredQuestionsIsScrolledWithoutAHitch() throws IOException {
        Random random = new Random(SEED);
        try (ServedDemonstration served = ServedDemonstration.ofTables(table(random, 1, WIDE_QUESTIONS, WIDE_SOURCES));
                Library library = new Library(Chromium.found().orElseThrow(), served.address())) {
            await().atMost(FOLDED).until(library::isFolded);
            Page page = library.reader().page();
            List<Double> answered = new ArrayList<>();
            List<Double> shown = new ArrayList<>();
            List<Double> frames = new ArrayList<>();
            for (int round = -WIDE_ROUNDS; round < WIDE_ROUNDS; round++) {
                page.navigate(served.address() + "/occasions/o0");
                assertThat(page.locator(".synopsis tbody").count()).isEqualTo(WIDE_QUESTIONS);
                assertThat(page.locator(".synopsis thead th").count()).isEqualTo(1 + WIDE_SOURCES);
                PageTimes.Navigation took = PageTimes.lastNavigation(page);
                List<Double> scrolled = numbers(page.evaluate(SCROLL));
                if (round >= 0) {
                    answered.add(took.answered());
                    shown.add(took.shown());
                    frames.addAll(scrolled);
                }
            }
            PageTimes.write(
                    "wide-synopsis-answer", answered, "milliseconds to the last byte, 30 sources, 100 questions", SEED);
            PageTimes.write("wide-synopsis-shown", shown, "the same, to DOMContentLoaded", SEED);
            PageTimes.write(
                    "wide-synopsis-frame",
                    frames,
                    "milliseconds from one frame to the next while it is scrolled both ways",
                    SEED);
        }
    }

    @Test
    void aKeyOrAClickIsPaintedAtOnce(Library library) throws IOException {
        Page page = library.reader().page();
        page.addInitScript(WATCH);
        List<Double> painted = new ArrayList<>();
        for (String path : List.of("/", "/discrepancies", "/occasions/talk-9-nov", "/claims", "/texts/withdrawal-zh")) {
            page.navigate(library.address() + path);
            for (int turn = 0; turn < 10; turn++) {
                page.keyboard().press("?");
                page.keyboard().press("Escape");
                page.locator(".citing summary").click();
                page.keyboard().press("j");
            }
            painted.addAll(interactions(page));
        }
        page.navigate(library.address() + "/claims/new");
        for (String field : List.of("source", "occasion", "question", "value")) {
            page.locator("#" + field).focus();
            page.keyboard().type("Mao Zedong 1957");
        }
        painted.addAll(interactions(page));
        page.navigate(library.address() + "/discrepancies");
        for (int turn = 0; turn < 10; turn++) {
            page.locator("details.block summary").first().click();
            page.locator("select[name=kind]").focus();
            page.keyboard().press("ArrowDown");
        }
        painted.addAll(interactions(page));
        PageTimes.write(
                "interaction-to-paint",
                painted,
                "milliseconds; those of 16 and more, of some 170 on the demonstration",
                SEED);
    }

    private static List<Double> interactions(Page page) {
        // Two frames later what was begun is painted and told.
        page.evaluate(
                "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))))");
        return numbers(page.evaluate("window.interactions"));
    }

    private static List<Double> numbers(Object evaluated) {
        return ((List<?>) evaluated)
                .stream().map(it -> ((Number) it).doubleValue()).toList();
    }

    private static String filter(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> "?occasion=o" + random.nextInt(OCCASIONS);
            case 1 -> "?kind=" + KINDS.get(random.nextInt(KINDS.size()));
            case 2 -> "?grade=" + GRADES.get(random.nextInt(GRADES.size()));
            case 3 -> "?side=side" + random.nextInt(3) + "&kind=" + KINDS.get(random.nextInt(KINDS.size()));
            default -> "?state=open&question=q" + random.nextInt(QUESTIONS);
        };
    }

    /** Occasions of each of which all sources answer all questions; one answer in forty is another than the usual. */
    private static String table(Random random, int occasions, int questions, int sources) {
        StringBuilder table = new StringBuilder("occasion,question,source,value,side\n");
        for (int occasion = 0; occasion < occasions; occasion++) {
            for (int question = 0; question < questions; question++) {
                int usual = 1_000 + random.nextInt(9_000);
                for (int source = 0; source < sources; source++) {
                    int value = random.nextInt(ONE_OF) == 0 ? usual * 2 : usual;
                    table.append("o%d,q%d,s%d,%d,side%d%n".formatted(occasion, question, source, value, source % 3));
                }
            }
        }
        return table.toString();
    }
}
