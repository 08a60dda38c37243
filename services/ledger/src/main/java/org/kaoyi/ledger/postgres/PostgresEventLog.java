package org.kaoyi.ledger.postgres;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Appended;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.Head;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.sequencing.WakeUps;

/**
 * The log on PostgreSQL 15 or later. The tables (see {@link LedgerTables}) must exist in the schema that the
 * connections look into first.
 */
public final class PostgresEventLog implements EventLog {
    private final LedgerReads reads;
    private final WakeUps wakeUps = new WakeUps();
    private final Recorder recorder;
    private final Bell bell;

    private PostgresEventLog(DataSource readers) {
        this.reads = new LedgerReads(readers);
        this.recorder = new Reader();
        this.bell = new HeadListener(readers, wakeUps::fire);
    }

    private PostgresEventLog(DataSource writer, DataSource readers, Clock clock, SequencerLimits limits, OpenMode mode)
            throws SQLException {
        this.reads = new LedgerReads(readers);
        HeadNotifier notifier = new HeadNotifier(writer);
        Runnable afterCommit = () -> {
            wakeUps.fire();
            notifier.ring();
        };
        switch (mode) {
            case TAKE_OVER -> {
                this.bell = notifier;
                try {
                    this.recorder = new Sequencer(writer, clock, limits, BatchWriter.TAKE_OVER, afterCommit);
                } catch (SQLException | RuntimeException | Error e) {
                    notifier.close();
                    throw e;
                }
            }
            case WAIT_AS_STANDBY -> {
                this.bell = new TwoBells(notifier, new HeadListener(readers, wakeUps::fire));
                this.recorder = new Standby(
                        readers, epoch -> new Sequencer(writer, clock, limits, BatchWriter.after(epoch), afterCommit));
            }
            default -> throw new IllegalArgumentException("unknown mode " + mode);
        }
    }

    /**
     * Opens the log for writing. Any other process that writes is fenced from here on.
     *
     * @param writer connections that are <em>not</em> pooled; three are kept, and up to {@link SequencerLimits#underWay} more once full batches came side by side
     * @param readers connections for reading, best pooled; may be the same role or another that only reads
     * @throws LogUnavailable when the database can not be reached or was not migrated
     * @throws org.kaoyi.ledger.LedgerDamaged when what is stored contradicts itself; nobody is fenced then
     */
    public static PostgresEventLog open(DataSource writer, DataSource readers, Clock clock) {
        return open(writer, readers, clock, SequencerLimits.DEFAULT, OpenMode.TAKE_OVER);
    }

    /** Opens the log for writing, at once or after the one that writes now, with limits of the caller's. */
    public static PostgresEventLog open(
            DataSource writer, DataSource readers, Clock clock, SequencerLimits limits, OpenMode mode) {
        try {
            return new PostgresEventLog(writer, readers, clock, limits, mode);
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
        return recorder.append(append);
    }

    @Override
    public Appended appendAndWait(Append append) {
        try {
            return recorder.appendWaiting(append).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }

    /** Whether this process is the one that writes; a standby becomes it, and one that was fenced no longer is. */
    public boolean isWriting() {
        return recorder.isWriting();
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
    public List<LoggedEvent> readAt(Collection<Long> positions) {
        return reads.at(positions);
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
        recorder.close();
        bell.close();
    }
}
