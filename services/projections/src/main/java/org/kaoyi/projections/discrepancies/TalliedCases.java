package org.kaoyi.projections.discrepancies;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.cases.Grade;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many cases there are of each grade, kind and state, as the fold's {@link CaseTally} has it. */
final class TalliedCases {
    private static final String POSITION = """
            SELECT coalesce((SELECT position FROM projection_progress WHERE projection = 'discrepancies'), 0)
            """;

    private static final String TALLY = """
            SELECT t.what, t.label, t.cases,
              coalesce((SELECT position FROM projection_progress WHERE projection = 'discrepancies'), 0)
            FROM %s AS t (what, label, cases) WHERE t.what = ANY (?) ORDER BY t.cases DESC, t.label
            """;

    private static final String KEPT = TALLY.formatted("discrepancy_tally");

    /** For rows of a fold that kept no tally yet, which are read until they are folded anew. */
    private static final String COUNTED_NOW = TALLY.formatted("(" + CaseTally.COUNTED + ")");

    private final JdbcTemplate jdbc;

    TalliedCases(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Of all cases. */
    CaseSummary all() {
        List<Tallied> kept = tallied(KEPT, kept(null));
        return summary(kept.isEmpty() ? tallied(COUNTED_NOW, kept(null)) : kept);
    }

    /** Of the cases among which a filter's labels choose; null where these are not tallied. */
    @Nullable
    CaseSummary among(CaseFilter filter) {
        if (filter.amongSome() || filter.side() == null) {
            return filter.amongSome() ? null : all();
        }
        List<Tallied> ofSide = tallied(KEPT, kept(filter.side()));
        // There are none, or the rows are of a fold that did not tally sides yet.
        return ofSide.isEmpty() ? null : summary(ofSide);
    }

    private static Object kept(@Nullable String side) {
        return Stream.of(CaseTally.GRADE, CaseTally.KIND, CaseTally.STATE)
                .map(what -> CaseTally.of(what, side))
                .toArray(String[]::new);
    }

    private CaseSummary summary(List<Tallied> all) {
        Map<String, Integer> counted = counts(all, CaseTally.GRADE);
        Map<String, Integer> grades = new LinkedHashMap<>();
        for (Grade grade : Grade.values()) {
            int cases = counted.getOrDefault(grade.label(), 0);
            if (cases > 0) {
                grades.put(grade.label(), cases);
            }
        }
        Map<String, Integer> states = new TreeMap<>(counts(all, CaseTally.STATE));
        return new CaseSummary(
                grades,
                counts(all, CaseTally.KIND),
                states,
                sum(states),
                sum(grades),
                all.isEmpty() ? position() : all.getFirst().position());
    }

    private record Tallied(String what, String label, int cases, long position) {}

    /** @param what is asked for, with or without a side */
    private List<Tallied> tallied(String sql, Object what) {
        return jdbc.query(
                sql,
                (row, number) -> new Tallied(row.getString(1), row.getString(2), row.getInt(3), row.getLong(4)),
                what);
    }

    private static Map<String, Integer> counts(List<Tallied> all, String what) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        all.stream().filter(it -> it.what().startsWith(what)).forEach(it -> counts.put(it.label(), it.cases()));
        return counts;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private long position() {
        Long position = jdbc.queryForObject(POSITION, Long.class);
        return position == null ? 0 : position;
    }
}
