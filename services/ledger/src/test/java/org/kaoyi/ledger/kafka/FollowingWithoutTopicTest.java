package org.kaoyi.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;

/** A view goes on by the log alone while there is no topic to read, as before the first event of a ledger. */
class FollowingWithoutTopicTest {
    private static final Duration SOON = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final EventLog log = Archive.empty();
    private final TopicFollower follower =
            new TopicFollower(log, new KafkaCluster("127.0.0.1:1", "events"), new ParkedInMemory(), 0, LONG);

    @BeforeEach
    void it_has_heard_that_there_is_no_topic() {
        await().until(follower::isSettled);
        assertThat(follower.peek()).isEmpty();
        assertThat(follower.failure()).contains("an empty ledger has no topic yet; it is looked for again");
    }

    @AfterEach
    void closeFollower() {
        follower.close();
    }

    @Test
    void what_is_recorded_comes_from_the_log_each_once_and_in_order() throws Exception {
        Archive.record(log, 30);

        List<LoggedEvent> taken = Archive.takeUpTo(follower, 30);

        assertThat(taken).usingRecursiveFieldByFieldElementComparator().isEqualTo(Archive.all(log));
        assertThat(follower.fromLog()).isEqualTo(30);
        assertThat(follower.position()).isEqualTo(30);
    }

    @Test
    void looking_takes_nothing() throws Exception {
        Archive.record(log, 2);

        assertThat(follower.awaitNext(LONG)).isTrue();
        assertThat(follower.peek().map(LoggedEvent::position)).contains(1L);
        assertThat(follower.position()).isZero();
        assertThat(follower.poll().map(LoggedEvent::position)).contains(1L);
        assertThat(follower.peek().map(LoggedEvent::position)).contains(2L);
        assertThat(follower.position()).isEqualTo(1);
    }

    @Test
    void who_waits_for_something_that_does_not_come_waits_no_longer_than_he_wants() throws Exception {
        assertThat(follower.awaitNext(SOON)).isFalse();
        assertThat(follower.isClosed()).isFalse();
    }

    @Test
    void a_closed_view_has_nothing_more_to_give() throws Exception {
        Archive.record(log, 2);
        assertThat(follower.awaitNext(LONG)).isTrue();

        follower.close();

        assertThat(follower.isClosed()).isTrue();
        assertThat(follower.peek()).isEmpty();
        assertThat(follower.poll()).isEmpty();
        assertThat(follower.next()).isEmpty();
        assertThat(follower.awaitNext(LONG)).isFalse();
    }

    @Test
    void who_wants_to_be_woken_is_woken_by_what_is_recorded() throws Exception {
        AtomicInteger wakeUps = new AtomicInteger();
        try (AutoCloseable subscription = follower.onAvailable(wakeUps::incrementAndGet)) {
            assertThat(wakeUps).hasValue(0);
            Archive.record(log, 1);
            await().until(() -> wakeUps.get() > 0);
        }
        assertThat(follower.poll().map(LoggedEvent::position)).contains(1L);
    }
}
