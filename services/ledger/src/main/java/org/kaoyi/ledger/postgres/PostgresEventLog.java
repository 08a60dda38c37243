package org.kaoyi.ledger.postgres;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Appended;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.Head;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.sequencing.WakeUps;

/**
 * The log on PostgreSQL 15 or later. The tables ({@code db/migration/V1__ledger.sql}) must exist in the schema that the
 * connections look into first.
 */
public final class PostgresEventLog implements EventLog {
    private final LedgerReads reads;
    private final WakeUps wakeUps = new WakeUps();
    private final @Nullable Sequencer sequencer;
    private final Bell bell;

    private PostgresEventLog(DataSource readers) {
        this.reads = new LedgerReads(readers);
        this.sequencer = null;
        this.bell = new HeadListener(readers, wakeUps::fire);
    }

    private PostgresEventLog(DataSource writer, DataSource readers, Clock clock, SequencerLimits limits)
            throws SQLException {
        this.reads = new LedgerReads(readers);
        HeadNotifier notifier = new HeadNotifier(writer);
        this.bell = notifier;
        try {
            this.sequencer = new Sequencer(writer, clock, limits, () -> {
                wakeUps.fire();
                notifier.ring();
            });
        } catch (SQLException e) {
            notifier.close();
            throw e;
        }
    }

    /**
     * Opens the log for writing. Any other process that writes is fenced from here on.
     *
     * @param writer connections that are <em>not</em> pooled; two are kept
     * @param readers connections for reading, best pooled; may be the same role or another that only reads
     * @throws LogUnavailable when the database can not be reached or was not migrated
     */
    public static PostgresEventLog open(DataSource writer, DataSource readers, Clock clock) {
        return open(writer, readers, clock, SequencerLimits.DEFAULT);
    }

    /** Opens the log for writing with limits other than the usual. */
    public static PostgresEventLog open(DataSource writer, DataSource readers, Clock clock, SequencerLimits limits) {
        try {
            return new PostgresEventLog(writer, readers, clock, limits);
        } catch (SQLException e) {
            throw new LogUnavailable("the log can not be opened", false, e);
        }
    }

    /** Opens the log for a process that only reads; it fences nobody, and every append is refused. */
    public static PostgresEventLog readOnly(DataSource readers) {
        return new PostgresEventLog(readers);
    }

    @Override
    public CompletableFuture<Appended> append(Append append) {
        return sequencer == null
                ? CompletableFuture.failedFuture(new LogUnavailable("this process only reads the log"))
                : sequencer.append(append);
    }

    @Override
    public List<LoggedEvent> readStream(String stream, long fromVersion) {
        return reads.stream(stream, fromVersion);
    }

    @Override
    public long streamVersion(String stream) {
        return reads.streamVersion(stream);
    }

    @Override
    public List<LoggedEvent> readAfter(long position, int limit) {
        return reads.after(position, limit);
    }

    @Override
    public void readAllAfter(long position, Consumer<LoggedEvent> reader) {
        reads.allAfter(position, reader);
    }

    @Override
    public List<LoggedEvent> readReferenceAfter(long position, int limit) {
        return reads.referenceAfter(position, limit);
    }

    @Override
    public Head head() {
        return reads.head();
    }

    @Override
    public AutoCloseable onAppend(Runnable wakeUp) {
        return wakeUps.subscribe(wakeUp);
    }

    @Override
    public void close() {
        if (sequencer != null) {
            sequencer.close();
        }
        bell.close();
    }
}
