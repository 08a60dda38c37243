package org.kaoyi.ledger.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.feed.EventFeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log as it comes through the topic: every event once, in the log's order. What the topic has lost, keeps no longer or brings too
 * late is read from the log itself; so it goes on without a broker as well, only with more questions to the database.
 *
 * <p>Safe for all threads, one of which reads at a time.
 */
public final class TopicFollower implements EventFeed {
    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);

    /** When the topic has brought nothing for so long, the log is asked whether there is something. */
    private static final Duration SILENCE = Duration.ofSeconds(1);

    /** So long it may take to find the place in the topic at first; a whole backlog would be read from the log meanwhile. */
    private static final Duration FIRST_SEARCH = Duration.ofSeconds(10);

    /** While there is no topic to read, the log is asked so often. */
    private static final Duration LOOK_INTERVAL = Duration.ofMillis(250);

    /** So long one thread waits for the broker while others may want to look. */
    private static final Duration SLICE = Duration.ofMillis(100);

    /** Events and bytes that wait for an earlier one of a slower partition; then only that is read. */
    private static final int WAITING_EVENTS_MAX = 20_000;

    private static final long WAITING_BYTES_MAX = 64L * 1024 * 1024;

    private final EventLog log;
    private final KafkaCluster cluster;
    private final TopicReach topic;
    private final Duration silence;
    private final ReentrantLock reading = new ReentrantLock();
    private final CountDownLatch closed = new CountDownLatch(1);

    private PositionMerge merge;
    private long progressNanos = System.nanoTime();

    /** The topic is silent or lags while the log goes on: the log is read without waiting for the topic first. */
    private boolean starving;

    /** When the topic last brought anything. */
    private long heardNanos;

    private volatile long position;
    private volatile long fromLog;

    /**
     * @param log the same ledger, for what the topic does not bring
     * @param afterPosition position of the last event that is already known, 0 for the beginning
     */
    public TopicFollower(EventLog log, KafkaCluster cluster, ParkingPlace parking, long afterPosition) {
        this(log, cluster, parking, afterPosition, new TopicTrouble());
    }

    /**
     * As above, beside others of this process.
     *
     * @param trouble of all of them, so that it is told once
     */
    public TopicFollower(
            EventLog log, KafkaCluster cluster, ParkingPlace parking, long afterPosition, TopicTrouble trouble) {
        this(log, cluster, new TopicReach(log, cluster, parking, trouble), afterPosition, SILENCE);
    }

    /**
     * As above.
     *
     * @param silence for how long a topic that is read may bring nothing before the log is asked
     */
    TopicFollower(EventLog log, KafkaCluster cluster, ParkingPlace parking, long afterPosition, Duration silence) {
        this(log, cluster, new TopicReach(log, cluster, parking, new TopicTrouble()), afterPosition, silence);
    }

    /** As above, by another way to the topic. */
    TopicFollower(EventLog log, KafkaCluster cluster, TopicReach topic, long afterPosition, Duration silence) {
        this.log = log;
        this.silence = silence;
        this.cluster = cluster;
        this.topic = topic;
        this.position = afterPosition;
        this.merge = new PositionMerge(afterPosition, 1);
        topic.begin(afterPosition);
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** How many events had to be read from the log. */
    public long fromLog() {
        return fromLog;
    }

    /** Why the topic is not read at present; empty when it is. */
    public Optional<String> failure() {
        return Optional.ofNullable(topic.failure());
    }

    /** Whether the topic is not being looked for at present: it is read, or was not found. */
    boolean isSettled() {
        return topic.isSettled();
    }

    @Override
    public Optional<LoggedEvent> peek() {
        reading.lock();
        try {
            return look(Duration.ZERO);
        } finally {
            reading.unlock();
        }
    }

    @Override
    public boolean awaitNext(Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (!isClosed()) {
            Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
            reading.lockInterruptibly();
            try {
                if (look(left.compareTo(SLICE) < 0 ? left : SLICE).isPresent()) {
                    return true;
                }
            } catch (InterruptException e) {
                throw interrupted(e);
            } finally {
                reading.unlock();
            }
            if (left.isZero()) {
                return false;
            }
        }
        return false;
    }

    @Override
    public Optional<LoggedEvent> poll() {
        reading.lock();
        try {
            if (look(Duration.ZERO).isEmpty()) {
                return Optional.empty();
            }
            Optional<LoggedEvent> next = merge.poll();
            position = merge.position();
            progressNanos = System.nanoTime();
            return next;
        } finally {
            reading.unlock();
        }
    }

    @Override
    public Optional<LoggedEvent> next() throws InterruptedException {
        Optional<LoggedEvent> taken = poll();
        while (taken.isEmpty() && !isClosed()) {
            awaitNext(SILENCE);
            taken = poll();
        }
        return taken;
    }

    @Override
    public AutoCloseable onAvailable(Runnable wakeUp) {
        return TopicWatch.start(this, closed, wakeUp);
    }

    @Override
    public void close() {
        closed.countDown();
        topic.wake();
        reading.lock();
        try {
            topic.close();
        } finally {
            reading.unlock();
        }
    }

    private Optional<LoggedEvent> look(Duration patience) {
        if (isClosed()) {
            return Optional.empty();
        }
        if (merge.peek().isEmpty() && merge.isMissing()) {
            readLog();
        }
        if (merge.peek().isEmpty()) {
            draw(starving ? Duration.ZERO : patience);
            if (merge.peek().isEmpty() && !isClosed() && (starving || merge.isMissing() || isSilent())) {
                readLog();
            }
        }
        return isClosed() ? Optional.empty() : merge.peek();
    }

    private void draw(Duration patience) {
        topic.arrive().ifPresent(this::goOver);
        TopicReader current = topic.reader();
        if (current == null) {
            pause(patience);
            return;
        }
        try {
            boolean full = merge.waitingEvents() > WAITING_EVENTS_MAX || merge.waitingBytes() > WAITING_BYTES_MAX;
            if (current.draw(merge, full, patience)) {
                heardNanos = System.nanoTime();
            }
            starving &= merge.isTopicBehind();
        } catch (WakeupException e) {
            // Closing.
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            topic.fail(e);
        }
    }

    /** What waits here already is kept; the new reader begins after what was given out. */
    private void goOver(TopicReader reached) {
        PositionMerge before = merge;
        merge = new PositionMerge(position, reached.partitionCount());
        before.handOver(merge);
        LOG.info("the topic {} at {} is read from position {} on", cluster.topic(), cluster.bootstrap(), position + 1);
        heardNanos = System.nanoTime();
        progressNanos = heardNanos;
        starving = false;
    }

    /** Whether the topic has been silent for long enough to ask the log; asked once in that time. */
    private boolean isSilent() {
        long now = System.nanoTime();
        if (now - progressNanos < patience().toNanos()) {
            return false;
        }
        progressNanos = now;
        return true;
    }

    private Duration patience() {
        if (topic.reader() != null) {
            return silence;
        }
        return topic.failure() == null ? FIRST_SEARCH : LOOK_INTERVAL;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread follows; others look
    private void readLog() {
        boolean missing = merge.isMissing();
        long lost = merge.lostAhead();
        int limit = (int) (lost == 0 ? EventLog.PAGE_EVENTS : Math.min(lost, EventLog.PAGE_EVENTS));
        List<LoggedEvent> page = log.readAfter(merge.position(), limit);
        fromLog += page.stream().filter(merge::take).count();
        starving = !missing && !page.isEmpty();
        if (topic.reader() == null || (starving && System.nanoTime() - heardNanos > TopicReach.INTERVAL.toNanos())) {
            topic.begin(position);
        }
    }

    private void pause(Duration patience) {
        try {
            boolean ignored = closed.await(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static InterruptedException interrupted(InterruptException e) {
        // Kafka's exception has marked the thread; ours tells it itself.
        Thread.interrupted();
        InterruptedException told = new InterruptedException("interrupted while waiting for the topic");
        told.initCause(e);
        return told;
    }
}
