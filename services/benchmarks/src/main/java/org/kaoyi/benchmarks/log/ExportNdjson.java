package org.kaoyi.benchmarks.log;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
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
import org.kaoyi.readingroom.exchange.LogExport;

/** The whole log as NDJSON, beside reading it with binding. */
record ExportNdjson() implements Benchmark {
    private static final String UNIT = "events/s";
    private static final String REPLAY = "replay";

    @Override
    public String name() {
        return "export-ndjson";
    }

    @Override
    public String meaning() {
        return "the whole log written as NDJSON, to nowhere";
    }

    @Override
    public List<Floor> floors() {
        return List.of(Floor.ofRatio(Result.LIMIT, 0.7));
    }

    @Override
    public Result run(Surroundings surroundings) throws Exception {
        long events = surroundings.effort().replayEvents();
        BenchmarkDatabase database = Loading.ledger(surroundings, "export", events);
        try (EventStore store = new Kaoyi().open(database, 1);
                Kaoyi.Opened opened = Kaoyi.Opened.on(database)) {
            Map<String, Rounds.Measurement> contestants = new LinkedHashMap<>();
            contestants.put(Kaoyi.NAME, () -> exported(opened, events));
            contestants.put(REPLAY, () -> Replay.perSecond(events, store::replay));
            Figures figures =
                    Rounds.afterWarmUp(contestants, surroundings.effort().rounds());
            return Result.beside(name(), UNIT, figures, REPLAY, Map.of("events", events));
        }
    }

    private static double exported(Kaoyi.Opened opened, long events) throws IOException {
        long began = System.nanoTime();
        Writer out = new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8);
        long last = LogExport.writeAll(opened.log(), events, out);
        out.flush();
        double seconds = Callers.seconds(System.nanoTime() - began);
        if (last != events) {
            throw new IllegalStateException("%d events were stored and %d written".formatted(events, last));
        }
        return events / seconds;
    }
}
