package org.kaoyi.ledger.postgres;

import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Appended;
import org.kaoyi.ledger.LedgerDamaged;
import org.kaoyi.ledger.LogUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for its turn to write, writes until another takes over, and waits again. */
final class Standby implements Recorder {
    private static final Logger LOG = LoggerFactory.getLogger(Standby.class);

    /** Five beats: a garbage collection or a checkpoint of the database is no reason to take over. */
    private static final Duration SILENCE = Heartbeat.INTERVAL.multipliedBy(5);

    /** A writer that lets go is followed within this time. */
    private static final Duration LOOK_INTERVAL = Duration.ofMillis(250);

    /** A connection attempt may be under way; nothing is written by then. */
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(10);

    private final TenureWatch watch;
    private final Turn turn;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable Sequencer sequencer;
    /** Of the standby's own thread. */
    private boolean warned;

    /** Begins to write. */
    interface Turn {
        /**
         * @param after the epoch that was seen; nothing is begun when it is another by now
         * @throws SQLException also when another standby was faster
         */
        Sequencer begin(long after) throws SQLException;
    }

    /**
     * Writes from the beginning when nobody does, else waits.
     *
     * @param source for looking, best pooled
     */
    Standby(DataSource source, Turn turn) {
        this.watch = new TenureWatch(source, SILENCE);
        this.turn = turn;
        this.sequencer = begunIfVacant();
        this.thread = Thread.ofPlatform().name("ledger-standby").daemon().start(this::run);
    }

    @Override
    public CompletableFuture<Appended> append(Append append) {
        Sequencer writing = sequencer;
        return writing == null ? CompletableFuture.failedFuture(notNow()) : writing.append(append);
    }

    /** The writer is followed at this time at the latest, unless it goes on writing. */
    private LogUnavailable notNow() {
        return LogUnavailable.onStandby(watch.untilVacant(System.nanoTime()).plus(LOOK_INTERVAL));
    }

    @Override
    public CompletableFuture<Appended> appendWaiting(Append append) {
        Sequencer writing = sequencer;
        return writing == null ? append(append) : writing.appendWaiting(append);
    }

    @Override
    public boolean isWriting() {
        Sequencer writing = sequencer;
        return writing != null && writing.isWriting();
    }

    @Override
    public void close() {
        closed.countDown();
        Sequencer writing = sequencer;
        if (writing != null) {
            writing.close();
        }
        try {
            if (!thread.join(CLOSE_PATIENCE)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            do {
                Sequencer mine = sequencer == null ? begunIfVacant() : sequencer;
                if (mine != null) {
                    warned = false;
                    sequencer = mine;
                    write(mine);
                }
            } while (!closed.await(LOOK_INTERVAL.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            LOG.warn("the standby was interrupted; it will not take over", e);
        }
    }

    private void write(Sequencer mine) throws InterruptedException {
        try (mine) {
            LOG.info("this process writes the ledger from here on");
            if (closed.getCount() > 0) {
                mine.awaitEnd();
            }
        } finally {
            sequencer = null;
        }
    }

    private @Nullable Sequencer begunIfVacant() {
        try {
            OptionalLong epoch = watch.vacantAfter(System.nanoTime());
            return epoch.isPresent() && closed.getCount() > 0 ? turn.begin(epoch.getAsLong()) : null;
        } catch (SQLException e) {
            LOG.debug("not taken over", e);
        } catch (LedgerDamaged e) {
            if (!warned) {
                LOG.warn(
                        "the ledger is damaged and nobody records in it: {}; kaoyi verify says where, and taking over is tried again",
                        e.getMessage());
            }
            warned = true;
        } catch (RuntimeException | Error e) {
            // Such as a thread that is not to be had: whoever stops to look would stand by for ever.
            if (!warned) {
                LOG.warn("this ledger can not be taken over, and is tried again", e);
            }
            warned = true;
        }
        return null;
    }
}
