package org.kaoyi.projections.discrepancies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.cases.Grade;
import org.kaoyi.projections.view.CaseCounts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.json.JsonMapper;

/** Questions about cases. Each answer says which position of the log it reflects. */
public final class DiscrepancyQueries {
    /** Beyond so many nobody goes from page to page, and counting all would take longer with each claim. */
    public static final int COUNTED_MAX = 10_000;

    private static final String CASES = """
            SELECT c.document, coalesce((SELECT position FROM projection_progress WHERE projection = 'discrepancies'), 0)
            FROM discrepancy_case c WHERE %s
            ORDER BY c.grade_rank, c.occasion, c.question, c.level, c.scope NULLS FIRST
            """;

    private static final String PAGE = CASES + " OFFSET ? LIMIT ?";

    private static final String COUNT = """
            SELECT count(*) FROM (SELECT FROM discrepancy_case c WHERE %s LIMIT ?) found
            """;

    /** Where a case stands in the order of lists. */
    private static final String PLACE = """
            SELECT grade_rank, occasion, question, level, coalesce(scope, '') FROM discrepancy_case WHERE id = ?
            """;

    private static final String BEHIND =
            "(c.grade_rank, c.occasion, c.question, c.level, coalesce(c.scope, '')) > (?, ?, ?, ?, ?)";

    private static final String REFERRED = """
            SELECT label, what, cases FROM discrepancy_tally WHERE what IN (?, ?) AND label = ANY (?)
            """;

    /** By their ids, as the tally has them in its key. */
    private static final String OCCASIONS_WITH_FINDINGS = """
            SELECT label FROM discrepancy_tally WHERE what = 'occasion-findings' AND label > ? ORDER BY label LIMIT ?
            """;

    private static final String CELLS = """
            SELECT occasion, question, count(*), min(grade_rank) FROM discrepancy_case
            WHERE occasion = ANY (?) AND finding GROUP BY occasion, question ORDER BY occasion, question
            """;

    private static final RowMapper<HeatMap.Cell> CELL = (row, number) ->
            new HeatMap.Cell(row.getString(1), row.getString(2), row.getInt(3), Grade.values()[row.getInt(4)].label());

    private static final String GATHERED = """
            SELECT f.occasion, f.question, count(*), min(f.grade_rank) FROM (
              SELECT c.occasion, c.question, c.grade_rank FROM discrepancy_case c WHERE %s AND %s
              ORDER BY c.grade_rank, c.occasion, c.question LIMIT ?) f
            GROUP BY f.occasion, f.question ORDER BY min(f.grade_rank), f.occasion, f.question
            """;

    private final JdbcTemplate jdbc;
    private final CaseDocument documents;
    private final TalliedCases tallied;

    public DiscrepancyQueries(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.documents = new CaseDocument(json);
        this.tallied = new TalliedCases(jdbc);
    }

    /** The cases that pass the filter, gravest first, then by occasion and question. */
    public List<CaseView> cases(CaseFilter filter) {
        CaseCondition condition = CaseCondition.of(filter);
        return read(CASES, condition.sql(), condition.arguments());
    }

    /** The same, some of them. */
    public List<CaseView> page(CaseFilter filter, long skipped, int limit) {
        CaseCondition condition = CaseCondition.of(filter);
        return read(PAGE, condition.sql(), condition.with(skipped, limit));
    }

    /**
     * The same, those that follow a case.
     *
     * @return empty where there is no such case (any more)
     */
    public Optional<List<CaseView>> after(String id, CaseFilter filter, int limit) {
        return behind(id, CaseCondition.of(filter), limit);
    }

    /**
     * The cases on which somebody has ruled, in the same order; those that follow a case, or the first.
     *
     * @return empty where there is no such case (any more)
     */
    public Optional<List<CaseView>> ruledOn(@Nullable String after, int limit) {
        CaseCondition ruled = CaseCondition.RULED_ON;
        return after == null
                ? Optional.of(read(PAGE, ruled.sql(), ruled.with(0L, limit)))
                : behind(after, ruled, limit);
    }

    private Optional<List<CaseView>> behind(String id, CaseCondition cases, int limit) {
        return jdbc.query(PLACE, (row, number) -> Arrays.asList(cells(row)), id).stream()
                .findFirst()
                .map(place -> {
                    CaseCondition condition = cases.and(BEHIND, place.toArray());
                    return read(PAGE, condition.sql(), condition.with(0L, limit));
                });
    }

    /** How many cases pass the filter, or {@link #COUNTED_MAX} where there are more. */
    public long count(CaseFilter filter) {
        OptionalLong counted = tallied.count(filter);
        if (counted.isPresent()) {
            return Math.min(counted.getAsLong(), COUNTED_MAX);
        }
        CaseCondition condition = CaseCondition.of(filter);
        Long count = jdbc.queryForObject(COUNT.formatted(condition.sql()), Long.class, condition.with(COUNTED_MAX));
        return count == null ? 0 : count;
    }

    /** One case by its permanent id. */
    public Optional<CaseView> one(String id) {
        return read(CASES, "c.id = ?", new Object[] {id}).stream().findFirst();
    }

    /** The cases in which a claim or examination stands. */
    public List<CaseView> ofClaim(String occasion, String claim) {
        return read(CASES, "c.occasion = ?", new Object[] {occasion}).stream()
                .filter(found -> found.readings().stream()
                                .anyMatch(reading -> reading.claims().contains(claim))
                        || found.silent().stream()
                                .anyMatch(silence -> silence.examination().equals(claim)))
                .toList();
    }

    /** The claims about some occasions that a finding touches which nobody has settled. */
    public Set<String> inOpenFindings(Collection<String> occasions) {
        Set<String> claims = new HashSet<>();
        Object[] these = {occasions.toArray(String[]::new)};
        for (CaseView found : read(CASES, "c.occasion = ANY (?) AND c.finding", these)) {
            if (found.open()) {
                found.readings().forEach(reading -> claims.addAll(reading.claims()));
                found.silent().forEach(silence -> claims.add(silence.examination()));
            }
        }
        return claims;
    }

    /** Counts by grade, kind and state. */
    public CaseSummary summary() {
        return tallied.summary();
    }

    /**
     * In how many cases some things stand; those that stand in none are left out.
     *
     * @param kind {@code occasion}, {@code question} or {@code source}
     */
    public Map<String, CaseCounts> counts(String kind, Collection<String> ids) {
        Map<String, CaseCounts> counts = new HashMap<>();
        jdbc.query(
                REFERRED,
                row -> {
                    boolean findings = row.getString(2).endsWith(CaseTally.FINDINGS);
                    CaseCounts some = findings ? new CaseCounts(0, row.getInt(3)) : new CaseCounts(row.getInt(3), 0);
                    counts.merge(row.getString(1), some, CaseCounts::plus);
                },
                kind,
                kind + CaseTally.FINDINGS,
                ids.toArray(String[]::new));
        return counts;
    }

    /** The ids of occasions with findings that follow {@code after}, in the order of ids. */
    public List<String> occasionsWithFindings(String after, int limit) {
        return jdbc.query(OCCASIONS_WITH_FINDINGS, (row, number) -> row.getString(1), after, limit);
    }

    /** Where findings gather, of some occasions. */
    public List<HeatMap.Cell> cells(Collection<String> occasions) {
        return jdbc.query(CELLS, CELL, (Object) occasions.toArray(String[]::new));
    }

    /**
     * Where findings gather that pass the filter, the gravest first.
     *
     * @param most findings that are counted, from the gravest
     */
    public List<HeatMap.Cell> cells(CaseFilter filter, int most) {
        CaseCondition condition = CaseCondition.of(filter);
        return jdbc.query(GATHERED.formatted(condition.sql(), CaseCondition.FINDINGS), CELL, condition.with(most));
    }

    /** How many cases of each grade, kind and state the rest of the filter leaves. */
    public CaseFacets facets(CaseFilter filter) {
        return new FacetCount(jdbc, tallied).of(filter);
    }

    /** The same of the cases given, which stand gravest first. */
    public static List<HeatMap.Cell> cells(List<CaseView> cases) {
        Map<List<String>, HeatMap.Cell> cells = new LinkedHashMap<>();
        for (CaseView found : cases) {
            if (found.finding()) {
                cells.merge(
                        List.of(found.occasion(), found.question()),
                        new HeatMap.Cell(found.occasion(), found.question(), 1, found.grade()),
                        (before, one) -> new HeatMap.Cell(
                                before.occasion(), before.question(), before.findings() + 1, before.gravest()));
            }
        }
        return List.copyOf(cells.values());
    }

    private List<CaseView> read(String sql, String condition, Object[] arguments) {
        return jdbc.query(
                sql.formatted(condition),
                (row, number) -> documents.read(row.getString(1)).at(row.getLong(2)),
                arguments);
    }

    private static Object[] cells(ResultSet row) throws SQLException {
        return new Object[] {row.getInt(1), row.getString(2), row.getString(3), row.getInt(4), row.getString(5)};
    }
}
