package org.kaoyi.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.Head;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.PassingLog;
import org.kaoyi.ledger.checkpoint.Checkpointer;
import org.kaoyi.ledger.checkpoint.KeyRing;
import org.kaoyi.ledger.checkpoint.SignedCheckpoint;

/** What whoever begins to sign is told of checkpoints that are not in their file: why that may be, and whether something is to be done. */
class LostCheckpointsToldTest extends SealedLog {
    /** A ledger of one's own database may have recorded for years before a folder for keys is named. */
    @Test
    void who_begins_to_sign_is_warned_of_checkpoints_that_were_emptied_and_not_where_there_never_were_any()
            throws Exception {
        Seal seal = new Seal(folder.resolve("seal"), List.of());
        recordOne();
        assertThat(warnedOf(seal)).as("the keys are new").isEmpty();
        assertThat(warnedOf(seal)).as("the file is whole").isEmpty();
        Path checkpoints = seal.keysOrNew().checkpoints().path();
        Files.writeString(checkpoints, "");

        assertThat(warnedOf(seal))
                .singleElement()
                .asString()
                .startsWith(checkpoints + " holds no checkpoint, though 3 events were recorded: it was emptied, or ")
                .contains("if anything was signed before, it can only be checked against a copy of the file")
                .endsWith("put one back, and kaoyi verify compares");
        KeyRing keys = seal.keys().orElseThrow();
        assertThat(keys.checkpoints().last(keys.origin()))
                .map(SignedCheckpoint::size)
                .hasValue(4L);
    }

    /** So the command says how: the warning then may not speak of loss alone. */
    @Test
    void keys_that_were_made_for_a_ledger_that_has_recorded_without_are_named_among_the_causes() throws Exception {
        recordOne();
        Seal seal = new Seal(folder.resolve("seal"), List.of());
        assertThat(seal.keysOrNew().checkpoints().path()).isEmptyFile();

        assertThat(warnedOf(new Seal(folder.resolve("seal"), List.of())))
                .singleElement()
                .asString()
                .contains(
                        "though 1 event was recorded", ", or its keys were made and nothing was signed with them yet;");
        assertThat(warnedOf(seal)).as("now they have signed").isEmpty();
    }

    /** The file is as long as a lost process or a full disk leaves it, and nothing of it is whole. */
    @Test
    void who_begins_to_sign_is_warned_of_checkpoints_of_which_the_beginning_of_one_is_left() throws Exception {
        Seal seal = new Seal(folder.resolve("seal"), List.of());
        recordOneUnder(seal);
        Path checkpoints = seal.keysOrNew().checkpoints().path();
        Files.writeString(checkpoints, Files.readString(checkpoints).substring(0, 30));

        assertThat(warnedOf(seal))
                .satisfiesExactly(
                        cut -> assertThat(cut).contains("ended with 30 bytes of a checkpoint without its signature"),
                        lost -> assertThat(lost).contains("holds no checkpoint, though 1 event was recorded"));
    }

    @Test
    void a_warning_waits_for_a_database_that_is_away_when_signing_begins() throws Exception {
        Seal seal = new Seal(folder.resolve("seal"), List.of());
        recordOneUnder(seal);
        Path checkpoints = seal.keysOrNew().checkpoints().path();
        Files.writeString(checkpoints, "");
        AtomicBoolean away = new AtomicBoolean(true);
        EventLog failing = new PassingLog(log) {
            @Override
            public Head head() {
                if (away.get()) {
                    throw new LogUnavailable("the database is away");
                }
                return super.head();
            }
        };

        assertThat(warnedWhile(() -> {
                    Checkpointer signing = seal.start(failing, this::leaves).orElseThrow();
                    away.set(false);
                    signing.close();
                }))
                .filteredOn(line -> !line.contains("the database is away"))
                .singleElement()
                .asString()
                .startsWith(checkpoints + " holds no checkpoint, though 1 event was recorded: it was emptied, or ");
        assertThat(onlyOne(checkpoints)).isPresent();
    }
}
