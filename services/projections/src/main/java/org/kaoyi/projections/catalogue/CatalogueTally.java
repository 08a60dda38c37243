package org.kaoyi.projections.catalogue;

import org.kaoyi.claims.event.SourceExamined;
import org.kaoyi.projections.feed.RecordedEvent;
import org.kaoyi.projections.feed.Tally;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many claims and examinations stand, and how many things of each kind were entered. */
final class CatalogueTally {
    /** Claims and examinations that nobody has retracted or superseded. */
    static final String STANDING = "standing";

    /** Things that claims refer to, by their kind. */
    static final String ENTERED = "entered";

    static final String CLAIM = "claim";
    static final String EXAMINATION = "examination";

    private final Tally tally = new Tally("catalogue_tally", "number");

    void recorded(RecordedEvent recorded) {
        stands(recorded.event() instanceof SourceExamined, 1);
    }

    void ended(boolean examination) {
        stands(examination, -1);
    }

    private void stands(boolean examination, long by) {
        tally.change(STANDING, examination ? EXAMINATION : CLAIM, by);
    }

    void entered(String kind) {
        tally.change(ENTERED, kind, 1);
    }

    void write(JdbcTemplate jdbc) {
        tally.write(jdbc);
    }
}
