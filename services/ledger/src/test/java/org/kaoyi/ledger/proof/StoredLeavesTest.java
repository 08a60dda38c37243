package org.kaoyi.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.postgres.LedgerDatabase;

/** The leaves of a log in a database are shown in order, each once, over as many pages as it has, and a missing one is told. */
class StoredLeavesTest {
    /** A page is 20,000 leaves, so that these are one, and one more behind it. */
    private static final int LEAVES = 20_001;

    /** The leaf hash of an event is the hash of its position here: reading asks no more of it. */
    private static final String EVENTS = """
            INSERT INTO ledger_event (position, stream, version, type, schema_version, payload, metadata, recorded_at, leaf_hash)
            SELECT i, 'claim/K' || i, 0, 'ClaimRecorded', 1, '', '', now(), sha256(convert_to(i::text, 'UTF8'))
            FROM generate_series(1, %d) i
            """.formatted(LEAVES);

    private final LedgerDatabase database = LedgerDatabase.fresh();
    private final LeafSource leaves = new StoredLeaves(database.source());

    @BeforeEach
    void a_log_of_more_than_a_page() {
        database.execute(EVENTS);
    }

    private List<String> shown(long size) {
        List<String> shown = new ArrayList<>();
        leaves.forEach(size, (index, hash) -> {
            assertThat(index).isEqualTo(shown.size());
            shown.add(HexFormat.of().formatHex(hash));
        });
        return shown;
    }

    private String hashOf(long position) {
        return database.ask(
                "SELECT encode(leaf_hash, 'hex') FROM ledger_event WHERE position = %d".formatted(position));
    }

    @Test
    void all_are_shown_over_the_end_of_a_page_and_none_beyond_the_size_that_was_asked_for() {
        List<String> all = shown(LEAVES);
        assertThat(all).hasSize(LEAVES).doesNotHaveDuplicates();
        assertThat(all.getFirst()).isEqualTo(hashOf(1));
        assertThat(all.getLast()).isEqualTo(hashOf(LEAVES));

        assertThat(shown(3)).isEqualTo(all.subList(0, 3));
        assertThat(shown(0)).isEmpty();
    }

    @Test
    void the_first_leaf_that_is_not_there_is_told() {
        assertMissing(LEAVES + 2L, LEAVES + 1L);
        lose(5);
        assertMissing(9, 5);
        lose(1);
        assertMissing(9, 1);
    }

    /** As its administrator can, whom the tables do not stop. */
    private void lose(long position) {
        database.execute(
                "SET session_replication_role = replica; DELETE FROM ledger_event WHERE position = " + position);
    }

    private void assertMissing(long size, long position) {
        assertThatThrownBy(() -> shown(size))
                .isInstanceOfSatisfying(
                        LogTooShort.class,
                        missing -> assertThat(missing.position()).isEqualTo(position));
    }

    @Test
    void a_log_that_can_not_be_read_is_told() {
        database.execute("ALTER TABLE ledger_event RENAME TO ledger_event_away");

        assertThatThrownBy(() -> shown(1)).isInstanceOf(LogUnavailable.class);
    }
}
