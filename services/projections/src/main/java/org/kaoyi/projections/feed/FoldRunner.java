package org.kaoyi.projections.feed;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Drives one fold through batches. Whoever calls it has a transaction open for {@link #take} and {@link #flush}, and says
 * afterwards whether it was committed; a fold whose transaction was lost is thrown away, because its memory is ahead of its rows.
 */
public final class FoldRunner {
    private final Projection projection;
    private final JdbcTemplate jdbc;
    private final ReferenceHistory history;
    private final Progress progress;
    private @Nullable Fold fold;
    private long stored;
    private long taken;

    public FoldRunner(Projection projection, JdbcTemplate jdbc, ReferenceHistory history) {
        this.projection = projection;
        this.jdbc = jdbc;
        this.history = history;
        this.progress = new Progress(projection, jdbc);
    }

    /** Takes one event into memory; one that is in the rows already is not even decoded. */
    public void take(long position, Supplier<RecordedEvent> event) {
        Fold open = opened();
        if (position > taken) {
            open.take(event.get());
            taken = position;
        }
    }

    /** Writes what the events since the last flush changed, and the position that they lead to. */
    public void flush() {
        Fold open = opened();
        if (taken > stored) {
            open.flush(jdbc);
            progress.advance(stored, taken);
        }
    }

    /** The transaction of the last flush is durable. */
    public void committed() {
        stored = taken;
    }

    /** The transaction was lost: what is in memory is worth nothing. */
    public void abandon() {
        fold = null;
    }

    /** Empties the projection; the next event that it takes is the first of the log. */
    public void restart() {
        progress.restart();
        abandon();
    }

    /** The last position whose rows were committed by this runner. */
    public long position() {
        return stored;
    }

    private Fold opened() {
        Fold open = fold;
        if (open == null) {
            stored = progress.position();
            taken = stored;
            open = projection.open(history.upTo(stored), jdbc);
            fold = open;
        }
        return open;
    }
}
