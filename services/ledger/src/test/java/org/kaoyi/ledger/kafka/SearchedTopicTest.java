package org.kaoyi.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.PassingLog;

/** Where a topic ends and where a position stands in it, found without reading it through. */
class SearchedTopicTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ONLY = 0;

    private final AtomicInteger questions = new AtomicInteger();
    private final EventLog log = Archive.of(7);
    private final List<LoggedEvent> events = Archive.all(log);
    private final TopicInMemory topic = new TopicInMemory(log, 1);

    @Test
    void a_topic_of_nothing_ends_with_nothing() {
        assertThat(onlyEnd()).isEqualTo(new TopicSearch.End(null, null, null, false));
    }

    @Test
    void each_partition_ends_with_its_last_message_that_the_log_has() {
        TopicInMemory two = new TopicInMemory(log, 2);
        two.watermark(0, 3, leaf(3), 0).watermark(0, 7, leaf(7), 3);
        two.watermark(1, 5, leaf(5), 0);

        List<TopicSearch.End> ends;
        try (TopicSearch search = searchIn(two, LedgerName.of(log).orElseThrow())) {
            ends = search.ends();
        }

        assertThat(ends).extracting(end -> position(end.last())).containsExactly(7L, 5L);
        assertThat(ends).extracting(TopicSearch.End::unlogged).containsOnlyNulls();
        assertThat(two.closed()).isTrue();
    }

    @ParameterizedTest(name = "behind {0} messages of others")
    @ValueSource(ints = {1, 63, 64, 65, 511, 512, 700})
    void the_relays_last_message_is_found_behind_those_of_others(int others) {
        topic.watermark(ONLY, 6, leaf(6), 0);
        noise(others);

        assertThat(position(onlyEnd().last())).isEqualTo(6);
    }

    @Test
    void no_more_is_read_of_a_long_topic_than_a_few_messages_from_its_end_on_back() {
        noise(5_000);
        topic.watermark(ONLY, 6, leaf(6), 0);
        noise(100);

        assertThat(position(onlyEnd().last())).isEqualTo(6);
        assertThat(topic.seeks())
                .containsExactly(
                        new TopicInMemory.Seek(ONLY, 5_101 - 64), new TopicInMemory.Seek(ONLY, 5_101 - 64 * 8));
    }

    @Test
    void what_follows_the_last_message_that_the_log_has_is_told_as_unlogged() {
        topic.watermark(ONLY, 5, leaf(5), 0).watermark(ONLY, 6, new byte[32], 5).watermark(ONLY, 7, new byte[32], 6);

        TopicSearch.End end = onlyEnd();

        assertThat(position(end.last())).isEqualTo(5);
        assertThat(position(end.unlogged())).isEqualTo(7);
    }

    @Test
    void a_message_of_another_ledger_is_told_by_its_source() {
        EventLog another = Archive.of(2);
        topic.write(
                ONLY,
                new MessageFormat(TopicInMemory.TOPIC, LedgerName.of(another).orElseThrow())
                        .watermark(ONLY, 1, leaf(1), 0));

        assertThat(onlyEnd().stranger())
                .isEqualTo(LedgerName.of(another).orElseThrow().uri());
    }

    @Test
    void for_an_empty_ledger_the_first_of_anothers_messages_is_enough() {
        noise(5_000);
        topic.watermark(ONLY, 6, leaf(6), 0);
        try (TopicSearch search = searchIn(topic, LedgerName.ofNothing())) {
            assertThat(search.ends().getFirst().stranger())
                    .isEqualTo(LedgerName.of(log).orElseThrow().uri());
        }
        assertThat(topic.seeks()).containsExactly(new TopicInMemory.Seek(ONLY, 5_001 - 64));
    }

    @Test
    void an_empty_ledger_looks_on_while_nothing_of_a_ledger_was_seen() {
        topic.watermark(ONLY, 6, leaf(6), 0);
        noise(100);
        try (TopicSearch search = searchIn(topic, LedgerName.ofNothing())) {
            assertThat(search.ends().getFirst().stranger()).isNotNull();
        }
    }

    @Test
    void imitations_cost_so_many_questions_to_the_log_and_no_more() {
        topic.watermark(ONLY, 5, leaf(5), 0);
        for (int i = 0; i < 6_000; i++) {
            topic.watermark(ONLY, 6, new byte[32], 5);
        }

        TopicSearch.End end = onlyEnd();

        assertThat(end.last()).isNull();
        assertThat(position(end.unlogged())).isEqualTo(6);
        assertThat(topic.seeks()).as("it gives up before the beginning").hasSize(3);
        assertThat(questions).hasValue(64 + 64 * 8 + 1_000);
    }

    @Test
    void as_many_imitations_as_are_passed_over_hide_no_message_of_the_log() {
        topic.watermark(ONLY, 5, leaf(5), 0);
        for (int i = 0; i < 999; i++) {
            topic.watermark(ONLY, 6, new byte[32], 5);
        }

        assertThat(position(onlyEnd().last())).isEqualTo(5);
    }

    @Test
    void a_partition_of_which_something_is_kept_no_longer_is_told_as_aged() {
        topic.watermark(ONLY, 5, leaf(5), 0).watermark(ONLY, 6, leaf(6), 5).keepsFrom(1);

        TopicSearch.End end = onlyEnd();

        assertThat(end.aged()).isTrue();
        assertThat(position(end.last())).isEqualTo(6);
    }

    @ParameterizedTest(name = "after position {0}")
    @ValueSource(longs = {0, 1, 2, 499, 500, 501, 1_000, 1_249, 1_250, 1_251, 2_499, 2_500, 2_501})
    void whoever_begins_after_a_position_misses_nothing_and_reads_little_that_is_known(long position) {
        EventLog oneEvent = Archive.of(1);
        TopicInMemory much = new TopicInMemory(oneEvent, 1);
        for (long each = 1; each <= 2_500; each++) {
            much.watermark(ONLY, each, leaf(1), each - 1);
            much.noise(ONLY); // so that the message of a position stands at twice as much
        }
        long firstAfter = 2 * position;

        long offset;
        try (TopicSearch search = searchIn(much, LedgerName.of(oneEvent).orElseThrow())) {
            offset = search.offsetAfter(ONLY, position);
        }

        assertThat(offset).isLessThanOrEqualTo(firstAfter).isGreaterThanOrEqualTo(firstAfter - 501);
        assertThat(much.seeks()).hasSizeLessThan(6);
    }

    @Test
    void in_a_short_partition_the_beginning_is_near_enough() {
        noise(500);
        try (TopicSearch search = searchIn(topic, LedgerName.of(log).orElseThrow())) {
            assertThat(search.offsetAfter(ONLY, 5)).isZero();
        }
        assertThat(topic.seeks()).isEmpty();
    }

    @Test
    void where_the_rest_of_a_partition_is_of_others_it_is_read_from_the_relays_messages_on() {
        topic.watermark(ONLY, 5, leaf(5), 0);
        noise(2_000);
        try (TopicSearch search = searchIn(topic, LedgerName.of(log).orElseThrow())) {
            assertThat(search.offsetAfter(ONLY, 5)).isLessThanOrEqualTo(1);
        }
    }

    private void noise(int messages) {
        for (int i = 0; i < messages; i++) {
            topic.noise(ONLY);
        }
    }

    private TopicSearch.End onlyEnd() {
        try (TopicSearch search = searchIn(topic, LedgerName.of(log).orElseThrow())) {
            return search.ends().getFirst();
        }
    }

    private TopicSearch searchIn(TopicInMemory where, LedgerName name) {
        LogWitness witness = new LogWitness(new PassingLog(log) {
            @Override
            public List<LoggedEvent> readAfter(long position, int limit) {
                questions.incrementAndGet();
                return super.readAfter(position, limit);
            }
        });
        return new TopicSearch(
                where, TopicInMemory.TOPIC, name, where.partitions().size(), witness, PATIENCE);
    }

    private byte[] leaf(int position) {
        return events.get(position - 1).leafHash();
    }

    private static long position(@Nullable TopicMessage message) {
        return Objects.requireNonNull(message).position();
    }
}
