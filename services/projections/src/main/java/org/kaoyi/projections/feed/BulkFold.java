package org.kaoyi.projections.feed;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A fold that can also fill empty tables: the same events are taken into the same memory, but what no later event can concern is copied
 * at once, and the rest written at the end, once for all events.
 */
public interface BulkFold extends Fold {

    /** Copies the rows that the events since the last call add; the tables have no indexes yet. What changes rows stays in memory. */
    void copy(Copier copier);

    /**
     * Writes what is left, and what is found only from all rows. The tables have their indexes now, and hold nothing but what was
     * copied.
     *
     * @param threads that may find things at the same time
     */
    void settle(Copier copier, JdbcTemplate jdbc, int threads);
}
