package org.kaoyi.projections.discrepancies;

import java.sql.Array;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kaoyi.projections.discrepancies.CaseFacets.Alike;
import org.kaoyi.projections.discrepancies.TalliedCases.Numbers;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Counts the facets of a filter: by the tally where this says it, or else among the cases, of which it looks at {@link CaseFacets#COUNTED_MAX} at most. */
final class FacetCount {
    private static final String ALIKE = """
            SELECT f.grade, f.kinds, f.state, count(*) FROM (
              SELECT c.grade, c.kinds, c.state FROM discrepancy_case c WHERE %s LIMIT ?) f
            GROUP BY f.grade, f.kinds, f.state
            """;

    private static final RowMapper<Alike> GROUP =
            (row, number) -> new Alike(row.getString(1), texts(row.getArray(2)), row.getString(3), row.getInt(4));

    private final JdbcTemplate jdbc;
    private final TalliedCases tallied;

    /** By the filter that leaves them: without a label that is asked for, two facets ask for the same. */
    private final Map<CaseFilter, List<Alike>> asked = new HashMap<>();

    private boolean capped;

    FacetCount(JdbcTemplate jdbc, TalliedCases tallied) {
        this.jdbc = jdbc;
        this.tallied = tallied;
    }

    CaseFacets of(CaseFilter filter) {
        return filter.amongSome() || TalliedCases.asked(filter).size() > 2 ? amongSome(filter) : amongAll(filter);
    }

    /** The cases are looked at once, whatever their labels; only where these are too many and a label is asked for, for each facet those that have it. */
    private CaseFacets amongSome(CaseFilter filter) {
        List<Alike> groups = alike(filter.withoutLabels());
        boolean labelled = filter.grade() != null || filter.kind() != null || filter.state() != null;
        return capped && labelled ? amongAll(filter) : CaseFacets.of(filter, groups, capped);
    }

    private CaseFacets amongAll(CaseFilter filter) {
        CaseFilter ofAnyState = filter.ofAnyState();
        Map<String, Integer> grades =
                counts(filter.ofAnyGrade(), among -> Optional.of(among.grades()), CaseFacets::grades);
        Map<String, Integer> kinds = counts(filter.ofAnyKind(), among -> Optional.of(among.kinds()), CaseFacets::kinds);
        Map<String, Integer> states = counts(ofAnyState, among -> among.states(ofAnyState), CaseFacets::states);
        return new CaseFacets(grades, kinds, states, capped);
    }

    /** By the tally, or where that does not say it, by the cases themselves. */
    private Map<String, Integer> counts(
            CaseFilter others,
            Function<Numbers, Optional<Map<String, Integer>>> kept,
            Function<List<Alike>, Map<String, Integer>> counted) {
        return tallied.among(others).flatMap(kept).orElseGet(() -> counted.apply(alike(others)));
    }

    private List<Alike> alike(CaseFilter others) {
        return asked.computeIfAbsent(others, this::read);
    }

    private List<Alike> read(CaseFilter others) {
        CaseCondition condition = CaseCondition.of(others);
        List<Alike> groups =
                jdbc.query(ALIKE.formatted(condition.sql()), GROUP, condition.with(CaseFacets.COUNTED_MAX + 1));
        int cases = groups.stream().mapToInt(Alike::cases).sum();
        capped |= cases > CaseFacets.COUNTED_MAX;
        return groups;
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
