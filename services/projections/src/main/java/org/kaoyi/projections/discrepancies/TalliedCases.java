package org.kaoyi.projections.discrepancies;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.cases.Grade;
import org.kaoyi.projections.discrepancies.CaseTally.Label;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many cases there are of each grade, kind and state, in all and among those of one side, grade, kind or state: as {@link CaseTally} has it. */
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

    /**
     * Numbers among some cases.
     *
     * @param grades gravest first
     * @param kinds most frequent first
     * @param findings by their states
     * @param states of all of them, findings or not
     */
    record Numbers(
            Map<String, Integer> grades,
            Map<String, Integer> kinds,
            Map<String, Integer> findings,
            Map<String, Integer> states) {
        /** By state, those that a filter asks for; empty for rows of a fold that counted the states of findings alone. */
        Optional<Map<String, Integer>> states(CaseFilter filter) {
            if (filter.findingsAlone()) {
                return Optional.of(findings);
            }
            return Optional.of(states).filter(known -> !known.isEmpty() || grades.isEmpty());
        }

        private int cases(CaseFilter filter) {
            return sum(filter.findingsAlone() ? findings : grades);
        }

        private Optional<Integer> cases(CaseFilter filter, Label asked) {
            Optional<Map<String, Integer>> numbers = switch (asked.what()) {
                case CaseTally.GRADE -> Optional.of(grades);
                case CaseTally.KIND -> Optional.of(kinds);
                default -> states(filter);
            };
            return numbers.map(known -> known.getOrDefault(asked.label(), 0));
        }
    }

    CaseSummary summary() {
        List<Tallied> kept = tallied(KEPT, null);
        List<Tallied> all = kept.isEmpty() ? tallied(COUNTED_NOW, null) : kept;
        Numbers numbers = numbers(all);
        return new CaseSummary(
                numbers.grades(),
                numbers.kinds(),
                numbers.findings(),
                sum(numbers.findings()),
                sum(numbers.grades()),
                all.isEmpty() ? position() : all.getFirst().position());
    }

    /** Numbers among the cases that pass a filter; empty where it asks for more than one of the labels by which the fold counts, or for something else. */
    Optional<Numbers> among(CaseFilter filter) {
        List<Label> asked = asked(filter);
        return filter.amongSome() || asked.size() > 1 ? Optional.empty() : read(first(asked));
    }

    /** How many cases pass, where two labels at most are asked for, and nothing else. */
    OptionalLong count(CaseFilter filter) {
        List<Label> asked = asked(filter);
        if (filter.amongSome() || asked.size() > 2) {
            return OptionalLong.empty();
        }
        boolean wholeOfThem = asked.isEmpty() || (asked.size() == 1 && filter.side() != null);
        if (wholeOfThem) {
            return read(first(asked)).stream()
                    .mapToLong(numbers -> numbers.cases(filter))
                    .findFirst();
        }
        Label counted = asked.getLast();
        return read(asked.size() == 1 ? null : asked.getFirst())
                .flatMap(numbers -> numbers.cases(filter, counted))
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** The side first: nothing is counted by side. */
    static List<Label> asked(CaseFilter filter) {
        return Stream.of(
                        new Label(CaseTally.SIDE, filter.side()),
                        new Label(CaseTally.GRADE, filter.grade()),
                        new Label(CaseTally.KIND, filter.kind()),
                        new Label(CaseTally.STATE, filter.state()))
                .filter(label -> label.label() != null)
                .toList();
    }

    private static @Nullable Label first(List<Label> asked) {
        return asked.isEmpty() ? null : asked.getFirst();
    }

    /** Empty where there are none, or where the rows are of a fold that counted in all alone. */
    private Optional<Numbers> read(@Nullable Label among) {
        return Optional.of(numbers(tallied(KEPT, among)))
                .filter(numbers -> !numbers.grades().isEmpty());
    }

    private record Tallied(String what, String label, int cases, long position) {}

    private List<Tallied> tallied(String sql, @Nullable Label among) {
        Object asked = CaseTally.LABELS.stream()
                .map(what -> CaseTally.among(what, among))
                .toArray(String[]::new);
        int tail = CaseTally.among("", among).length();
        return jdbc.query(
                sql,
                (row, number) -> {
                    String what = row.getString(1);
                    return new Tallied(
                            what.substring(0, what.length() - tail), row.getString(2), row.getInt(3), row.getLong(4));
                },
                asked);
    }

    private static Numbers numbers(List<Tallied> all) {
        Map<String, Integer> counted = counts(all, CaseTally.GRADE);
        Map<String, Integer> grades = new LinkedHashMap<>();
        for (Grade grade : Grade.values()) {
            int cases = counted.getOrDefault(grade.label(), 0);
            if (cases > 0) {
                grades.put(grade.label(), cases);
            }
        }
        return new Numbers(
                grades,
                counts(all, CaseTally.KIND),
                new TreeMap<>(counts(all, CaseTally.STATE)),
                new TreeMap<>(counts(all, CaseTally.ANY_STATE)));
    }

    private static Map<String, Integer> counts(List<Tallied> all, String what) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        all.stream().filter(it -> it.what().equals(what)).forEach(it -> counts.put(it.label(), it.cases()));
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
