package org.kaoyi.benchmarks.views;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaoyi.benchmarks.Benchmark;
import org.kaoyi.benchmarks.Surroundings;
import org.kaoyi.benchmarks.measure.Figures;
import org.kaoyi.benchmarks.measure.Rounds;
import org.kaoyi.benchmarks.report.Floor;
import org.kaoyi.benchmarks.report.Result;
import org.kaoyi.benchmarks.store.Kaoyi;

/**
 * The first page of discrepancies with their number, beside a join of a table of values with itself that asks the same: which answers to
 * one question differ, how many such questions there are, and which come first.
 */
public record DiscrepancyList(long seed) implements Benchmark {
    private static final String JOIN = "naive-self-join";

    /** Values as they were worded: no rule of comparison and no reading of words, which makes it faster than what it stands for. */
    private static final String TABLE = """
            CREATE TABLE naive_claim AS
            SELECT position, occasion, question, convert_from(payload, 'UTF8')::json #>> '{claim,wording}' AS value
            FROM catalogue_claim JOIN ledger_event USING (position);
            CREATE INDEX ON naive_claim (occasion, question);
            ANALYZE naive_claim
            """;

    private static final String DIFFERING = """
            SELECT found.*, count(*) OVER () FROM (
              SELECT a.occasion, a.question, count(*) AS pairs FROM naive_claim a
              JOIN naive_claim b ON b.occasion = a.occasion AND b.question = a.question AND b.position > a.position AND b.value <> a.value
              GROUP BY a.occasion, a.question) found
            ORDER BY pairs DESC, occasion, question LIMIT 200
            """;

    /** Pages that are read for one figure. */
    private static final int PAGES = 50;

    @Override
    public String name() {
        return "discrepancy-list";
    }

    @Override
    public String meaning() {
        return "the first page of discrepancies at 1 M claims";
    }

    @Override
    public List<Floor> floors() {
        return List.of(Floor.ofRatio(JOIN, 0.01));
    }

    @Override
    public Result run(Surroundings surroundings) throws Exception {
        int claims = ClaimCount.of(surroundings);
        try (Shelves shelves = new Shelves(surroundings, seed, claims);
                Connection connection = shelves.database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = view_catalogue_a, public");
            statement.execute(TABLE);
            Map<String, Rounds.Measurement> contestants = new LinkedHashMap<>();
            contestants.put(Kaoyi.NAME, () -> list(shelves));
            contestants.put(JOIN, () -> join(statement));
            list(shelves);
            Figures figures =
                    Rounds.interleaved(contestants, surroundings.effort().rounds());
            return new Result(
                    name(),
                    "ms",
                    true,
                    figures.of(Kaoyi.NAME),
                    figures.without(Set.of(Kaoyi.NAME)),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Map.of("claims", claims));
        }
    }

    private static double list(Shelves shelves) {
        long began = System.nanoTime();
        for (int page = 0; page < PAGES; page++) {
            if (ReportPages.findings(shelves) == 0) {
                throw new IllegalStateException("the list shows nothing");
            }
        }
        return ReportPages.millis(System.nanoTime() - began) / PAGES;
    }

    private static double join(Statement statement) throws Exception {
        long began = System.nanoTime();
        try (ResultSet rows = statement.executeQuery(DIFFERING)) {
            if (!rows.next()) {
                throw new IllegalStateException("nothing differs");
            }
        }
        return ReportPages.millis(System.nanoTime() - began);
    }
}
