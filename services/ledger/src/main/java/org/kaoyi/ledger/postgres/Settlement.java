package org.kaoyi.ledger.postgres;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.sequencing.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has batches written and gives every caller an answer. For one thread at a time. */
final class Settlement {
    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

    /** A connection that broke is replaced at once; if two new ones break as well, the callers should know. */
    private static final int ATTEMPTS_MAX = 3;

    private final BatchWriter writer;
    private final Runnable afterCommit;
    private final Consumer<List<PendingAppend>> onFenced;
    private boolean interruptedMeanwhile;

    /**
     * @param afterCommit called when there are new events
     * @param onFenced gets a batch of which nothing is stored, because another sequencer has taken over
     */
    Settlement(BatchWriter writer, Runnable afterCommit, Consumer<List<PendingAppend>> onFenced) {
        this.writer = writer;
        this.afterCommit = afterCommit;
        this.onFenced = onFenced;
    }

    /**
     * Whatever goes wrong, every caller gets an answer and nobody writes on in a session that may be in the midst of a transaction. After
     * an exception the sequencer goes on; an error ends the thread that met it.
     */
    void settle(List<PendingAppend> batch) {
        settle(batch, () -> writer.write(PendingAppend.prepared(batch)));
    }

    /**
     * The same for a batch that was begun.
     *
     * @param begun tells how that ended
     */
    void settle(List<PendingAppend> batch, Supplier<BatchOutcome> begun) {
        try {
            writeUninterrupted(batch, begun);
        } catch (RuntimeException e) {
            failUnforeseen(batch, e);
        } catch (Error e) {
            failUnforeseen(batch, e);
            throw e;
        }
    }

    /** Nobody knows whether it is stored. */
    void failUnforeseen(List<PendingAppend> batch, Throwable cause) {
        try {
            // First, since whoever is answered may append at once, on this thread, and not in the midst of a
            // transaction.
            writer.discardSession();
        } finally {
            fail(batch, new LogUnavailable("the log failed", true, cause));
            LOG.error("a batch failed in a way that is not foreseen", cause);
        }
    }

    /** An interrupted virtual thread can neither connect nor read, so an interrupt waits until the batch is settled. */
    private void writeUninterrupted(List<PendingAppend> batch, Supplier<BatchOutcome> begun) {
        boolean around = interruptedMeanwhile;
        interruptedMeanwhile = false;
        try {
            write(batch, begun);
        } finally {
            if (interruptedMeanwhile) {
                Thread.currentThread().interrupt();
            }
            // Whoever was answered may have appended again, and so this stands within another one.
            interruptedMeanwhile = around;
        }
    }

    /** @return false when the database could not be brought to say anything of the batch */
    private boolean write(List<PendingAppend> batch, Supplier<BatchOutcome> begun) {
        Supplier<BatchOutcome> attempt = begun;
        int failures = 0;
        while (true) {
            interruptedMeanwhile |= Thread.interrupted();
            switch (attempt.get()) {
                case BatchOutcome.Durable durable -> {
                    answer(batch, durable);
                    return true;
                }
                case BatchOutcome.Fenced fenced -> {
                    onFenced.accept(batch);
                    return true;
                }
                case BatchOutcome.Unknown unknown -> {
                    LOG.error("the outcome of a commit is unknown", unknown.cause());
                    fail(batch, new LogUnavailable("the database was lost in a commit", true, unknown.cause()));
                    return false;
                }
                // Not a failure: the writer guesses only now and then.
                case BatchOutcome.Misjudged misjudged ->
                    LOG.debug("a batch rested on what proved not to be so", misjudged.how());
                case BatchOutcome.NotStored notStored -> {
                    failures++;
                    if (Refusals.isAboutContent(notStored.cause()) || failures == ATTEMPTS_MAX) {
                        giveUp(batch, notStored.cause());
                        return Refusals.isAboutContent(notStored.cause());
                    }
                    LOG.warn("a batch was not stored and is tried again", notStored.cause());
                }
            }
            attempt = () -> writer.write(PendingAppend.prepared(batch));
        }
    }

    private void answer(List<PendingAppend> batch, BatchOutcome.Durable durable) {
        List<Verdict> verdicts = durable.verdicts();
        for (int i = 0; i < batch.size(); i++) {
            verdicts.get(i).answer(batch.get(i).caller());
        }
        if (durable.hasNewEvents()) {
            afterCommit.run();
        }
    }

    /** The database refuses something in the batch: alone, every append bears its own fault only. */
    private void giveUp(List<PendingAppend> batch, SQLException cause) {
        if (Refusals.isAboutContent(cause) && batch.size() > 1) {
            boolean answers = true;
            for (PendingAppend alone : batch) {
                if (answers) {
                    answers = write(List.of(alone), () -> writer.write(List.of(alone.prepared())));
                } else {
                    // It fell silent meanwhile. To wait for it with each of a thousand would take hours.
                    fail(List.of(alone), notStored(cause));
                }
            }
            return;
        }
        LOG.warn("a batch was not stored", cause);
        fail(batch, notStored(cause));
    }

    private static LogUnavailable notStored(SQLException cause) {
        return new LogUnavailable("the database did not store the append; nothing of it is stored", false, cause);
    }

    /** Where one can not be answered, as when memory has run out, those behind him are all the same. */
    private static void fail(List<PendingAppend> batch, LogUnavailable reason) {
        Error failure = null;
        for (PendingAppend pending : batch) {
            try {
                pending.caller().completeExceptionally(reason);
            } catch (Error e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
