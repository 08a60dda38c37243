package org.kaoyi.app.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.kaoyi.app.wholeway.ServedDemonstration;

/**
 * How long a reader waits for a page of a list at a million claims, measured in the page: whole and filtered, the first pages and those far behind. It
 * asserts no time; see {@link PageTimes}.
 */
@InBrowser
@EnabledIf("org.kaoyi.app.browser.PageTimes#areWanted")
@Execution(ExecutionMode.SAME_THREAD)
class ListSpeedTest {
    private static final long SEED = 1957;

    private static final int ANSWERS = 100;

    /** Before these the server has not yet compiled what it runs, and the database not read what it keeps. */
    private static final int WARM = 20;

    /** A million claims, on a machine that does something else too. */
    private static final Duration FOLDED = Duration.ofMinutes(30);

    private static final List<String> KINDS = List.of("quantity", "silence", "order", "term");
    private static final List<String> GRADES = List.of("conflict", "differs", "silence", "coarser", "agreement");

    /** As far as a list without a cursor can be gone through. */
    private static final int LAST_PAGE = 200;

    private final Random random = new Random(SEED);

    @Test
    void aPageOfAListOfAMillionClaimsIsThereAtOnce() throws IOException {
        LargeLedger ledger = new LargeLedger(random);
        try (ServedDemonstration served = ServedDemonstration.ofTables(ledger.occasions(), ledger.claims());
                Library library = new Library(Chromium.found().orElseThrow(), served.address())) {
            await().atMost(FOLDED).pollInterval(Duration.ofSeconds(1)).until(library::isFolded);
            Page page = library.reader().page();
            for (Map.Entry<String, Supplier<String>> list : lists(ledger).entrySet()) {
                List<Double> answered = new ArrayList<>();
                for (int round = 0; round < WARM + ANSWERS; round++) {
                    String address = list.getValue().get();
                    assertThat(page.navigate(served.address() + address).status())
                            .as(address)
                            .isEqualTo(200);
                    if (round >= WARM) {
                        answered.add(PageTimes.lastNavigation(page).answered());
                    }
                }
                PageTimes.write(
                        list.getKey(),
                        answered,
                        "milliseconds from the navigation to the last byte, 1,000,000 claims",
                        SEED);
            }
        }
    }

    private Map<String, Supplier<String>> lists(LargeLedger ledger) {
        Map<String, Supplier<String>> lists = new LinkedHashMap<>();
        lists.put("claims-first", () -> "/claims");
        lists.put("claims-deep", () -> "/claims?after=" + random.nextInt(LargeLedger.CLAIMS));
        lists.put("claims-of-source", () -> "/claims?source=s" + ledger.uneven(LargeLedger.SOURCES));
        lists.put(
                "claims-of-source-deep",
                () -> "/claims?state=standing&source=s" + ledger.uneven(LargeLedger.SOURCES) + "&after="
                        + random.nextInt(LargeLedger.CLAIMS));
        lists.put("claims-of-question", () -> "/claims?question=q" + random.nextInt(LargeLedger.QUESTIONS));
        lists.put(
                "claims-of-question-and-source",
                () -> "/claims?question=q" + random.nextInt(LargeLedger.QUESTIONS) + "&source=s"
                        + ledger.uneven(LargeLedger.SOURCES));
        lists.put("occasions-first", () -> "/occasions");
        lists.put("occasions-deep", () -> "/occasions?after=o" + random.nextInt(LargeLedger.OCCASIONS));
        lists.put("sources-first", () -> "/sources");
        lists.put("sources-deep", () -> "/sources?after=s" + random.nextInt(LargeLedger.SOURCES));
        lists.put("cases-first", () -> "/discrepancies");
        lists.put("cases-deep", () -> "/discrepancies?page=" + deep());
        lists.put("cases-last", () -> "/discrepancies?page=" + LAST_PAGE);
        lists.put("cases-of-occasion", () -> "/discrepancies?occasion=o" + random.nextInt(LargeLedger.OCCASIONS));
        lists.put(
                "cases-of-question",
                () -> "/discrepancies?state=open&question=q" + random.nextInt(LargeLedger.QUESTIONS));
        lists.put("cases-of-side", () -> "/discrepancies?side=side" + random.nextInt(LargeLedger.SIDES));
        lists.put(
                "cases-of-side-and-kind",
                () -> "/discrepancies?side=side" + random.nextInt(LargeLedger.SIDES) + "&kind=" + oneOf(KINDS));
        lists.put("cases-of-teller", () -> "/discrepancies?teller=t" + ledger.uneven(LargeLedger.TELLERS));
        lists.put("cases-of-grade", () -> "/discrepancies?grade=" + oneOf(GRADES));
        lists.put("cases-of-grade-deep", () -> "/discrepancies?grade=" + oneOf(GRADES) + "&page=" + deep());
        lists.put("cases-of-a-month", () -> month("/discrepancies"));
        lists.put("cases-of-a-year", () -> years("/discrepancies", 0));
        lists.put("cases-of-a-decade", () -> years("/discrepancies", 9));
        lists.put("cases-of-half-a-century", () -> "/discrepancies?from=" + year());
        lists.put("cases-of-half-a-century-deep", () -> "/discrepancies?from=" + year() + "&page=" + deep());
        lists.put(
                "cases-of-a-year-and-side",
                () -> years("/discrepancies?side=side" + random.nextInt(LargeLedger.SIDES), 0));
        return lists;
    }

    private int deep() {
        return 1 + random.nextInt(LAST_PAGE);
    }

    private int year() {
        return 1900 + random.nextInt(100);
    }

    private String years(String address, int more) {
        int first = year();
        return address + (address.contains("?") ? "&" : "?") + "from=" + first + "&to=" + (first + more);
    }

    private String month(String address) {
        String month = "%d-%02d".formatted(year(), 1 + random.nextInt(12));
        return address + "?from=" + month + "&to=" + month;
    }

    private String oneOf(List<String> labels) {
        return labels.get(random.nextInt(labels.size()));
    }
}
