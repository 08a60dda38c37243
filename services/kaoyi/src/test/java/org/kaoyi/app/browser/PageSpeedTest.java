package org.kaoyi.app.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.kaoyi.app.wholeway.ServedDemonstration;
import tools.jackson.databind.JsonNode;

/**
 * How long a reader waits, measured in the page: for a filter over 100,000 claims, and from a key or a click to the next paint. It asserts no time: what was
 * measured is written to {@code target/page-speed.jsonl}, and counts where nothing else was at work. Only with {@code -Dbrowser.speed=true} or {@code
 * -Pchaos}.
 */
@InBrowser
@EnabledIf("atLength")
@Execution(ExecutionMode.SAME_THREAD)
class PageSpeedTest {
    private static final long SEED = 1957;

    private static final int OCCASIONS = 2_000;
    private static final int QUESTIONS = 5;
    private static final int SOURCES = 10;

    private static final int ANSWERS = 500;

    /** Before these the server has not yet compiled what it runs. */
    private static final int WARM = 100;

    /** A hundred thousand claims, on a machine that does something else too. */
    private static final Duration FOLDED = Duration.ofMinutes(5);

    private static final List<String> KINDS = List.of("quantity", "silence", "order", "term");
    private static final List<String> GRADES = List.of("conflict", "differs", "silence", "coarser", "agreement");

    private static final Path RESULTS = Path.of("target", "page-speed.jsonl");

    /** Interactions that Event Timing tells of; shorter ones it leaves out. */
    private static final String WATCH = """
            window.interactions = [];
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) {
                if (entry.interactionId) window.interactions.push(entry.duration);
              }
            }).observe({ type: "event", buffered: true, durationThreshold: 16 });
            """;

    static boolean atLength() {
        return Boolean.getBoolean("browser.speed") || System.getProperty("chaos.rounds") != null;
    }

    @Test
    void aFilterOverAHundredThousandClaimsAnswersAtOnce() throws IOException {
        Random random = new Random(SEED);
        try (ServedDemonstration served = ServedDemonstration.ofTable(table(random));
                Library library = new Library(Chromium.found().orElseThrow(), served.address())) {
            await().atMost(FOLDED).until(() -> isFolded(library));
            Page page = library.reader().page();
            List<Double> answered = new ArrayList<>();
            List<Double> shown = new ArrayList<>();
            for (int round = 0; round < WARM + ANSWERS; round++) {
                page.navigate(served.address() + "/discrepancies" + filter(random));
                assertThat(page.locator("#cases").count())
                        .as("the list of cases")
                        .isEqualTo(1);
                List<?> timing = (List<?>)
                        page.evaluate(
                                "(() => { const n = performance.getEntriesByType('navigation')[0]; return [n.responseEnd, n.domContentLoadedEventEnd]; })()");
                if (round >= WARM) {
                    answered.add(((Number) timing.get(0)).doubleValue());
                    shown.add(((Number) timing.get(1)).doubleValue());
                }
            }
            write("filter-answer", answered, "milliseconds from the navigation to the last byte, 100,000 claims");
            write("filter-shown", shown, "milliseconds from the navigation to DOMContentLoaded, 100,000 claims");
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
        write("interaction-to-paint", painted, "milliseconds; those of 16 and more, of some 170 on the demonstration");
    }

    private static boolean isFolded(Library library) {
        long behind = 0;
        for (JsonNode projection : library.twin("/api/v1/projections")) {
            behind += projection.get("lag").asLong();
        }
        return behind == 0;
    }

    private static List<Double> interactions(Page page) {
        // Two frames later what was begun is painted and told.
        page.evaluate(
                "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))))");
        return ((List<?>) page.evaluate("window.interactions"))
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

    /** Two thousand occasions of which ten sources tell five things each; one answer in four differs. */
    private static String table(Random random) {
        StringBuilder table = new StringBuilder("occasion,question,source,value,side\n");
        for (int occasion = 0; occasion < OCCASIONS; occasion++) {
            for (int question = 0; question < QUESTIONS; question++) {
                int usual = 1_000 + random.nextInt(9_000);
                for (int source = 0; source < SOURCES; source++) {
                    int value = random.nextInt(4 * SOURCES) == 0 ? usual * 2 : usual;
                    table.append("o%d,q%d,s%d,%d,side%d%n".formatted(occasion, question, source, value, source % 3));
                }
            }
        }
        return table.toString();
    }

    private static void write(String what, List<Double> measured, String unit) throws IOException {
        List<Double> sorted = measured.stream().sorted().toList();
        String line = String.format(
                Locale.ROOT,
                "{\"bench\":\"%s\",\"unit\":\"%s\",\"at\":\"%s\",\"cores\":%d,\"load\":%.2f,\"seed\":%d,\"count\":%d,\"p50\":%.1f,\"p95\":%.1f,\"p99\":%.1f,\"max\":%.1f}%n",
                what,
                unit,
                Instant.now(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                SEED,
                sorted.size(),
                percentile(sorted, 50),
                percentile(sorted, 95),
                percentile(sorted, 99),
                percentile(sorted, 100));
        System.out.print(line);
        Files.createDirectories(RESULTS.getParent());
        Files.writeString(RESULTS, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static double percentile(List<Double> sorted, int percent) {
        return sorted.isEmpty() ? 0 : sorted.get(Math.max(0, Math.ceilDiv(sorted.size() * percent, 100) - 1));
    }
}
