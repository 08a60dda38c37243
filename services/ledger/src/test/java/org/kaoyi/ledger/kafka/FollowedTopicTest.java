package org.kaoyi.ledger.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.PassingLog;
import org.kaoyi.testing.Patience;

/** What a view takes from the topic, and what it asks the log for. */
class FollowedTopicTest {
    private static final KafkaCluster CLUSTER = new KafkaCluster("127.0.0.1:1", "events");
    private static final int PARTITIONS = 2;
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SOON = Duration.ofMillis(20);

    /** A question to the log: what comes after a position, so many at most. */
    record Question(long after, int limit) {}

    private final AtomicLong nanoTime = new AtomicLong(7);
    private final List<Long> searches = Collections.synchronizedList(new ArrayList<>());
    private final List<Question> questions = new ArrayList<>();
    private final EventLog recorded = Archive.of(10);
    private final List<LoggedEvent> events = Archive.all(recorded);
    private final EventLog log = new PassingLog(recorded) {
        @Override
        public List<LoggedEvent> readAfter(long position, int limit) {
            questions.add(new Question(position, limit));
            return super.readAfter(position, limit);
        }
    };
    private volatile TopicInMemory topic = new TopicInMemory(recorded, PARTITIONS);
    private final List<TopicFollower> opened = new ArrayList<>();

    @AfterEach
    void closeFollowers() {
        opened.forEach(TopicFollower::close);
    }

    @Test
    void what_the_topic_brings_is_not_asked_of_the_log() throws Exception {
        events.forEach(this::relay);

        TopicFollower follower = follow(0, Duration.ZERO);

        assertThat(Archive.takeUpTo(follower, 10))
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(events);
        assertThat(questions).isEmpty();
        assertThat(follower.fromLog()).isZero();
        assertThat(follower.failure()).isEmpty();
    }

    @Test
    void what_the_topic_has_lost_is_asked_of_the_log_and_no_more() throws Exception {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            topic.watermark(partition, 4, events.get(3).leafHash(), 4);
        }
        events.subList(4, 10).forEach(this::relay);

        TopicFollower follower = follow(0, LONG);

        assertThat(Archive.takeUpTo(follower, 10))
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(events);
        assertThat(follower.fromLog()).isEqualTo(4);
        // The witness asks about the messages that tell of the loss, one by one.
        assertThat(questions).filteredOn(question -> question.limit() != 1).containsExactly(new Question(0, 4));
    }

    @Test
    void what_it_has_lost_further_on_is_asked_of_the_log_when_it_is_due() throws Exception {
        relay(events.get(0));
        relay(events.get(1));
        for (int partition = 0; partition < PARTITIONS; partition++) {
            topic.watermark(partition, 5, events.get(4).leafHash(), 4);
        }
        events.subList(5, 10).forEach(this::relay);

        TopicFollower follower = follow(0, LONG);

        assertThat(Archive.takeUpTo(follower, 2)).hasSize(2);
        assertThat(follower.fromLog()).isZero();
        assertThat(Archive.takeUpTo(follower, 10)).hasSize(8);
        assertThat(questions).filteredOn(question -> question.limit() != 1).startsWith(new Question(2, 2));
        assertThat(follower.fromLog()).isEqualTo(3);
    }

    @Test
    void while_the_topic_lags_nobody_waits_for_it_and_at_the_end_of_the_log_he_does_again() throws Exception {
        TopicFollower follower = follow(0, Duration.ZERO);
        assertThat(Archive.takeUpTo(follower, 10)).hasSize(10);
        topic.waits().clear();

        assertThat(follower.awaitNext(SOON)).isFalse();

        assertThat(topic.waits()).first().isEqualTo(Duration.ZERO);
        assertThat(topic.waits()).anySatisfy(wait -> assertThat(wait).isPositive());
    }

    @Test
    void a_topic_that_failed_is_looked_for_again_and_gone_over_to() throws Exception {
        topic.setPollException(new KafkaException("the broker refuses"));
        TopicFollower follower = follow(0, LONG);
        topic = new TopicInMemory(recorded, PARTITIONS);
        nanoTime.addAndGet(TopicReach.INTERVAL.toNanos() + 1);

        assertThat(Archive.takeUpTo(follower, 10)).hasSize(10);
        await().untilAsserted(() -> assertThat(searches).containsExactly(0L, 0L));
        await().until(follower::isSettled);
        assertThat(follower.peek()).isEmpty();
        assertThat(follower.failure()).isEmpty();

        Archive.record(recorded, 1);
        relay(Archive.all(recorded).getLast());
        assertThat(follower.next().map(LoggedEvent::position)).contains(11L);
        assertThat(follower.fromLog()).isEqualTo(10);
    }

    @Test
    void a_silent_topic_is_believed_until_it_was_silent_for_long_enough() throws Exception {
        TopicFollower follower = follow(0, LONG);

        assertThat(follower.awaitNext(SOON)).isFalse();
        assertThat(follower.peek()).isEmpty();
        assertThat(questions).isEmpty();
    }

    @Test
    void then_the_log_is_asked_for_as_long_as_the_topic_lags() throws Exception {
        TopicFollower follower = follow(0, Duration.ZERO);

        assertThat(follower.awaitNext(LONG)).isTrue();
        assertThat(Archive.takeUpTo(follower, 10)).hasSize(10);
        assertThat(follower.fromLog()).isEqualTo(10);
        assertThat(questions.getFirst()).isEqualTo(new Question(0, EventLog.PAGE_EVENTS));
    }

    @Test
    void a_topic_that_fails_is_left_and_the_log_is_read() throws Exception {
        topic.setPollException(new KafkaException("the broker refuses"));

        TopicFollower follower = follow(0, LONG);
        follower.peek();

        assertThat(follower.failure()).contains("the broker refuses");
        assertThat(topic.closed()).isTrue();
        assertThat(Archive.takeUpTo(follower, 10)).hasSize(10);
        assertThat(follower.fromLog()).isEqualTo(10);
    }

    @Test
    void while_one_thread_follows_others_may_look_and_close() throws Exception {
        events.forEach(this::relay);
        TopicFollower follower = follow(0, LONG);
        assertThat(follower.poll().map(LoggedEvent::position)).contains(1L);

        assertThat(elsewhere(follower::peek).map(LoggedEvent::position)).contains(2L);
        assertThat(elsewhere(follower::poll).map(LoggedEvent::position)).contains(2L);
        assertThat(elsewhere(() -> follower.awaitNext(Duration.ZERO))).isTrue();

        follower.close();

        assertThat(elsewhere(follower::peek)).isEmpty();
        assertThat(topic.closed()).isTrue();
    }

    @Test
    void who_waits_is_told_at_once_when_there_is_something_and_after_his_time_when_there_is_not() throws Exception {
        events.forEach(this::relay);
        TopicFollower follower = follow(9, LONG);
        assertThat(follower.awaitNext(LONG)).isTrue();
        assertThat(follower.next().map(LoggedEvent::position)).contains(10L);
        assertThat(follower.awaitNext(Duration.ZERO)).isFalse();
    }

    /** Begins with a topic that was found. */
    private TopicFollower follow(long after, Duration silence) {
        TopicReach reach = new TopicReach(
                position -> {
                    searches.add(position);
                    topic.assign(topic.partitions());
                    topic.seekToBeginning(topic.partitions());
                    return new TopicReader(
                            topic,
                            new MessageReading(LedgerName.of(recorded).orElseThrow(), PARTITIONS),
                            new LogWitness(log),
                            new ParkedInMemory(),
                            topic.partitions());
                },
                CLUSTER,
                new TopicTrouble(),
                nanoTime::get);
        TopicFollower follower = new TopicFollower(log, CLUSTER, reach, after, silence);
        opened.add(follower);
        await().until(follower::isSettled);
        return follower;
    }

    /** As the relay does: to the partition of its occasion, a reference event to all. */
    private void relay(LoggedEvent event) {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            String key = event.key();
            if (key == null || Partitioning.of(key.getBytes(UTF_8), PARTITIONS) == partition) {
                topic.event(partition, event, 0);
            } else {
                topic.watermark(partition, event.position(), event.leafHash(), 0);
            }
        }
    }

    private static <T> T elsewhere(Callable<T> call) throws Exception {
        FutureTask<T> task = new FutureTask<>(call);
        Thread.ofPlatform().daemon().start(task);
        return task.get(Patience.WITH_A_BUSY_MACHINE.toSeconds(), TimeUnit.SECONDS);
    }
}
