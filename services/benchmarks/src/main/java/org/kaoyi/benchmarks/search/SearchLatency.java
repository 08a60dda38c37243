package org.kaoyi.benchmarks.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.benchmarks.Benchmark;
import org.kaoyi.benchmarks.Surroundings;
import org.kaoyi.benchmarks.measure.Percentile;
import org.kaoyi.benchmarks.measure.Series;
import org.kaoyi.benchmarks.report.Floor;
import org.kaoyi.benchmarks.report.Result;
import org.kaoyi.projections.search.SearchPage;
import org.kaoyi.projections.search.SearchQuery;
import org.kaoyi.projections.search.Shelf;

/** Whether a question for words takes as long in a large ledger as in a small one. */
public record SearchLatency(long seed) implements Benchmark {
    private static final String UNIT = "x p99 of a page of hits, a ledger 100 times as large by the smaller";
    private static final int GROWTH = 100;

    /** A hundredth of the events that other benchmarks read: 10,000 claims and a million, in a full run. */
    private static final int SHARE = 50;

    private static final int ROUNDS_OF_QUESTIONS = 30;
    private static final double NANOS_PER_MICRO = 1_000;
    private static final double TAIL = 99;
    private static final double HALF = 50;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String meaning() {
        return "99th percentile of a search page at 1 M claims by that at 10 k; words frequent and rare, beginnings, names, phrases";
    }

    @Override
    public List<Floor> floors() {
        return List.of(Floor.ofValue(2));
    }

    @Override
    public Result run(Surroundings surroundings) throws Exception {
        long few = surroundings.effort().replayEvents() / SHARE;
        Map<String, Object> detail = new LinkedHashMap<>();
        try (Ledger small = filled(surroundings, few, detail);
                Ledger large = filled(surroundings, few * GROWTH, detail)) {
            List<String> wrong = wrongAnswers(small);
            Questions questions = new Questions(new Archive(seed), new Random(seed));
            List<Double> ratios = new ArrayList<>();
            List<Questions.Asked> warming = questions.some(ROUNDS_OF_QUESTIONS / 3);
            measure(small, large, warming);
            for (int round = 0; round < surroundings.effort().rounds(); round++) {
                List<Questions.Asked> asked = questions.some(ROUNDS_OF_QUESTIONS);
                long[][] took = measure(small, large, asked);
                ratios.add((double) Percentile.of(took[1], TAIL) / Percentile.of(took[0], TAIL));
                detail.put("microseconds-p50-p99-max-" + few, microseconds(took[0]));
                detail.put("microseconds-p50-p99-max-" + few * GROWTH, microseconds(took[1]));
                detail.put("microseconds-p50-p99-max-by-form", byForm(asked, took));
            }
            Series ratio =
                    Series.of(ratios.stream().mapToDouble(Double::doubleValue).toArray());
            return new Result(
                    name(),
                    UNIT,
                    true,
                    ratio,
                    Map.of(),
                    Map.of(),
                    wrong.isEmpty() ? Map.of() : Map.of(Result.SUBJECT, wrong),
                    Map.of(),
                    detail);
        }
    }

    private Ledger filled(Surroundings surroundings, long claims, Map<String, Object> detail) throws Exception {
        surroundings.journal().say("search: filing %d claims", claims);
        Ledger ledger = new Ledger(surroundings.server().fresh("search-" + claims));
        double perSecond = ledger.fill(seed, claims);
        detail.put("claimsFiledPerSecond-" + claims, Math.round(perSecond));
        detail.put("bytes-" + claims, ledger.bytes());
        return ledger;
    }

    /** Nanoseconds of each in the small ledger, and in the large one; by turns, so that what else goes on meets both. */
    private static long[][] measure(Ledger small, Ledger large, List<Questions.Asked> questions) {
        long[][] took = new long[2][questions.size()];
        for (int i = 0; i < questions.size(); i++) {
            took[0][i] = measure(small, questions.get(i).query());
            took[1][i] = measure(large, questions.get(i).query());
        }
        return took;
    }

    private static long measure(Ledger ledger, SearchQuery question) {
        long began = System.nanoTime();
        ledger.queries.find(question);
        return System.nanoTime() - began;
    }

    /** Which form of question takes how long in the small ledger and in the large one. */
    private static Map<String, List<List<Long>>> byForm(List<Questions.Asked> asked, long[][] took) {
        Map<String, List<List<Long>>> byForm = new LinkedHashMap<>();
        asked.stream().map(Questions.Asked::form).distinct().forEach(form -> {
            int[] of = IntStream.range(0, asked.size())
                    .filter(i -> asked.get(i).form().equals(form))
                    .toArray();
            byForm.put(
                    form,
                    Stream.of(took)
                            .map(all -> microseconds(
                                    IntStream.of(of).mapToLong(i -> all[i]).toArray()))
                            .toList());
        });
        return byForm;
    }

    private static List<Long> microseconds(long[] took) {
        return List.of(
                Math.round(Percentile.of(took, HALF) / NANOS_PER_MICRO),
                Math.round(Percentile.of(took, TAIL) / NANOS_PER_MICRO),
                Math.round(Percentile.of(took, 100) / NANOS_PER_MICRO));
    }

    /** Every tenth word asked for by itself, page by page: as many claims as hold it. Written words of two letters or more only. */
    private List<String> wrongAnswers(Ledger ledger) {
        List<String> wrong = new ArrayList<>();
        Archive archive = new Archive(seed);
        for (int vocabulary = 1; vocabulary < archive.vocabularies.size(); vocabulary++) {
            for (int rank = 0; rank < 200; rank += 10) {
                String word = archive.vocabularies.get(vocabulary).word(rank);
                int found = count(ledger, "\"" + word + "\"");
                int holding = ledger.holding.getOrDefault(List.of(vocabulary, rank), 0);
                if (found != holding) {
                    wrong.add("%d claims hold the word of rank %d, %d were found".formatted(holding, rank, found));
                }
            }
        }
        return wrong;
    }

    private static int count(Ledger ledger, String text) {
        int found = 0;
        @Nullable String next = null;
        do {
            SearchPage page = ledger.queries.find(new SearchQuery(text, Shelf.CLAIM, next, 100));
            found += page.hits().size();
            next = page.next();
        } while (next != null);
        return found;
    }
}
