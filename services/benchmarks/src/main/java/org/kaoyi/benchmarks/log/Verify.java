package org.kaoyi.benchmarks.log;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaoyi.benchmarks.Benchmark;
import org.kaoyi.benchmarks.Surroundings;
import org.kaoyi.benchmarks.database.BenchmarkDatabase;
import org.kaoyi.benchmarks.measure.Callers;
import org.kaoyi.benchmarks.measure.Figures;
import org.kaoyi.benchmarks.measure.Rounds;
import org.kaoyi.benchmarks.report.Floor;
import org.kaoyi.benchmarks.report.Result;
import org.kaoyi.benchmarks.store.EventStore;
import org.kaoyi.benchmarks.store.Kaoyi;
import org.kaoyi.ledger.verification.LogVerification;
import org.kaoyi.ledger.verification.RecordedCopies;
import org.kaoyi.ledger.verification.Verdict;
import org.kaoyi.ledger.verification.VerificationProgress;

/** Verifying the log against its root, beside reading it with binding. */
record Verify() implements Benchmark {
    private static final String UNIT = "events/s";
    private static final String REPLAY = "replay";

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public String meaning() {
        return "every event's hash and the root over all of them computed anew and compared";
    }

    @Override
    public List<Floor> floors() {
        return List.of(Floor.ofRatio(Result.LIMIT, 0.5));
    }

    @Override
    public Result run(Surroundings surroundings) throws Exception {
        long events = surroundings.effort().replayEvents();
        BenchmarkDatabase database = Loading.ledger(surroundings, "verify", events);
        try (EventStore store = new Kaoyi().open(database, 1)) {
            Map<String, Rounds.Measurement> contestants = new LinkedHashMap<>();
            contestants.put(Kaoyi.NAME, () -> verified(database, events));
            contestants.put(REPLAY, () -> Replay.perSecond(events, store::replay));
            Figures figures =
                    Rounds.afterWarmUp(contestants, surroundings.effort().rounds());
            return Result.beside(name(), UNIT, figures, REPLAY, Map.of("events", events));
        }
    }

    private static double verified(BenchmarkDatabase database, long events) {
        long began = System.nanoTime();
        Verdict verdict = LogVerification.of(
                database.source(), List.of(), List.of(), RecordedCopies.NONE, VerificationProgress.SILENT);
        double seconds = Callers.seconds(System.nanoTime() - began);
        if (verdict.fault().isPresent() || verdict.position() != events) {
            throw new IllegalStateException(
                    "the benchmark's log of %d events was found to be %s".formatted(events, verdict));
        }
        return events / seconds;
    }
}
