package org.kaoyi.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.Head;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.NewEvent;
import org.kaoyi.ledger.PassingLog;
import org.kaoyi.ledger.checkpoint.CheckpointReader;
import org.kaoyi.ledger.checkpoint.Checkpointer;
import org.kaoyi.ledger.checkpoint.KeyRing;
import org.kaoyi.ledger.checkpoint.SignedCheckpoint;
import org.kaoyi.ledger.memory.InMemoryEventLog;
import org.kaoyi.ledger.proof.LeafSource;
import org.slf4j.LoggerFactory;

/** Checkpoints lie outside the database, and copies of them elsewhere, each with the keys that check it. */
class SealTest {
    @TempDir
    private Path folder;

    private final EventLog log = new InMemoryEventLog(Clock.systemUTC());

    private void recordOneUnder(Seal seal) throws Exception {
        try (Checkpointer signing = seal.start(log, this::leaves).orElseThrow()) {
            recordOne();
        }
    }

    private void recordOne() {
        log.append(new Append(
                        List.of(), List.of(new NewEvent("source/S1", "T", 1, null, new byte[0], new byte[0])), null))
                .join();
    }

    private void leaves(long size, LeafSource.Visitor visitor) {
        log.readAfter(0, (int) size).forEach(event -> visitor.leaf(event.position() - 1, event.leafHash()));
    }

    private static Optional<SignedCheckpoint> onlyOne(Path file) throws IOException {
        try (CheckpointReader reader = new CheckpointReader(file)) {
            Optional<SignedCheckpoint> first = reader.next();
            assertThat(reader.next()).as(file.toString()).isEmpty();
            return first;
        }
    }

    @Test
    void a_folder_for_copies_gets_every_checkpoint_with_the_keys_that_check_it() throws Exception {
        Path elsewhere = folder.resolve("elsewhere");
        Seal seal = new Seal(folder.resolve("seal"), List.of(elsewhere));
        recordOneUnder(seal);

        KeyRing keys = seal.keys().orElseThrow();
        String name = keys.origin().replace('/', '-');
        SignedCheckpoint own = onlyOne(keys.checkpoints().path()).orElseThrow();
        SignedCheckpoint copy =
                onlyOne(elsewhere.resolve(name + ".checkpoints")).orElseThrow();
        assertThat(copy.note()).isEqualTo(own.note());
        assertThat(copy.signer(KeyRing.readKeys(elsewhere.resolve(name + ".public-keys")))
                        .line())
                .isEqualTo(keys.newest().line());
    }

    @Test
    void a_folder_for_copies_that_can_not_be_made_holds_nobody_up() throws Exception {
        Path file = Files.createFile(folder.resolve("no-folder"));
        Seal seal = new Seal(folder.resolve("seal"), List.of(file, folder.resolve("good")));
        assertThat(warnedOf(seal))
                .first()
                .isEqualTo("no copies of checkpoints can be left in %s: a file stands where the folder should be"
                        .formatted(file));

        KeyRing keys = seal.keys().orElseThrow();
        assertThat(onlyOne(keys.checkpoints().path())).isPresent();
        assertThat(onlyOne(folder.resolve("good").resolve(keys.origin().replace('/', '-') + ".checkpoints")))
                .isPresent();
    }

    @Test
    void what_stands_in_the_place_of_a_copy_of_the_keys_is_told_by_its_name() throws Exception {
        Path elsewhere = folder.resolve("elsewhere");
        Seal seal = new Seal(folder.resolve("seal"), List.of(elsewhere));
        Path copy = elsewhere.resolve(seal.keysOrNew().origin().replace('/', '-') + ".public-keys");
        Files.createDirectories(copy.resolve("older"));

        assertThat(warnedOf(seal))
                .containsExactly(
                        "no copies of checkpoints can be left in %s: %s: it is a folder, and something is in it"
                                .formatted(elsewhere, copy));
    }

    @Test
    void keys_without_a_folder_or_in_one_that_can_not_be_made_are_refused() throws IOException {
        assertThatThrownBy(Seal.NONE::keysOrNew)
                .isInstanceOf(CannotProceed.class)
                .hasMessage("There is no folder for keys: with --url, name one with --seal DIR or KAOYI_SEAL.");

        Path file = Files.createFile(folder.resolve("no-folder"));
        assertThatThrownBy(() -> new Seal(file, List.of()).keysOrNew())
                .isInstanceOf(CannotProceed.class)
                .hasMessageContaining("The keys in %s can not be used (", file)
                .hasMessageEndingWith("The folder belongs to the user who records.");
    }

    @Test
    void a_signing_key_that_can_not_be_read_is_told_with_its_folder() throws Exception {
        Path keys = folder.resolve("seal");
        recordOneUnder(new Seal(keys, List.of()));
        Files.delete(keys.resolve("signing-key"));
        Files.createDirectory(keys.resolve("signing-key"));

        assertThatThrownBy(() -> recordOneUnder(new Seal(keys, List.of())))
                .isInstanceOf(CannotProceed.class)
                .hasMessageContaining(
                        "What was recorded can not be signed in %s: it is a folder. Look at the files signing-key",
                        keys);
    }

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

    private List<String> warnedOf(Seal seal) throws Exception {
        return warnedWhile(() -> recordOneUnder(seal));
    }

    private interface Work {
        void carryOut() throws Exception;
    }

    /** Other tests sign beside this one, in folders of their own. */
    private List<String> warnedWhile(Work work) throws Exception {
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        Logger warnings = (Logger) LoggerFactory.getLogger("org.kaoyi");
        said.start();
        warnings.addAppender(said);
        try {
            work.carryOut();
        } finally {
            warnings.detachAppender(said);
        }
        return said.list.stream()
                .filter(line -> line.getLevel() == Level.WARN)
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.contains(folder.toString()))
                .toList();
    }

    @Test
    void folders_named_by_the_environment_come_after_those_asked_for() {
        Map<String, String> environment =
                Map.of("KAOYI_SEAL", "/seal", "KAOYI_CHECKPOINT_TO", "/usb" + File.pathSeparator + "/nas");

        assertThat(Seal.of(null, List.of(Path.of("/asked")), Path.of("/usual"), environment))
                .isEqualTo(new Seal(Path.of("/seal"), List.of(Path.of("/asked"), Path.of("/usb"), Path.of("/nas"))));
    }
}
