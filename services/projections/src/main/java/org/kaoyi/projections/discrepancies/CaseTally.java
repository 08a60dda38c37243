package org.kaoyi.projections.discrepancies;

import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.feed.Tally;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How many cases there are by grade, kind and state, in all and of each side, and by occasion, question and source: kept beside the cases, since counting them all
 * would take longer with each claim.
 */
final class CaseTally {
    static final String GRADE = "grade";
    static final String KIND = "kind";
    static final String STATE = "state";
    static final String OCCASION = "occasion";
    static final String QUESTION = "question";
    static final String SOURCE = "source";

    /** Of a thing, the findings alone. */
    static final String FINDINGS = "-findings";

    /** What the rows of the tally have to say of grades, kinds and states. */
    static final String COUNTED = """
            SELECT 'grade', grade, count(*) FROM discrepancy_case GROUP BY grade
            UNION ALL SELECT 'kind', kind, count(*) FROM (SELECT unnest(kinds) AS kind FROM discrepancy_case) k GROUP BY kind
            UNION ALL SELECT 'state', state, count(*) FROM discrepancy_case WHERE finding GROUP BY state
            """;

    private final Tally tally = new Tally("discrepancy_tally", "cases");

    void add(CaseView view) {
        change(view, 1);
    }

    void remove(CaseView view) {
        change(view, -1);
    }

    private void change(CaseView view, long by) {
        boolean finding = view.finding();
        label(view, null, finding, by);
        view.sides().forEach(side -> label(view, side, finding, by));
        refer(OCCASION, view.occasion(), finding, by);
        refer(QUESTION, view.question(), finding, by);
        view.sources().forEach(source -> refer(SOURCE, source.id(), finding, by));
    }

    private void label(CaseView view, @Nullable String side, boolean finding, long by) {
        change(of(GRADE, side), view.grade(), by);
        view.kinds().forEach(kind -> change(of(KIND, side), kind, by));
        if (finding) {
            change(of(STATE, side), view.state(), by);
        }
    }

    /**
     * What is counted.
     *
     * @param side in whose cases, or null for all
     */
    static String of(String what, @Nullable String side) {
        return side == null ? what : what + " of " + side;
    }

    private void refer(String what, String id, boolean finding, long by) {
        change(what, id, by);
        if (finding) {
            change(what + FINDINGS, id, by);
        }
    }

    private void change(String what, String label, long by) {
        tally.change(what, label, by);
    }

    /** Writes what changed since it was written last. */
    void write(JdbcTemplate jdbc) {
        tally.write(jdbc);
    }
}
