package org.kaoyi.projections.discrepancies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.feed.Tally;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How many cases there are, kept beside them, since counting them all would take longer with each claim: by grade, kind and state, in all and
 * among those of each side, grade, kind and state; and by occasion, question and source.
 */
final class CaseTally {
    static final String GRADE = "grade";
    static final String KIND = "kind";

    /** Of findings alone. */
    static final String STATE = "state";

    static final String ANY_STATE = "any state";
    static final String SIDE = "side";
    static final String OCCASION = "occasion";
    static final String QUESTION = "question";
    static final String SOURCE = "source";

    /** What is counted in all and among some. */
    static final List<String> LABELS = List.of(GRADE, KIND, STATE, ANY_STATE);

    /** Of a thing, the findings alone. */
    static final String FINDINGS = "-findings";

    /** What the rows of the tally have to say of grades, kinds and states of findings. */
    static final String COUNTED = """
            SELECT 'grade', grade, count(*) FROM discrepancy_case GROUP BY grade
            UNION ALL SELECT 'kind', kind, count(*) FROM (SELECT unnest(kinds) AS kind FROM discrepancy_case) k GROUP BY kind
            UNION ALL SELECT 'state', state, count(*) FROM discrepancy_case WHERE finding GROUP BY state
            """;

    /** Cases that are alike in their labels are counted together; a ledger in which few are is written before they fill the memory. */
    private static final int ALIKE_MOST = 10_000;

    private final Tally tally = new Tally("discrepancy_tally", "cases");
    private final Map<Alike, Long> alike = new HashMap<>();

    private record Alike(String grade, List<String> kinds, String state, Set<String> sides, boolean finding) {}

    /**
     * What a case bears.
     *
     * @param what of side, grade, kind and state
     * @param label null where none is asked for
     */
    record Label(String what, @Nullable String label) {}

    /** The name under which a label is counted among some cases; null among all. */
    static String among(String what, @Nullable Label some) {
        return some == null ? what : what + " of " + some.what() + " " + some.label();
    }

    void add(CaseView view) {
        change(view, 1);
    }

    void remove(CaseView view) {
        change(view, -1);
    }

    private void change(CaseView view, long by) {
        boolean finding = view.finding();
        alike.merge(new Alike(view.grade(), view.kinds(), view.state(), view.sides(), finding), by, Long::sum);
        if (alike.size() > ALIKE_MOST) {
            labelled();
        }
        refer(OCCASION, view.occasion(), finding, by);
        refer(QUESTION, view.question(), finding, by);
        view.sources().forEach(source -> refer(SOURCE, source.id(), finding, by));
    }

    private void labelled() {
        alike.forEach((some, by) -> {
            if (by != 0) {
                labelled(some, by);
            }
        });
        alike.clear();
    }

    private void labelled(Alike some, long by) {
        List<@Nullable Label> among = new ArrayList<>();
        among.add(null);
        some.sides().forEach(side -> among.add(new Label(SIDE, side)));
        among.add(new Label(GRADE, some.grade()));
        some.kinds().forEach(kind -> among.add(new Label(KIND, kind)));
        among.add(new Label(STATE, some.state()));
        for (Label one : among) {
            change(among(GRADE, one), some.grade(), by);
            some.kinds().forEach(kind -> change(among(KIND, one), kind, by));
            change(among(ANY_STATE, one), some.state(), by);
            if (some.finding()) {
                change(among(STATE, one), some.state(), by);
            }
        }
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
        labelled();
        tally.write(jdbc);
    }
}
