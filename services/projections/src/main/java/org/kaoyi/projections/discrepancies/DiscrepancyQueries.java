package org.kaoyi.projections.discrepancies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Questions about cases. Each answer says which position of the log it reflects. */
public final class DiscrepancyQueries {
    private static final String CASES = """
            SELECT c.document, coalesce((SELECT position FROM projection_progress WHERE projection = 'discrepancies'), 0)
            FROM discrepancy_case c WHERE %s
            ORDER BY c.grade_rank, c.occasion, c.question, c.level, c.scope NULLS FIRST
            """;

    private static final String BY_GRADE = """
            SELECT grade, count(*) FROM discrepancy_case GROUP BY grade, grade_rank ORDER BY grade_rank
            """;

    private static final String BY_KIND = """
            SELECT kind, count(*) FROM (SELECT unnest(kinds) AS kind FROM discrepancy_case) k
            GROUP BY kind ORDER BY count(*) DESC, kind
            """;

    private static final String BY_STATE = """
            SELECT state, count(*) FROM discrepancy_case WHERE finding GROUP BY state ORDER BY state
            """;

    private static final String TOTALS = """
            SELECT count(*) FILTER (WHERE finding), count(*),
              coalesce((SELECT position FROM projection_progress WHERE projection = 'discrepancies'), 0)
            FROM discrepancy_case
            """;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    public DiscrepancyQueries(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The cases that pass the filter, gravest first, then by occasion and question. */
    public List<CaseView> cases(CaseFilter filter) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        List<Object> arguments = new ArrayList<>();
        equal(conditions, arguments, "c.occasion = ?", filter.occasion());
        equal(conditions, arguments, "c.question = ?", filter.question());
        equal(conditions, arguments, "c.grade = ?", filter.grade());
        equal(conditions, arguments, "? = ANY (c.sides)", filter.side());
        equal(conditions, arguments, "? = ANY (c.kinds)", filter.kind());
        if (filter.open()) {
            conditions.add("c.state IN ('open', 'reopened')");
        }
        if (filter.findingsAlone()) {
            conditions.add("c.finding");
        }
        return read(String.join(" AND ", conditions), arguments);
    }

    /** One case by its permanent id. */
    public Optional<CaseView> one(String id) {
        return read("c.id = ?", List.of(id)).stream().findFirst();
    }

    /** The cases in which a claim or examination stands. */
    public List<CaseView> ofClaim(String occasion, String claim) {
        return read("c.occasion = ?", List.of(occasion)).stream()
                .filter(found -> found.readings().stream()
                                .anyMatch(reading -> reading.claims().contains(claim))
                        || found.silent().stream()
                                .anyMatch(silence -> silence.examination().equals(claim)))
                .toList();
    }

    /** The claims about some occasions that a finding touches which nobody has settled. */
    public Set<String> inOpenFindings(Collection<String> occasions) {
        Set<String> claims = new HashSet<>();
        List<Object> arguments = new ArrayList<>();
        arguments.add(occasions.toArray(String[]::new));
        for (CaseView found : read("c.occasion = ANY (?) AND c.finding", arguments)) {
            if (found.open()) {
                found.readings().forEach(reading -> claims.addAll(reading.claims()));
                found.silent().forEach(silence -> claims.add(silence.examination()));
            }
        }
        return claims;
    }

    /** Counts by grade, kind and state. */
    public CaseSummary summary() {
        Map<String, Integer> grades = counts(BY_GRADE);
        Map<String, Integer> kinds = counts(BY_KIND);
        Map<String, Integer> states = counts(BY_STATE);
        List<CaseSummary> totals = jdbc.query(
                TOTALS,
                (row, number) -> new CaseSummary(grades, kinds, states, row.getInt(1), row.getInt(2), row.getLong(3)));
        return totals.getFirst();
    }

    /** Findings by occasion and question, of the cases given. */
    public static HeatMap heatMap(List<CaseView> findings) {
        Map<String, HeatMap.Heading> occasions = new LinkedHashMap<>();
        Map<String, HeatMap.Heading> questions = new LinkedHashMap<>();
        Map<List<String>, HeatMap.Cell> cells = new LinkedHashMap<>();
        for (CaseView found : findings) {
            occasions.putIfAbsent(found.occasion(), new HeatMap.Heading(found.occasion(), found.occasionTitle()));
            questions.putIfAbsent(found.question(), new HeatMap.Heading(found.question(), found.questionText()));
            cells.merge(
                    List.of(found.occasion(), found.question()),
                    new HeatMap.Cell(found.occasion(), found.question(), 1, found.grade()),
                    (before, one) -> new HeatMap.Cell(
                            before.occasion(), before.question(), before.findings() + 1, before.gravest()));
        }
        return new HeatMap(
                List.copyOf(occasions.values()), List.copyOf(questions.values()), List.copyOf(cells.values()));
    }

    private List<CaseView> read(String condition, List<Object> arguments) {
        return jdbc.query(
                CASES.formatted(condition),
                (row, number) ->
                        json.readValue(row.getString(1), CaseView.class).at(row.getLong(2)),
                arguments.toArray());
    }

    private Map<String, Integer> counts(String sql) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        jdbc.query(sql, row -> {
            counts.put(row.getString(1), row.getInt(2));
        });
        return counts;
    }

    private static void equal(
            List<String> conditions, List<Object> arguments, String condition, @Nullable String value) {
        if (value != null) {
            conditions.add(condition);
            arguments.add(value);
        }
    }
}
