package org.kaoyi.benchmarks.program;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaoyi.benchmarks.Benchmark;
import org.kaoyi.benchmarks.Surroundings;
import org.kaoyi.benchmarks.database.BenchmarkDatabase;
import org.kaoyi.benchmarks.measure.Series;
import org.kaoyi.benchmarks.report.Floor;
import org.kaoyi.benchmarks.report.Result;
import org.kaoyi.benchmarks.views.ClaimCount;
import org.kaoyi.benchmarks.views.Shelves;

/**
 * What an event takes on the disk, in the log and in the live views that were laid anew, indexes included; beside it the bytes of the event
 * itself. And what the program keeps in its heap once it has shown its lists, on a tenth of the ledger and on all of it.
 */
record Footprint(long seed) implements Benchmark {
    private static final String UNIT = "bytes/event on the disk";
    private static final int TENTH = 10;
    private static final double MEGABYTE = 1 << 20;

    /** What is asked for before the heap is looked at: pages that keep something at hand. */
    private static final List<String> SHOWN = List.of(
            "/",
            "/discrepancies",
            "/occasions",
            "/sources",
            "/claims",
            "/search?q=talk",
            "/narratives/Chinese",
            "/ledger");

    private static final String EVENTS = """
            SELECT count(*), sum(octet_length(payload) + octet_length(metadata)),
                pg_table_size('ledger_event'), pg_indexes_size('ledger_event')
            FROM ledger_event
            """;

    private static final String VIEWS = """
            SELECT g.projection, sum(pg_table_size(c.oid)), sum(pg_indexes_size(c.oid))
            FROM projection_generation g
            JOIN pg_namespace n ON n.nspname = g.schema_name
            JOIN pg_class c ON c.relnamespace = n.oid AND c.relkind = 'r'
            WHERE g.state = 'active'
            GROUP BY g.projection ORDER BY g.projection
            """;

    @Override
    public String name() {
        return "footprint";
    }

    @Override
    public String meaning() {
        return "bytes on the disk an event, log and live views with indexes; the program's heap after collection";
    }

    @Override
    public List<Floor> floors() {
        return List.of();
    }

    @Override
    public Result run(Surroundings surroundings) throws Exception {
        int claims = ClaimCount.of(surroundings);
        Map<String, Object> detail = new LinkedHashMap<>();
        double heapOfTenth = heap(filled(surroundings, claims / TENTH), claims / TENTH, detail);
        BenchmarkDatabase whole = filled(surroundings, claims);
        Disk disk = Disk.of(whole, detail);
        double heapOfWhole = heap(whole, claims, detail);
        detail.put("heap-bytes-a-claim", Math.round((heapOfWhole - heapOfTenth) / (claims - claims / TENTH)));
        detail.put("events", disk.events());
        return new Result(
                name(),
                UNIT,
                true,
                Series.of(disk.stored() / disk.events()),
                Map.of(),
                Map.of("payload-and-metadata", Series.of(disk.told() / disk.events())),
                Map.of(),
                Map.of(),
                detail);
    }

    private BenchmarkDatabase filled(Surroundings surroundings, int claims) throws Exception {
        try (Shelves shelves = new Shelves(surroundings, seed, claims)) {
            return shelves.database();
        }
    }

    /** Bytes in use after collection, once the program has shown its lists. */
    private static double heap(BenchmarkDatabase database, int claims, Map<String, Object> detail) throws Exception {
        try (ServedLedger ledger = new ServedLedger(database);
                RunningProgram program = ledger.start()) {
            for (String page : SHOWN) {
                require(program, page);
            }
            long bytes = program.heapAfterCollection();
            detail.put("heap-megabytes-" + claims, Math.round(bytes / MEGABYTE));
            detail.put("resident-megabytes-" + claims, Math.round(program.residentBytes() / MEGABYTE));
            return bytes;
        }
    }

    private static void require(RunningProgram program, String page) throws IOException {
        int status = program.get(page).statusCode();
        if (status != 200) {
            throw new IllegalStateException("%s is answered %d".formatted(page, status));
        }
    }

    /**
     * What lies on the disk.
     *
     * @param told bytes of what the events say
     * @param stored bytes of the tables and indexes that hold it
     */
    private record Disk(long events, double told, double stored) {
        static Disk of(BenchmarkDatabase database, Map<String, Object> detail) throws SQLException {
            try (Connection connection = database.source().getConnection();
                    Statement statement = connection.createStatement()) {
                long events;
                double told;
                double stored;
                try (ResultSet log = statement.executeQuery(EVENTS)) {
                    log.next();
                    events = log.getLong(1);
                    told = log.getLong(2);
                    stored = put(detail, "log", events, log.getLong(3), log.getLong(4));
                }
                try (ResultSet views = statement.executeQuery(VIEWS)) {
                    while (views.next()) {
                        stored += put(detail, views.getString(1), events, views.getLong(2), views.getLong(3));
                    }
                }
                return new Disk(events, told, stored);
            }
        }

        private static double put(Map<String, Object> detail, String what, long events, long rows, long indexes) {
            detail.put(what + "-bytes-an-event-rows-indexes", List.of(rows / events, indexes / events));
            return rows + indexes;
        }
    }
}
