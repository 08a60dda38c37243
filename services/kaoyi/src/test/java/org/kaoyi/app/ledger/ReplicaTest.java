package org.kaoyi.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.cluster.Membership;
import org.kaoyi.app.cluster.Role;
import org.kaoyi.app.importing.ImportOrder;
import org.kaoyi.app.importing.TableImport;
import org.kaoyi.app.postgres.DataFolder;
import org.kaoyi.app.postgres.LedgerDatabase;
import org.kaoyi.app.wholeway.OneDatabase;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.StoreTrouble;
import org.kaoyi.recording.importing.ImportSummary;
import org.kaoyi.testing.PostgresPair;
import org.kaoyi.testing.RunsBesideOthers;
import org.postgresql.ds.PGSimpleDataSource;

/** A reader on a streaming replica shows what has arrived there, asks nothing to be written, and says what it can not do. */
@RunsBesideOthers
@Order(1)
class ReplicaTest {

    private static final String TABLE = """
            id,occasion,question,source,value,type
            one-%1$d,a talk %1$d,how many men,C1,%1$d000,quantity
            two-%1$d,a talk %1$d,how many men,K1,%1$d500,quantity
            """;

    @TempDir
    private Path folder;

    private PostgresPair pair;
    private OpenLedger recorder;

    @BeforeEach
    void startBoth() {
        pair = PostgresPair.start(folder);
        recorder = open(pair.primary(), Access.WRITE_IN_TURN, Role.RECORD, Role.PROJECT);
        recorder.follow();
        await().until(recorder::isRecording);
    }

    @AfterEach
    void endBoth() throws IOException {
        recorder.close();
        pair.close();
    }

    @Test
    void a_reader_on_a_replica_shows_what_has_arrived_and_refuses_what_would_be_written() throws Exception {
        record(1);
        await().ignoreExceptions().until(() -> {
            try (OpenLedger reader = open(pair.replica(), Access.READ, Role.READ)) {
                return reader.log().head().position() == head();
            }
        });
        try (OpenLedger reader = open(pair.replica(), Access.READ, Role.READ)) {
            reader.follow();
            awaitAsFarAsThePrimary(reader);
            pair.holdReplica();
            long before = head();
            record(2);
            assertThat(reader.log().head().position()).isEqualTo(before);
            assertThat(reader.projections().position()).isEqualTo(before);
            pair.letReplicaGoOn();
            awaitAsFarAsThePrimary(reader);

            assertThatThrownBy(() -> importing(reader, 3))
                    .isInstanceOf(LogUnavailable.class)
                    .hasMessageContaining("only reads");
            assertThatThrownBy(() -> reader.projections().past(before, null))
                    .satisfies(failure -> assertThat(StoreTrouble.of(failure)).contains(StoreTrouble.READ_ONLY));
            assertThatThrownBy(() -> reader.requireWritable("keep the views up to date"))
                    .isInstanceOf(CannotProceed.class)
                    .hasMessageContaining("of no use to keep the views up to date");
        }
        assertThatThrownBy(() -> open(pair.replica(), Access.WRITE_IN_TURN, Role.RECORD))
                .isInstanceOf(CannotProceed.class)
                .hasMessageContaining("follows another one and can be read only, so it is of no use to record");
    }

    private void awaitAsFarAsThePrimary(OpenLedger reader) {
        await().until(() -> recorder.projections().position() == head());
        await().until(() -> reader.projections().position() == head());
        for (String view : reader.projections().names()) {
            assertThat(reader.projections().digest(view))
                    .as(view)
                    .isEqualTo(recorder.projections().digest(view));
        }
        assertThat(reader.log().head())
                .usingRecursiveComparison()
                .isEqualTo(recorder.log().head());
    }

    private long head() {
        return recorder.log().head().position();
    }

    private void record(int number) throws IOException {
        importing(recorder, number);
    }

    private void importing(OpenLedger into, int number) throws IOException {
        String table = Files.writeString(folder.resolve("table.csv"), TABLE.formatted(number))
                .toString();
        ImportSummary summary = new TableImport(into.log(), into.codec())
                .run(new ImportOrder(List.of(table), List.of(table), null, null, null, false, true, "a historian"));
        assertThat(summary.errors()).isEmpty();
    }

    private OpenLedger open(PGSimpleDataSource database, Access access, Role... roles) {
        return OpenLedger.open(
                LedgerDatabase.at(OneDatabase.url(database), new DataFolder(folder.resolve(access.name())), Map.of()),
                access,
                Clock.systemUTC(),
                Seal.NONE,
                new Membership(
                        EnumSet.copyOf(List.of(roles)), List.of(), Optional.empty(), Optional.empty(), access.name()));
    }
}
