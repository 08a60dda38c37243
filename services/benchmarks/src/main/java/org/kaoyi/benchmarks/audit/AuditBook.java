package org.kaoyi.benchmarks.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.kaoyi.benchmarks.Benchmark;
import org.kaoyi.benchmarks.Surroundings;
import org.kaoyi.benchmarks.measure.Series;
import org.kaoyi.benchmarks.report.Floor;
import org.kaoyi.benchmarks.report.Result;
import org.kaoyi.claims.audit.ClaimIndex;
import org.kaoyi.claims.audit.TextAudit;
import org.kaoyi.claims.text.TextId;

/**
 * A book audited against a large ledger, in the heap of the benchmarks: its sentences read, claims suggested for each, its figures and dates
 * looked for. The claims are held as the audit holds them; that they are read from the log before is measured by replay.
 */
public record AuditBook(long seed) implements Benchmark {
    /** In a full run a million claims and 20,000 sentences. */
    private static final int CLAIMS_A_REPLAYED_EVENT = 2;

    private static final int CLAIMS_A_SENTENCE = 50;
    private static final int SECONDS_MOST = 120;
    private static final double NANOS_A_SECOND = 1e9;

    /** Of the claims on which sentences were written so many must be suggested, or the figure does not count. */
    private static final double FOUND_MIN = 0.9;

    @Override
    public String name() {
        return "audit-book";
    }

    @Override
    public String meaning() {
        return "a book of 20,000 sentences audited against a million claims, in a heap of 1 GB";
    }

    @Override
    public List<Floor> floors() {
        return List.of(Floor.ofValue(SECONDS_MOST));
    }

    @Override
    public Result run(Surroundings surroundings) {
        int claims = surroundings.effort().replayEvents() * CLAIMS_A_REPLAYED_EVENT;
        int sentences = claims / CLAIMS_A_SENTENCE;
        Shelf shelf = new Shelf(seed, claims);
        ClaimIndex index = new ClaimIndex();
        surroundings.journal().say("audit-book: taking in %d claims", claims);
        long began = System.nanoTime();
        shelf.tell(index::apply);
        double filled = (System.nanoTime() - began) / NANOS_A_SECOND;
        List<Integer> carried = new ArrayList<>();
        List<TextAudit.Statement> book = new ArrayList<>();
        Random random = new Random(seed);
        for (int i = 0; i < sentences; i++) {
            int claim = random.nextInt(claims);
            carried.add(claim);
            book.add(new TextAudit.Statement(shelf.sentence(claim), List.of(), List.of()));
        }
        double[] seconds = new double[surroundings.effort().allKinds() ? 3 : 1];
        long found = 0;
        for (int round = 0; round < seconds.length; round++) {
            long start = System.nanoTime();
            TextAudit.Report report = new TextAudit(index).of(new TextId("book"), book);
            seconds[round] = (System.nanoTime() - start) / NANOS_A_SECOND;
            found = found(report, carried);
        }
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("claims", claims);
        detail.put("sentences", sentences);
        detail.put("secondsToTakeInTheClaims", filled);
        detail.put("sentencesWhoseClaimIsSuggested", found);
        Result result = Result.alone(name(), "s", true, Series.of(seconds));
        boolean right = found >= FOUND_MIN * sentences;
        return new Result(
                result.bench(),
                result.unit(),
                true,
                result.subject(),
                Map.of(),
                Map.of(),
                right
                        ? Map.of()
                        : Map.of(Result.SUBJECT, List.of("%d of %d claims were suggested".formatted(found, sentences))),
                Map.of(),
                detail);
    }

    private static long found(TextAudit.Report report, List<Integer> carried) {
        long found = 0;
        for (int i = 0; i < carried.size(); i++) {
            String id = Shelf.id(carried.get(i)).value();
            found += report.statements().get(i).suggestions().stream()
                            .anyMatch(it -> it.claim().equals(id))
                    ? 1
                    : 0;
        }
        return found;
    }
}
