package org.kaoyi.ledger.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.postgres.LedgerDatabase;
import org.kaoyi.testing.OnEveryPostgres;
import org.kaoyi.testing.PostgresServer;

@OnEveryPostgres
class ParkedInDatabaseTest {
    private static final long NOVEMBER_1957 =
            Instant.parse("1957-11-09T00:00:00Z").toEpochMilli();

    private final LedgerDatabase database;
    private final ParkedInDatabase parked;

    ParkedInDatabaseTest(PostgresServer server) {
        this.database = LedgerDatabase.freshOn(server);
        this.parked = new ParkedInDatabase(database.source());
    }

    @Test
    void a_message_is_kept_as_it_was_with_the_reason() {
        parked.park(message(7), "it lacks the header ce_specversion");
        assertThat(parked.count()).isEqualTo(1);
        assertThat(database.ask("SELECT reason FROM kafka_parked WHERE place = 7"))
                .isEqualTo("it lacks the header ce_specversion");
        assertThat(database.ask("SELECT convert_from(payload, 'UTF8') FROM kafka_parked"))
                .isEqualTo("毛澤東");
        assertThat(database.ask("SELECT headers FROM kafka_parked")).isEqualTo("from: a stranger\nraw: ff00");
    }

    @Test
    void several_followers_that_meet_the_same_message_park_it_once() {
        parked.park(message(7), "foreign");
        new ParkedInDatabase(database.source()).park(message(7), "foreign");
        assertThat(parked.count()).isEqualTo(1);
    }

    /** Offsets begin at 0 again. */
    @Test
    void a_message_of_a_topic_that_was_made_anew_is_another_one() {
        parked.park(message(7, NOVEMBER_1957), "foreign");
        parked.park(message(7, NOVEMBER_1957 + 1), "foreign, and written after the topic was made anew");
        parked.park(message(7, NOVEMBER_1957 + 1), "foreign, and written after the topic was made anew");
        assertThat(parked.count()).isEqualTo(2);
    }

    @Test
    void a_stranger_who_writes_for_ever_does_not_fill_the_disk() {
        database.execute("INSERT INTO kafka_parked (topic, partition, place, reason, headers)"
                + " SELECT 'events', 0, place, 'foreign', '' FROM generate_series(1, " + ParkedInDatabase.PARKED_MAX
                + ") AS place");
        parked.park(message(ParkedInDatabase.PARKED_MAX + 1), "foreign");
        assertThat(parked.count()).isEqualTo(ParkedInDatabase.PARKED_MAX);
    }

    private static ConsumerRecord<byte[], byte[]> message(long offset) {
        return message(offset, NOVEMBER_1957);
    }

    private static ConsumerRecord<byte[], byte[]> message(long offset, long sentMillis) {
        Headers headers =
                new RecordHeaders().add("from", "a stranger".getBytes(UTF_8)).add("raw", new byte[] {(byte) 0xff, 0});
        return new ConsumerRecord<>(
                "events",
                0,
                offset,
                sentMillis,
                TimestampType.CREATE_TIME,
                0,
                0,
                null,
                "毛澤東".getBytes(UTF_8),
                headers,
                Optional.empty());
    }
}
