package org.kaoyi.benchmarks.views;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.kaoyi.benchmarks.Benchmark;
import org.kaoyi.benchmarks.Surroundings;
import org.kaoyi.benchmarks.measure.Percentile;
import org.kaoyi.benchmarks.measure.Series;
import org.kaoyi.benchmarks.report.Floor;
import org.kaoyi.benchmarks.report.Result;
import org.kaoyi.projections.discrepancies.CaseFilter;
import org.kaoyi.projections.discrepancies.DiscrepancyQueries;
import org.kaoyi.projections.narratives.NarrativeQueries;
import org.kaoyi.projections.search.SearchQuery;

/** What the pages of reports ask, at two sizes of the ledger; occasions are of the same size in both. */
public record ReportPages(long seed) implements Benchmark {
    private static final String UNIT = "times";

    /** The larger ledger holds so many times the claims of the smaller. */
    private static final int GROWTH = 100;

    /** As the page has them. */
    private static final int CASES_A_PAGE = 200;

    /** Of so many findings the page says where they gather. */
    private static final int FINDINGS_GATHERED = 2_000;

    /** As the page of a narrative has them. */
    private static final int CLAIMS_A_PAGE = 500;

    /** Nobody reads further in a list without a filter. */
    private static final int PAGES_READ = 5;

    private static final int HITS_A_PAGE = 20;

    /** So many that a collection of the heap that meets some of them is not the 99th percentile. */
    private static final int QUESTIONS_A_ROUND = 1_000;

    private static final double TAIL = 99;
    private static final double HALF = 50;
    private static final double NANOS_PER_MICRO = 1_000;
    private static final List<String> SIDES = List.of("Chinese", "DPRK", "Soviet");
    private static final List<String> KINDS = List.of("quantity", "date");

    @Override
    public String name() {
        return "report-pages";
    }

    @Override
    public String meaning() {
        return "99th percentile of the list of discrepancies, whole and filtered, a synopsis, a narrative of an occasion and of all, and a search at 1 M claims by that at 10 k; the worst";
    }

    @Override
    public List<Floor> floors() {
        return List.of(Floor.ofValue(2));
    }

    /** What a page asks, by a number that chooses of what. */
    private interface Page {
        int read(Shelves shelves, int number);
    }

    private static final Map<String, Page> PAGES = pages();

    private static Map<String, Page> pages() {
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put("list", ReportPages::list);
        pages.put(
                "synopsis",
                (shelves, number) -> shelves.views
                        .synopses()
                        .synopsis(occasion(shelves, number))
                        .rows()
                        .size());
        pages.put(
                "narrative",
                (shelves, number) -> shelves.views
                        .narratives()
                        .narrative(
                                NarrativeQueries.By.SIDE,
                                SIDES.get(number % SIDES.size()),
                                NarrativeQueries.Order.EVENTS,
                                occasion(shelves, number))
                        .accounts()
                        .size());
        pages.put(
                "whole-narrative",
                (shelves, number) -> shelves.views
                        .narratives()
                        .narrative(
                                NarrativeQueries.By.SIDE,
                                SIDES.get(number % SIDES.size()),
                                NarrativeQueries.Order.values()[number % 2],
                                null,
                                null,
                                CLAIMS_A_PAGE)
                        .map(page -> page.accounts().size())
                        .orElse(0));
        pages.put("filtered-list", ReportPages::filtered);
        pages.put(
                "search",
                (shelves, number) -> shelves.views
                        .search()
                        .find(new SearchQuery("talk occasion-" + number % shelves.occasions, null, null, HITS_A_PAGE))
                        .hits()
                        .size());
        return pages;
    }

    /** The first pages of the findings. */
    private static int list(Shelves shelves, int number) {
        var cases = shelves.views.discrepancies();
        long full = Math.clamp(cases.count(CaseFilter.FINDINGS) / CASES_A_PAGE, 1, PAGES_READ);
        return page(cases, CaseFilter.FINDINGS, number % full * CASES_A_PAGE);
    }

    /** The first page of the cases of a side, or of a kind. */
    private static int filtered(Shelves shelves, int number) {
        CaseFilter filter = number % 2 == 0
                ? new CaseFilter(null, null, SIDES.get(number % SIDES.size()), null, null, false, false)
                : new CaseFilter(null, null, null, KINDS.get(number / 2 % KINDS.size()), null, false, false);
        return page(shelves.views.discrepancies(), filter, 0);
    }

    /** The tally, the numbers beside the filters, where findings gather, the count and the cases: what the page of discrepancies shows. */
    private static int page(DiscrepancyQueries cases, CaseFilter filter, long skipped) {
        cases.summary();
        cases.facets(filter);
        cases.cells(filter, FINDINGS_GATHERED);
        cases.count(filter);
        return cases.page(filter, skipped, CASES_A_PAGE).size();
    }

    private static String occasion(Shelves shelves, int number) {
        return "occasion-" + number % shelves.occasions;
    }

    @Override
    public Result run(Surroundings surroundings) throws Exception {
        int many = ClaimCount.of(surroundings);
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("claims", List.of(many / GROWTH, many));
        List<String> wrong = new ArrayList<>();
        List<Double> worst = new ArrayList<>();
        try (Shelves small = new Shelves(surroundings, seed, many / GROWTH);
                Shelves large = new Shelves(surroundings, seed, many)) {
            Random random = new Random(seed);
            for (int round = -1; round < surroundings.effort().rounds(); round++) {
                double growth = 0;
                for (Map.Entry<String, Page> page : PAGES.entrySet()) {
                    int[] numbers =
                            random.ints(QUESTIONS_A_ROUND, 0, Integer.MAX_VALUE).toArray();
                    long[] inSmall = new long[numbers.length];
                    long[] inLarge = new long[numbers.length];
                    for (int i = 0; i < numbers.length; i++) { // by turns, so that what else goes on meets both
                        inSmall[i] = measure(small, page, numbers[i], wrong);
                        inLarge[i] = measure(large, page, numbers[i], wrong);
                    }
                    growth = Math.max(growth, (double) Percentile.of(inLarge, TAIL) / Percentile.of(inSmall, TAIL));
                    detail.put(
                            page.getKey() + "-microseconds-p50-p99",
                            List.of(microseconds(inSmall), microseconds(inLarge)));
                }
                if (round >= 0) { // the one before warms up
                    worst.add(growth);
                }
            }
        }
        return new Result(
                name(),
                UNIT,
                true,
                Series.of(worst.stream().mapToDouble(Double::doubleValue).toArray()),
                Map.of(),
                Map.of(),
                wrong.isEmpty() ? Map.of() : Map.of(Result.SUBJECT, wrong),
                Map.of(),
                detail);
    }

    /** Nanoseconds; a page that shows nothing is wrong. */
    private static long measure(Shelves shelves, Map.Entry<String, Page> page, int number, List<String> wrong) {
        long began = System.nanoTime();
        int shown = page.getValue().read(shelves, number);
        long took = System.nanoTime() - began;
        String nothing = "a page of " + page.getKey() + " shows nothing";
        if (shown == 0 && !wrong.contains(nothing)) {
            wrong.add(nothing);
        }
        return took;
    }

    private static List<Long> microseconds(long[] took) {
        return List.of(
                Math.round(Percentile.of(took, HALF) / NANOS_PER_MICRO),
                Math.round(Percentile.of(took, TAIL) / NANOS_PER_MICRO));
    }

    /** The tally, the count and the first cases: what a join of claims with themselves would find. */
    static int findings(Shelves shelves) {
        var cases = shelves.views.discrepancies();
        cases.summary();
        cases.count(CaseFilter.FINDINGS);
        return cases.page(CaseFilter.FINDINGS, 0, CASES_A_PAGE).size();
    }

    static double millis(long nanos) {
        return nanos / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
