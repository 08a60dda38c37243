package org.kaoyi.benchmarks.log;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.kaoyi.benchmarks.Benchmark;
import org.kaoyi.benchmarks.Surroundings;
import org.kaoyi.benchmarks.database.BenchmarkDatabase;
import org.kaoyi.benchmarks.database.Folders;
import org.kaoyi.benchmarks.event.StoredEvent;
import org.kaoyi.benchmarks.measure.Callers;
import org.kaoyi.benchmarks.measure.Figures;
import org.kaoyi.benchmarks.measure.Rounds;
import org.kaoyi.benchmarks.report.Floor;
import org.kaoyi.benchmarks.report.Result;
import org.kaoyi.benchmarks.store.CopyTable;
import org.kaoyi.benchmarks.store.Kaoyi;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;

/** A table of claims into a ledger: read, understood, decided on and stored, beside binary COPY of the events that come of it. */
record ImportCsv(long seed) implements Benchmark {
    private static final String UNIT = "rows/s";
    private static final int COPIED_AT_ONCE = 1_000;

    /**
     * The floor is about tables of a million rows. A process that has begun compiles until it has read some half a million, which with tables
     * of fifty thousand was all that was measured; how fast the first one goes in is told beside it. Copied are so many as before, since
     * they lie in the memory in which the import works: a smaller table has smaller indexes, and is copied no slower.
     */
    private static final int TABLES_IN_ONE = 20;

    @Override
    public String name() {
        return "import-csv";
    }

    @Override
    public String meaning() {
        return "rows of a claims table read, understood, decided on and stored";
    }

    @Override
    public List<Floor> floors() {
        return List.of(Floor.ofRatio(Result.LIMIT, 0.4));
    }

    @Override
    public Result run(Surroundings surroundings) throws Exception {
        int copied = surroundings.effort().importRows();
        int rows = copied * TABLES_IN_ONE;
        BenchmarkDatabase database = surroundings.server().fresh("import");
        BenchmarkDatabase plain = surroundings.server().fresh("import-copy");
        new Kaoyi().install(database);
        CopyTable.install(plain);
        Path folder = Files.createTempDirectory("kaoyi-benchmark");
        ClaimsTable tables = new ClaimsTable(folder, seed);
        try (Kaoyi.Opened kaoyi = Kaoyi.Opened.on(database);
                CopyTable copy = new CopyTable(plain, new AtomicLong())) {
            Path first = tables.next(rows);
            long began = System.nanoTime();
            ClaimsTable.importInto(kaoyi.log(), first, rows);
            long firstRows = Math.round(rows / Callers.seconds(System.nanoTime() - began));
            List<StoredEvent> events = lastEvents(kaoyi.log(), copied);
            Map<String, Rounds.Measurement> contestants = new LinkedHashMap<>();
            contestants.put(Kaoyi.NAME, () -> imported(surroundings, kaoyi.log(), tables, rows));
            contestants.put(CopyTable.NAME, () -> {
                plain.execute("TRUNCATE plain_event");
                surroundings.server().checkpoint();
                return copied(copy, events);
            });
            Figures figures =
                    Rounds.afterWarmUp(contestants, surroundings.effort().rounds());
            return Result.beside(
                    name(),
                    UNIT,
                    figures,
                    CopyTable.NAME,
                    Map.of("rows", rows, "firstTable", firstRows, "copied", copied));
        } finally {
            Folders.delete(folder);
        }
    }

    private static double imported(Surroundings surroundings, EventLog log, ClaimsTable tables, int rows)
            throws Exception {
        Path table = tables.next(rows);
        surroundings.server().checkpoint();
        long began = System.nanoTime();
        ClaimsTable.importInto(log, table, rows);
        return rows / Callers.seconds(System.nanoTime() - began);
    }

    private static double copied(CopyTable copy, List<StoredEvent> events) throws Exception {
        long began = System.nanoTime();
        for (int from = 0; from < events.size(); from += COPIED_AT_ONCE) {
            copy.append(events.subList(from, Math.min(from + COPIED_AT_ONCE, events.size())));
        }
        return events.size() / Callers.seconds(System.nanoTime() - began);
    }

    private static List<StoredEvent> lastEvents(EventLog log, int count) {
        List<StoredEvent> events = new ArrayList<>();
        for (LoggedEvent event : log.readAfter(log.head().position() - count, count)) {
            events.add(new StoredEvent(
                    event.stream(),
                    new UUID(event.position(), Long.MIN_VALUE),
                    event.type(),
                    event.schemaVersion(),
                    Objects.requireNonNullElse(event.key(), ""),
                    event.payload(),
                    event.metadata()));
        }
        return events;
    }
}
