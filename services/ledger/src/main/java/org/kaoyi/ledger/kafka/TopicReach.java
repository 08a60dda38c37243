package org.kaoyi.ledger.kafka;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.EventLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The topic as far as it is reached: looked for on a thread of its own, since that takes long while a broker is away; read once it is
 * found, and left when it fails. For one thread at a time, but for {@link #wake}, {@link #failure} and {@link #isSettled}.
 */
final class TopicReach {
    private static final Logger LOG = LoggerFactory.getLogger(TopicReach.class);

    /** How often it is tried to reach the topic anew, while it is silent and the log is not. */
    static final Duration INTERVAL = Duration.ofSeconds(2);

    private final LongFunction<TopicReader> search;
    private final KafkaCluster cluster;
    private final TopicTrouble trouble;
    private final LongSupplier nanoTime;

    /** What reads the topic at present; null while it is not reached. Set by one thread, woken by any. */
    private volatile @Nullable TopicReader reader;

    private volatile @Nullable CompletableFuture<TopicReader> reaching;
    private volatile @Nullable String failure;
    /** When it was begun last; null before the first time. */
    private @Nullable Long begunNanos;

    TopicReach(EventLog log, KafkaCluster cluster, ParkingPlace parking, TopicTrouble trouble) {
        this(after -> TopicReader.after(after, log, cluster, parking), cluster, trouble, System::nanoTime);
    }

    /**
     * As above.
     *
     * @param search for the topic, and the place after a position in it; may take long
     * @param nanoTime as {@link System#nanoTime}
     */
    TopicReach(LongFunction<TopicReader> search, KafkaCluster cluster, TopicTrouble trouble, LongSupplier nanoTime) {
        this.search = search;
        this.cluster = cluster;
        this.trouble = trouble;
        this.nanoTime = nanoTime;
    }

    /** What reads the topic at present; null while it is not reached. */
    @Nullable
    TopicReader reader() {
        return reader;
    }

    /** Why the topic is not read; null when it is, or is looked for the first time. */
    @Nullable
    String failure() {
        return failure;
    }

    /** Whether the topic is not being looked for at present: it is read, or was not found. */
    boolean isSettled() {
        CompletableFuture<TopicReader> under = reaching;
        return under == null || under.isDone();
    }

    /** Looks for the topic, and for the place after a position in it, unless that was begun a moment ago. */
    void begin(long after) {
        long now = nanoTime.getAsLong();
        Long begun = begunNanos;
        if (reaching == null && (begun == null || now - begun > INTERVAL.toNanos())) {
            begunNanos = now;
            reaching = CompletableFuture.supplyAsync(
                    () -> search.apply(after),
                    task -> Thread.ofVirtual().name("topic-search").start(task));
        }
    }

    /** Goes over to a topic that was found; the reader before is left. Empty when none was found since the last call. */
    Optional<TopicReader> arrive() {
        CompletableFuture<TopicReader> under = reaching;
        if (under == null || !under.isDone()) {
            return Optional.empty();
        }
        reaching = null;
        try {
            TopicReader found = under.join();
            leave();
            reader = found;
            failure = null;
            trouble.isOver();
            return Optional.of(found);
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            tell(cause);
            if (cause instanceof WrongTopic) {
                leave(); // deleted, or another one under its name: Kafka's client would ask for the old one in a loop
            }
            return Optional.empty();
        }
    }

    /** Gives up what is read now, and says why. */
    void fail(Throwable e) {
        tell(e);
        leave();
    }

    /** Ends a wait of the reader; from any thread. */
    void wake() {
        TopicReader current = reader;
        if (current != null) {
            current.wake();
        }
    }

    void close() {
        leave();
        CompletableFuture<TopicReader> under = reaching;
        reaching = null;
        if (under != null) {
            // On a thread of its own; what it finds is of no use any more.
            CompletableFuture<Void> ignored = under.thenAccept(TopicReader::close);
        }
    }

    private void leave() {
        TopicReader current = reader;
        reader = null;
        if (current != null) {
            current.close();
        }
    }

    /** Once, and not every second while a broker is away, nor for each view that misses it. */
    private void tell(Throwable e) {
        String reason = KafkaCluster.reason(e);
        if (!reason.equals(failure) && trouble.isNews(reason)) {
            LOG.warn(
                    "the topic {} at {} is not read, and the log instead: {}",
                    cluster.topic(),
                    cluster.bootstrap(),
                    reason);
        }
        failure = reason;
    }
}
