package org.kaoyi.projections.narratives;

import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.feed.Tally;
import org.springframework.jdbc.core.JdbcTemplate;

/** Of how many claims the narrative of each source, teller and side consists: those that stand, of sources that stand. */
final class NarrativeTally {
    private final Tally tally = new Tally("narrative_tally", "claims");

    /** So many more claims of a source, or fewer. */
    void change(String source, @Nullable String teller, String side, long by) {
        tally.change("source", source, by);
        tally.change("side", side, by);
        if (teller != null) {
            tally.change("teller", teller, by);
        }
    }

    /** A claim goes from one side to another. */
    void move(String from, String to) {
        tally.change("side", from, -1);
        tally.change("side", to, 1);
    }

    void write(JdbcTemplate jdbc) {
        tally.write(jdbc);
    }
}
