package org.kaoyi.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.EventLog;

/** A topic is looked for while the log is read, gone over to when it is found, and left when it fails. */
class ReachedTopicTest {
    private static final KafkaCluster CLUSTER = new KafkaCluster("127.0.0.1:1", "events");
    private static final int PARTITIONS = 2;

    private final EventLog log = Archive.of(3);
    private final TopicTrouble trouble = new TopicTrouble();
    private final AtomicLong nanoTime = new AtomicLong(7);
    private final List<Long> searches = Collections.synchronizedList(new ArrayList<>());

    /** What the next search comes to. */
    private volatile Supplier<TopicReader> next = () -> {
        throw new IllegalStateException("the test has not said what is found");
    };

    private final TopicReach topic = new TopicReach(
            after -> {
                searches.add(after);
                return next.get();
            },
            CLUSTER,
            trouble,
            nanoTime::get);

    @Test
    void before_it_is_looked_for_there_is_none_and_nothing_to_wait_for() {
        assertThat(topic.reader()).isNull();
        assertThat(topic.failure()).isNull();
        assertThat(topic.isSettled()).isTrue();
        assertThat(topic.arrive()).isEmpty();
    }

    @Test
    void one_that_is_found_is_gone_over_to_once() {
        TopicReader found = reader(messages());
        next = () -> found;

        look(5);

        assertThat(searches).containsExactly(5L);
        assertThat(topic.arrive()).containsSame(found);
        assertThat(topic.reader()).isSameAs(found);
        assertThat(topic.arrive()).as("it was gone over to").isEmpty();
    }

    @Test
    void while_it_is_looked_for_it_is_not_settled_nor_looked_for_again() {
        CountDownLatch answer = new CountDownLatch(1);
        TopicReader found = reader(messages());
        next = () -> {
            awaitQuietly(answer);
            return found;
        };

        topic.begin(5);
        waitForTheNextSearch();
        topic.begin(6);

        assertThat(topic.isSettled()).isFalse();
        assertThat(topic.arrive()).isEmpty();
        answer.countDown();
        await().until(topic::isSettled);
        assertThat(topic.arrive()).containsSame(found);
        assertThat(searches).containsExactly(5L);
    }

    @Test
    void one_that_fails_is_told_and_looked_for_again_after_a_while_and_not_before() {
        next = () -> {
            throw new KafkaException("no broker answers");
        };
        look(5);
        assertThat(topic.arrive()).isEmpty();
        assertThat(topic.failure()).isEqualTo("no broker answers");
        assertThat(trouble.isNews("no broker answers")).as("it was told").isFalse();

        nanoTime.addAndGet(TopicReach.INTERVAL.toNanos());
        topic.begin(5);
        assertThat(searches).hasSize(1);

        TopicReader found = reader(messages());
        next = () -> found;
        nanoTime.incrementAndGet();
        look(6);
        assertThat(topic.arrive()).containsSame(found);
        assertThat(topic.failure()).isNull();
        assertThat(trouble.isNews("no broker answers")).as("that is over").isTrue();
        assertThat(searches).containsExactly(5L, 6L);
    }

    @Test
    void where_it_is_found_anew_the_reader_before_is_left() {
        TopicInMemory before = goneOver();
        TopicReader found = reader(messages());
        next = () -> found;

        waitForTheNextSearch();
        look(6);
        topic.arrive();

        assertThat(before.closed()).isTrue();
        assertThat(topic.reader()).isSameAs(found);
    }

    @Test
    void while_the_cluster_only_does_not_answer_the_reader_before_is_kept() {
        TopicInMemory before = goneOver();
        next = () -> {
            throw new KafkaException("no broker answers");
        };

        waitForTheNextSearch();
        look(6);

        assertThat(topic.arrive()).isEmpty();
        assertThat(before.closed()).isFalse();
        assertThat(topic.reader()).isNotNull();
        assertThat(topic.failure()).isEqualTo("no broker answers");
    }

    @Test
    void where_it_is_another_ledgers_by_now_the_reader_before_is_left() {
        TopicInMemory before = goneOver();
        next = () -> {
            throw new WrongTopic("it holds the events of another ledger");
        };

        waitForTheNextSearch();
        look(6);

        assertThat(topic.arrive()).isEmpty();
        assertThat(before.closed()).isTrue();
        assertThat(topic.reader()).isNull();
        assertThat(topic.failure()).isEqualTo("it holds the events of another ledger");
    }

    @Test
    void one_that_fails_while_it_is_read_is_left_and_told() {
        TopicInMemory before = goneOver();

        topic.fail(new KafkaException("the broker refuses"));

        assertThat(before.closed()).isTrue();
        assertThat(topic.reader()).isNull();
        assertThat(topic.failure()).isEqualTo("the broker refuses");
        assertThat(trouble.isNews("the broker refuses")).as("it was told").isFalse();
    }

    @Test
    void who_waits_for_a_message_of_it_is_woken() {
        TopicInMemory messages = goneOver();
        messages.assign(messages.partitions());
        messages.seekToBeginning(messages.partitions());
        TopicReader reader = topic.reader();

        topic.wake();

        assertThatThrownBy(() -> reader.draw(new PositionMerge(0, PARTITIONS), false, Duration.ZERO))
                .isInstanceOf(WakeupException.class);
    }

    @Test
    void when_it_is_closed_what_is_read_is_left_and_what_is_found_after_that_as_well() {
        TopicInMemory before = goneOver();
        TopicInMemory late = messages();
        CountDownLatch answer = new CountDownLatch(1);
        next = () -> {
            awaitQuietly(answer);
            return reader(late);
        };
        waitForTheNextSearch();
        topic.begin(6);

        topic.close();

        assertThat(before.closed()).isTrue();
        assertThat(late.closed()).isFalse();
        answer.countDown();
        await().until(late::closed);
        topic.wake(); // nobody is there to be woken
    }

    private TopicInMemory goneOver() {
        TopicInMemory messages = messages();
        next = () -> reader(messages);
        look(5);
        assertThat(topic.arrive()).isPresent();
        return messages;
    }

    private void look(long after) {
        topic.begin(after);
        await().until(topic::isSettled);
    }

    private void waitForTheNextSearch() {
        nanoTime.addAndGet(TopicReach.INTERVAL.toNanos() + 1);
    }

    private TopicInMemory messages() {
        return new TopicInMemory(log, PARTITIONS);
    }

    private TopicReader reader(TopicInMemory messages) {
        return new TopicReader(
                messages,
                new MessageReading(LedgerName.of(log).orElseThrow(), PARTITIONS),
                new LogWitness(log),
                new ParkedInMemory(),
                messages.partitions());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
