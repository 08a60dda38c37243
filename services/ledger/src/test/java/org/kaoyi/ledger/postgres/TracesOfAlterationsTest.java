package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.axon.Uncloseable;
import org.kaoyi.ledger.merkle.TreeHash;
import org.kaoyi.ledger.verification.Fault;
import org.kaoyi.ledger.verification.LogVerification;
import org.kaoyi.ledger.verification.RecordedCopies;
import org.kaoyi.ledger.verification.VerificationProgress;
import org.postgresql.ds.PGSimpleDataSource;

/** How surely it is told what of an event was altered, by what is left of it elsewhere. */
class TracesOfAlterationsTest extends TwentyClaims {
    @Test
    void a_payload_of_which_a_view_keeps_the_hash_is_told_with_certainty() {
        byte[] recorded = TreeHash.digest(claim(8, "told in a letter, 8").payload());
        alter("UPDATE ledger_event SET payload = '{}' WHERE position = 8");

        assertThat(verify(keepingTheHash(recorded)).fault()).hasValueSatisfying(fault -> {
            assertThat(fault.what()).as(fault.sentence()).isEqualTo(Fault.What.PAYLOAD);
            assertThat(fault.sentence())
                    .endsWith("its payload was altered; a view still keeps the hash of the one that was recorded");
        });
    }

    @Test
    void an_altered_time_of_the_last_event_is_told() {
        alter("UPDATE ledger_event SET recorded_at = recorded_at + interval '1 hour' WHERE position = 20");

        assertFault(20, Fault.What.RECORDED_AT, "its time was altered");
    }

    @Test
    void where_only_the_leaf_hash_was_altered_those_behind_it_are_not_suspected() {
        alter("UPDATE ledger_event SET leaf_hash = sha256('forged') WHERE position = 8");

        assertFault(8, Fault.What.LEAF_HASH, "its leaf hash was altered; all else of it is as recorded");
    }

    @Test
    void where_payload_and_metadata_were_altered_neither_of_them_is_accused_alone() {
        alter("UPDATE ledger_event SET payload = '{}', metadata = '[]' WHERE position = 8");

        assertFault(8, Fault.What.ALTERED, "its payload or its metadata were altered, or several of its columns");
    }

    /** It may go back into a pool, and to somebody who writes. */
    @Test
    void the_connection_is_given_back_as_it_was_lent() throws Exception {
        try (Connection lent = database.source().getConnection()) {
            LogVerification.of(lending(lent), List.of(), List.of(), RecordedCopies.NONE, VerificationProgress.SILENT);

            assertThat(lent.isReadOnly()).isFalse();
            assertThat(lent.getAutoCommit()).isTrue();
        }
    }

    private static PGSimpleDataSource lending(Connection lent) {
        return new PGSimpleDataSource() {
            @Override
            public Connection getConnection() {
                return Uncloseable.of(lent);
            }
        };
    }

    private static RecordedCopies keepingTheHash(byte[] hash) {
        return new RecordedCopies() {
            @Override
            public List<byte[]> payloads(long position) {
                return List.of();
            }

            @Override
            public List<byte[]> payloadHashes(long position) {
                return List.of(bytes("another"), hash);
            }
        };
    }
}
