package org.kaoyi.ledger.postgres;

import java.time.Duration;
import java.util.Collection;

/**
 * How much the sequencer takes at once and lets wait.
 *
 * @param queueAppends appends that may wait in each lane
 * @param queueBytes bytes of payload and metadata that may wait in each lane; a single append may exceed it when it waits alone
 * @param queuePatience how long a caller waits for room in the queue before it is refused
 * @param batchEvents events after which a batch takes no further append of the interactive lane
 * @param batchBytes bytes after which a batch takes no further append of the interactive lane
 * @param bulkEvents the same for the bulk lane
 * @param bulkBytes the same for the bulk lane
 * @param underWay full batches that may be stored at once, each on a connection of its own; from 1 to 7
 * @param batchAge how long the first append of a batch waits for others
 * @param resolvePatience how long an unreachable database is asked whether a commit arrived, before callers are told that nobody knows
 */
public record SequencerLimits(
        int queueAppends,
        long queueBytes,
        Duration queuePatience,
        int batchEvents,
        long batchBytes,
        int bulkEvents,
        long bulkBytes,
        int underWay,
        Duration batchAge,
        Duration resolvePatience) {

    /** Four times the 256 concurrent callers that we measure with. */
    private static final int QUEUE_APPENDS_MAX = 1_024;

    /** A share of the smallest heap we run with (512 MB) that leaves room for everything else. */
    private static final long QUEUE_BYTES_MAX = 64L * 1024 * 1024;

    /** A person's request may take this long before an error is the better answer. */
    private static final Duration QUEUE_PATIENCE = Duration.ofSeconds(5);

    /** COPY gains little beyond a thousand rows, and a batch delays whoever comes behind it. */
    private static final int BATCH_EVENTS_MAX = 1_000;

    /** About 10 ms of writing on the machines measured. */
    private static final long BATCH_BYTES_MAX = 1024 * 1024;

    /** An import's share: about 10 ms of writing, which is what each batch under way may add to the wait of a person's entry. */
    private static final int BULK_EVENTS_MAX = 1_000;

    /** The same in bytes. */
    private static final long BULK_BYTES_MAX = 1024 * 1024;

    /** Two that copy keep two processors busy, and one is made durable meanwhile. */
    private static final int UNDER_WAY = 3;

    /** With more, what each of them has written could not be remembered until it is stored: see {@link StreamHeads}. */
    static final int UNDER_WAY_MAX = 7;

    /** Nobody waits for company: while one batch is being made durable, the next gathers by itself. */
    private static final Duration BATCH_AGE_MAX = Duration.ZERO;

    /** A restart of the database takes about this long. */
    private static final Duration RESOLVE_PATIENCE = Duration.ofSeconds(30);

    public static final SequencerLimits DEFAULT = new SequencerLimits(
            QUEUE_APPENDS_MAX,
            QUEUE_BYTES_MAX,
            QUEUE_PATIENCE,
            BATCH_EVENTS_MAX,
            BATCH_BYTES_MAX,
            BULK_EVENTS_MAX,
            BULK_BYTES_MAX,
            UNDER_WAY,
            BATCH_AGE_MAX,
            RESOLVE_PATIENCE);

    public SequencerLimits {
        if (queueAppends < 1
                || queueBytes < 1
                || batchEvents < 1
                || batchBytes < 1
                || bulkEvents < 1
                || bulkBytes < 1) {
            throw new IllegalArgumentException("a queue and a batch take one append at least");
        }
        if (underWay < 1 || underWay > UNDER_WAY_MAX) {
            throw new IllegalArgumentException(
                    "from 1 to %d batches can be under way, not %d".formatted(UNDER_WAY_MAX, underWay));
        }
    }

    /** Whether what waits makes a batch that need not wait for more. */
    boolean fills(long events, long bytes) {
        return events >= batchEvents || bytes >= batchBytes;
    }

    /** The same of a batch. */
    boolean fills(Collection<PendingAppend> batch) {
        return fills(
                batch.stream().mapToLong(PendingAppend::events).sum(),
                batch.stream().mapToLong(PendingAppend::bytes).sum());
    }

    /** The same but for how long a commit in doubt is looked for. */
    public SequencerLimits withResolvePatience(Duration patience) {
        return new SequencerLimits(
                queueAppends,
                queueBytes,
                queuePatience,
                batchEvents,
                batchBytes,
                bulkEvents,
                bulkBytes,
                underWay,
                batchAge,
                patience);
    }
}
