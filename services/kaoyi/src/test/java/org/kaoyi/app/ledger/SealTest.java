package org.kaoyi.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.ledger.checkpoint.KeyRing;
import org.kaoyi.ledger.checkpoint.SignedCheckpoint;

/** Checkpoints lie outside the database, and copies of them elsewhere, each with the keys that check it. */
class SealTest extends SealedLog {
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

    @Test
    void folders_named_by_the_environment_come_after_those_asked_for() {
        Map<String, String> environment =
                Map.of("KAOYI_SEAL", "/seal", "KAOYI_CHECKPOINT_TO", "/usb" + File.pathSeparator + "/nas");

        assertThat(Seal.of(null, List.of(Path.of("/asked")), Path.of("/usual"), environment))
                .isEqualTo(new Seal(Path.of("/seal"), List.of(Path.of("/asked"), Path.of("/usb"), Path.of("/nas"))));
    }
}
