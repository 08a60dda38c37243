package org.kaoyi.projections.discrepancies;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Labelled;
import org.kaoyi.claims.cases.CaseState;
import org.kaoyi.claims.cases.Grade;
import org.kaoyi.claims.value.DaySpan;
import org.kaoyi.projections.view.Days;

/** Which cases pass a filter, in SQL, with what is asked for in place of its question marks. */
record CaseCondition(String sql, List<Object> values) {
    /** Findings are the gravest grades; said by the rank, which the indexes of lists begin with. */
    static final String FINDINGS = "c.grade_rank <= "
            + Arrays.stream(Grade.values())
                    .filter(Grade::isFinding)
                    .mapToInt(Grade::ordinal)
                    .max()
                    .orElse(0);

    /** As the index {@code discrepancy_case_open} has it. */
    private static final String OPEN = "c.state IN ('open', 'reopened')";

    /** As the index {@code discrepancy_case_state} has it. */
    private static final String LOOKED_AT = "c.state <> 'open'";

    /** A retraction settles only what nobody has ruled on. */
    static final CaseCondition RULED_ON =
            new CaseCondition(LOOKED_AT + " AND c.state IN ('assessed', 'reopened')", List.of());

    /** Who tells is kept with narratives, by an index; the claims of a person are few beside the cases. */
    private static final String TOLD_BY = """
            (c.occasion, c.question) IN (SELECT n.occasion, n.question FROM narrative_claim n WHERE n.teller = ? AND n.standing)
            """;

    /** When it happened is kept with the headings of narratives, occasion by occasion, of which there are few beside the cases. */
    private static final String HAPPENED = """
            c.occasion IN (SELECT h.id FROM narrative_heading h WHERE h.kind = 'occasion' AND h.days && ?::int8range)
            """;

    /** Each in the form that an index answers ({@code V27__filters_of_cases.sql}). */
    static CaseCondition of(CaseFilter filter) {
        CaseCondition all = new CaseCondition("true", List.of())
                .equal("c.occasion = ?", filter.occasion())
                .equal("c.question = ?", filter.question())
                .equal("c.sides @> ARRAY[?::text]", filter.side())
                .equal(TOLD_BY, filter.teller())
                .equal("c.kinds @> ARRAY[?::text]", filter.kind());
        DaySpan happened = filter.happened();
        CaseCondition then = happened == null ? all : all.and(HAPPENED, Days.range(happened));
        CaseCondition graded = filter.grade() == null ? then : then.and("c.grade_rank = ?", rank(filter.grade()));
        CaseCondition open = filter.open() ? graded.and(OPEN) : graded;
        CaseCondition stated = filter.state() == null ? open : open.inState(filter.state());
        return filter.findingsAlone() ? stated.and(FINDINGS) : stated;
    }

    private CaseCondition inState(String state) {
        boolean open = state.equals(CaseState.OPEN.label());
        return and(open ? OPEN : LOOKED_AT).and("c.state = ?", state);
    }

    /** Of what there is no grade of, none. */
    private static int rank(String grade) {
        return Labelled.of(Grade.class, grade).map(Grade::ordinal).orElse(-1);
    }

    CaseCondition equal(String condition, @Nullable String value) {
        return value == null ? this : and(condition, value);
    }

    CaseCondition and(String condition, Object... more) {
        return new CaseCondition(
                sql + " AND " + condition,
                Stream.concat(values.stream(), Arrays.stream(more)).toList());
    }

    Object[] arguments() {
        return values.toArray();
    }

    Object[] with(Object... more) {
        return Stream.concat(values.stream(), Arrays.stream(more)).toArray();
    }
}
