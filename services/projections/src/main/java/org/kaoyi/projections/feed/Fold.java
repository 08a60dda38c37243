package org.kaoyi.projections.feed;

import org.springframework.jdbc.core.JdbcTemplate;

/** The running state of a projection: takes events in memory and writes once for many. Used by one thread at a time. */
public interface Fold {

    /** Takes in the next event; touches no table. */
    void take(RecordedEvent event);

    /** Writes what the events since the last flush changed, each row once; runs in a transaction with the position. */
    void flush(JdbcTemplate jdbc);
}
