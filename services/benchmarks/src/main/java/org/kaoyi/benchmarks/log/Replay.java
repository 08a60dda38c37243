package org.kaoyi.benchmarks.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaoyi.benchmarks.Benchmark;
import org.kaoyi.benchmarks.Surroundings;
import org.kaoyi.benchmarks.database.BenchmarkDatabase;
import org.kaoyi.benchmarks.measure.Callers;
import org.kaoyi.benchmarks.measure.Figures;
import org.kaoyi.benchmarks.measure.Rounds;
import org.kaoyi.benchmarks.report.Floor;
import org.kaoyi.benchmarks.report.Result;
import org.kaoyi.benchmarks.store.Contestant;
import org.kaoyi.benchmarks.store.EventStore;
import org.kaoyi.benchmarks.store.Kaoyi;
import org.kaoyi.benchmarks.store.RawCursor;
import org.kaoyi.codec.EventCodec;

/** Reading the whole log on one thread, each payload decoded to its record. */
record Replay() implements Benchmark {
    private static final String UNIT = "events/s";

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public String meaning() {
        return "one thread reads the whole log and decodes every payload to its record";
    }

    @Override
    public List<Floor> floors() {
        return List.of(Floor.ofRatio(Result.LIMIT, 0.7));
    }

    @Override
    public Result run(Surroundings surroundings) throws Exception {
        Field field = Field.gathered();
        long events = surroundings.effort().replayEvents();
        List<EventStore> open = new ArrayList<>();
        Map<String, Rounds.Measurement> contestants = new LinkedHashMap<>();
        try {
            for (Contestant contestant : field.stores()) {
                BenchmarkDatabase database = surroundings.server().fresh("replay-" + contestant.name());
                contestant.install(database);
                EventStore store = contestant.open(database, 1);
                open.add(store);
                surroundings.journal().say("replay: filling %s with %d events", contestant.name(), events);
                Loading.fill(store, surroundings.supply(), events);
                database.execute("VACUUM ANALYZE");
                contestants.put(contestant.name(), () -> perSecond(events, store::replay));
                if (contestant instanceof Kaoyi) {
                    contestants.put(
                            RawCursor.NAME, () -> perSecond(events, binding -> RawCursor.replay(database, binding)));
                }
            }
            Figures figures =
                    Rounds.afterWarmUp(contestants, surroundings.effort().rounds());
            Field.Passed passed = field.passed(surroundings);
            return new Result(
                    name(),
                    UNIT,
                    false,
                    figures.of(Kaoyi.NAME),
                    figures.without(Set.of(Kaoyi.NAME, RawCursor.NAME)),
                    Map.of(RawCursor.NAME, figures.of(RawCursor.NAME)),
                    passed.failing(),
                    field.missing(),
                    Map.of("events", events, "oneOrderForAllReaders", passed.inOneOrder()));
        } finally {
            for (EventStore store : open) {
                store.close();
            }
        }
    }

    /** A way of reading everything. */
    interface Reading {
        long read(EventStore.Binding binding) throws Exception;
    }

    /** Events a second of a reading that decodes; refuses one that did not read all of them. */
    static double perSecond(long events, Reading reading) throws Exception {
        EventCodec codec = new EventCodec();
        long[] characters = new long[1]; // used, so that nothing is optimised away
        long began = System.nanoTime();
        long read = reading.read((type, version, payload) ->
                characters[0] += codec.decode(type, version, payload).stream().length());
        double seconds = Callers.seconds(System.nanoTime() - began);
        if (read != events || characters[0] == 0) {
            throw new IllegalStateException("%d events were stored and %d read".formatted(events, read));
        }
        return events / seconds;
    }
}
