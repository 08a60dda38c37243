package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.EventLimits;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.NewEvent;
import org.kaoyi.ledger.merkle.Frontier;
import org.kaoyi.ledger.merkle.LeafHash;
import org.kaoyi.ledger.verification.Fault;
import org.kaoyi.ledger.verification.LogVerification;
import org.kaoyi.ledger.verification.RecordedCopies;
import org.kaoyi.ledger.verification.Verdict;

/** What the tree over the events does not show. */
class AlteredTablesTest extends TwentyClaims {
    /** A page of verification ends here. */
    private static final int PAGE_ROWS = 5_000;

    @Test
    void a_row_that_stands_twice_where_a_page_ends_is_counted() {
        recordUpTo(PAGE_ROWS);
        alter("""
            ALTER TABLE ledger_event DROP CONSTRAINT ledger_event_pkey;
            ALTER TABLE ledger_event DROP CONSTRAINT ledger_event_stream_version_key;
            INSERT INTO ledger_event SELECT * FROM ledger_event WHERE position = %d""".formatted(PAGE_ROWS));

        assertThat(verify().fault()).hasValueSatisfying(fault -> {
            assertThat(fault.what()).as(fault.sentence()).isEqualTo(Fault.What.SURPLUS);
            assertThat(fault.position()).isEqualTo(PAGE_ROWS);
            assertThat(fault.sentence()).contains("5001 rows", "5000 events");
        });
    }

    private void recordUpTo(int last) {
        try (PostgresEventLog log = database.open(clock)) {
            for (int first = CLAIMS + 1; first <= last; first += 1_000) {
                List<NewEvent> many = new ArrayList<>();
                for (int i = first; i < Math.min(first + 1_000, last + 1); i++) {
                    many.add(claim(i, "one of many"));
                }
                log.append(new Append(List.of(), many, null)).join();
            }
        }
    }

    /** The key that forbids it was dropped, and the tree made consistent. */
    @Test
    void a_version_that_a_stream_has_twice_on_different_pages_is_told() throws SQLException {
        int second = PAGE_ROWS + 2;
        recordUpTo(PAGE_ROWS + 5);
        alter("""
            ALTER TABLE ledger_event DROP CONSTRAINT ledger_event_stream_version_key;
            UPDATE ledger_event SET stream = 'claim/claim-3' WHERE position = %d""".formatted(second));
        rehash(second);

        assertThat(verify().fault()).hasValueSatisfying(fault -> {
            assertThat(fault.what()).as(fault.sentence()).isEqualTo(Fault.What.VERSION);
            assertThat(fault.position()).isEqualTo(second);
            assertThat(fault.sentence()).contains("version 0 of claim/claim-3", "in front of it");
        });
    }

    @Test
    void an_idempotency_key_over_more_events_than_a_request_may_have_is_told_without_reading_them() {
        recordUpTo(EventLimits.APPEND_EVENTS_MAX + 1);
        try (PostgresEventLog log = database.open(clock)) {
            log.append(new Append(List.of(), List.of(claim(20_000, "asked once")), "key-1"))
                    .join();
        }
        database.execute("ALTER TABLE ledger_request DISABLE TRIGGER ALL; UPDATE ledger_request SET first = 1");

        assertThat(verify().fault()).hasValueSatisfying(fault -> {
            assertThat(fault.what()).as(fault.sentence()).isEqualTo(Fault.What.REQUEST);
            assertThat(fault.sentence()).contains("at most 10000 events");
        });
    }

    @Test
    void payloads_as_large_as_they_may_be_are_verified_a_few_at_a_time() {
        byte[] large = new byte[EventLimits.PAYLOAD_BYTES_MAX];
        try (PostgresEventLog log = database.open(clock)) {
            for (int i = 0; i < 6; i++) {
                log.append(new Append(
                                List.of(),
                                List.of(new NewEvent("text/" + i, "TextEntered", 1, null, large, bytes("{}"))),
                                null))
                        .join();
            }
        }
        List<Long> reached = new ArrayList<>();
        Verdict verdict = LogVerification.of(
                database.source(),
                List.of(),
                List.of(),
                RecordedCopies.NONE,
                (position, head) -> reached.add(position));

        assertThat(verdict.fault()).isEmpty();
        assertThat(verdict.position()).isEqualTo(CLAIMS + 6);
        assertThat(reached)
                .as("pages of at most sixteen megabytes and one event")
                .hasSizeGreaterThan(1)
                .endsWith(CLAIMS + 6L);
    }

    /** The forger, or a sequencer that counts wrongly, makes a consistent tree of it. */
    @Test
    void a_version_that_follows_upon_nothing_is_told() throws SQLException {
        alter("UPDATE ledger_event SET version = 7 WHERE position = 18");
        rehash(18);

        assertThat(verify().fault()).hasValueSatisfying(fault -> {
            assertThat(fault.what()).as(fault.sentence()).isEqualTo(Fault.What.VERSION);
            assertThat(fault.position()).isEqualTo(18);
            assertThat(fault.sentence()).contains("version 7 of claim/claim-18", "the one before it is not recorded");
        });
    }

    @Test
    void versions_that_follow_one_another_over_pages_and_appends_are_sound() {
        try (PostgresEventLog log = database.open(clock)) {
            log.append(new Append(List.of(), List.of(claim(3, "once more"), claim(3, "and again")), null))
                    .join();
            log.append(new Append(List.of(), List.of(claim(3, "and at last")), null))
                    .join();
        }

        assertThat(verify().fault()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            digest = sha256('forged')   | its digest is not that of the events there
            first = first - 1           | its digest is not that of the events there
            last = last + 100           | the log has no such positions
            first = 0                   | the log has no such positions
            """)
    void an_altered_idempotency_key_is_told(String assignment, String words) {
        try (PostgresEventLog log = database.open(clock)) {
            log.append(new Append(List.of(), List.of(claim(21, "asked once"), claim(22, "with it")), "key-1"))
                    .join();
        }
        assertThat(verify().fault()).as("as it was stored").isEmpty();

        database.execute("ALTER TABLE ledger_request DISABLE TRIGGER ALL; UPDATE ledger_request SET " + assignment);

        assertThat(verify().fault()).hasValueSatisfying(fault -> {
            assertThat(fault.what()).as(fault.sentence()).isEqualTo(Fault.What.REQUEST);
            assertThat(fault.sentence()).contains("key-1", words);
        });
    }

    /** The leaf of a row as it stands now, and a head row that agrees with it. */
    private void rehash(long position) throws SQLException {
        Frontier.Growing tree = Frontier.empty().grow();
        try (PostgresEventLog log = PostgresEventLog.readOnly(database.source())) {
            for (LoggedEvent event : log.readAfter(0, PAGE_ROWS * 2)) {
                byte[] leaf = event.position() == position ? leaf(event) : event.leafHash();
                tree.add(leaf);
                if (event.position() == position) {
                    set("UPDATE ledger_event SET leaf_hash = ? WHERE position = " + position, leaf);
                }
            }
        }
        set(
                "UPDATE ledger_head SET frontier = ?, root = ?",
                tree.frontier().toBytes(),
                tree.frontier().root());
    }

    private static byte[] leaf(LoggedEvent event) {
        NewEvent content = new NewEvent(
                event.stream(), event.type(), event.schemaVersion(), event.key(), event.payload(), event.metadata());
        return LeafHash.of(event.position(), event.version(), content, event.recordedAt());
    }
}
