package org.kaoyi.ledger.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.feed.LogFollower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies the log to a topic, for as long as it is its turn. Of several relays of a topic one copies and the others stand by. Where the
 * topic ends it asks the topic itself, so that nothing is missing and nothing twice after any fault; the log is never touched.
 */
public final class Relay implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    /** Events a transaction: its commit costs as much as a few hundred of them, and readers see a batch when it is whole. */
    static final int BATCH_EVENTS = 4_000;

    /** Long texts make shorter batches, so that one does not fill the producer's memory. */
    static final long BATCH_BYTES = 8L * 1024 * 1024;

    /** How long it waits for the log before it says again that it lives. */
    private static final Duration LOOK_INTERVAL = Duration.ofMillis(500);

    /** After a fault, before it tries again. */
    private static final Duration RECOVERY_PAUSE = Duration.ofSeconds(1);

    /** A batch under way is waited for; it is given up by the brokers' patience before. */
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(20);

    private final EventLog log;
    private final KafkaCluster cluster;
    private final TopicLayout layout;
    private final Runnable beforeCommit;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    /** Whether the topic was seen to be no other ledger's; written before the thread begins, and by it. */
    private boolean checked;

    private volatile RelayStatus status = new RelayStatus(RelayStatus.State.STARTING, 0, null);

    private Relay(EventLog log, KafkaCluster cluster, TopicLayout layout, Runnable beforeCommit) {
        this.log = log;
        this.cluster = cluster;
        this.layout = layout;
        this.beforeCommit = beforeCommit;
        this.thread = Thread.ofPlatform().daemon().name("relay").unstarted(this::run);
    }

    /**
     * Begins to relay. A cluster that is away is waited for, since recording goes on meanwhile.
     *
     * @param layout for a topic that is not there yet
     * @throws WrongTopic when the topic is not this ledger's
     */
    public static Relay start(EventLog log, KafkaCluster cluster, TopicLayout layout) {
        return start(log, cluster, layout, () -> {});
    }

    static Relay start(EventLog log, KafkaCluster cluster, TopicLayout layout, Runnable beforeCommit) {
        Relay relay = new Relay(log, cluster, layout, beforeCommit);
        try {
            relay.requireOwnTopic();
        } catch (KafkaException | LogUnavailable e) {
            relay.fail(e);
        }
        relay.thread.start();
        return relay;
    }

    public RelayStatus status() {
        return status;
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            if (!thread.join(CLOSE_PATIENCE)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        end();
    }

    private void requireOwnTopic() {
        OptionalInt partitions = LedgerName.of(log).isPresent() ? OptionalInt.of(madeTopic()) : foundTopic();
        partitions.ifPresent(new TopicCheck(log, cluster)::requireOwn);
        checked = true;
    }

    /** A topic is made for the first event, when its ledger has a name. */
    private OptionalInt foundTopic() {
        try (TopicAdmin admin = new TopicAdmin(cluster)) {
            return admin.partitions();
        }
    }

    private void run() {
        try {
            while (closing.getCount() > 0) {
                try {
                    relay();
                } catch (RuntimeException e) {
                    fail(e); // whatever it is: a thread that ended would be missed by nobody
                }
                pause(RECOVERY_PAUSE);
            }
        } catch (InterruptedException e) {
            LOG.warn("the relay was interrupted; it will not go on", e);
        } finally {
            end();
        }
    }

    /** However the thread ends, its status does not say that it works. */
    private void end() {
        String reason = closing.getCount() == 0 ? null : "the relay's thread has ended; start the process anew";
        status = new RelayStatus(RelayStatus.State.CLOSED, status.position(), reason);
    }

    /** From finding the topic to the first fault. */
    private void relay() throws InterruptedException {
        Optional<LedgerName> name = LedgerName.of(log);
        if (name.isEmpty()) {
            awaitFirstEvent();
            return;
        }
        int partitions = madeTopic();
        try (TopicTurn turn = new TopicTurn(cluster, "relay", 0, null)) {
            while (closing.getCount() > 0) {
                if (turn.isMine(LOOK_INTERVAL)) {
                    copy(name.get(), partitions, turn);
                } else {
                    tell(RelayStatus.State.STANDBY, status.position(), turn);
                }
            }
        }
    }

    /** Nothing to copy yet; but a wrong cluster can be told already, once it answers. */
    private void awaitFirstEvent() {
        if (!checked) {
            requireOwnTopic();
        }
        status = new RelayStatus(RelayStatus.State.STARTING, 0, null);
    }

    /** While it is its turn. The earlier one is fenced before the topic's end is looked for, so that the end stays where it is. */
    private void copy(LedgerName name, int partitions, TopicTurn turn) throws InterruptedException {
        Producer<byte[], byte[]> producer = cluster.writer();
        try (TopicWriter writer = begun(producer, name, partitions);
                LogFollower follower = new LogFollower(log, writer.position())) {
            LOG.info("relaying to {} from position {} on", cluster.topic(), writer.position() + 1);
            tell(RelayStatus.State.RELAYING, writer.position(), turn);
            while (closing.getCount() > 0 && turn.isMine(Duration.ZERO)) {
                if (follower.awaitNext(LOOK_INTERVAL)) {
                    List<LoggedEvent> batch = batch(follower);
                    writer.write(batch);
                    tell(RelayStatus.State.RELAYING, batch.getLast().position(), turn);
                } else {
                    tell(RelayStatus.State.RELAYING, status.position(), turn);
                }
            }
        }
    }

    private TopicWriter begun(Producer<byte[], byte[]> producer, LedgerName name, int partitions) {
        try {
            producer.initTransactions();
            return new TopicWriter(
                    producer, new MessageFormat(cluster.topic(), name), ends(name, partitions), beforeCommit);
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    private int madeTopic() {
        try (TopicAdmin admin = new TopicAdmin(cluster)) {
            return admin.partitionsOfMade(layout);
        }
    }

    private long[] ends(LedgerName name, int partitions) {
        try (TopicSearch search = new TopicSearch(cluster, name, partitions, new LogWitness(log))) {
            return new TopicCheck(log, cluster).ends(search.ends());
        }
    }

    private static List<LoggedEvent> batch(LogFollower follower) {
        List<LoggedEvent> batch = new ArrayList<>();
        long bytes = 0;
        while (batch.size() < BATCH_EVENTS && bytes < BATCH_BYTES) {
            Optional<LoggedEvent> next = follower.poll();
            if (next.isEmpty()) {
                break;
            }
            batch.add(next.get());
            bytes += next.get().payload().length + next.get().metadata().length;
        }
        return batch;
    }

    /** With nothing to write, a broker that is away is missed by its silence only. */
    private void tell(RelayStatus.State state, long position, Turn turn) {
        String silence = "the cluster at %s does not answer".formatted(cluster.bootstrap());
        status = new RelayStatus(state, position, turn.isKnown() ? null : silence);
    }

    /** Says a fault once, and not every second while a broker is away. */
    private void fail(RuntimeException e) {
        @Nullable String before = status.failure();
        String reason = KafkaCluster.reason(e);
        status = new RelayStatus(RelayStatus.State.STARTING, status.position(), reason);
        if (!reason.equals(before)) {
            LOG.warn("the relay to {} at {} halts and tries again: {}", cluster.topic(), cluster.bootstrap(), reason);
            LOG.debug("why the relay halts", e);
        }
    }

    private void pause(Duration duration) throws InterruptedException {
        boolean ignored = closing.await(duration.toMillis(), TimeUnit.MILLISECONDS);
    }
}
