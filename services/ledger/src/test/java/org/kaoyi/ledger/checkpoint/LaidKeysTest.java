package org.kaoyi.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.ledger.Head;
import org.kaoyi.ledger.merkle.TreeHash;

/** Keys that were kept elsewhere are laid into another folder, copied, and taken away again. */
class LaidKeysTest {
    @TempDir
    private Path folder;

    /** For which somebody waits who can not make the keys himself. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Path elsewhere;
    private KeyRing kept;

    @BeforeEach
    void the_keys_of_a_ledger_were_kept() throws IOException {
        elsewhere = folder.resolve("elsewhere/keys");
        kept = KeyRing.openOrCreate(folder.resolve("kept")).replace();
    }

    @Test
    void what_was_kept_signs_on_in_another_folder() throws IOException {
        KeyRing laid = KeyRing.lay(elsewhere, kept.publicKeys(), kept.signingKey());
        assertThat(laid.origin()).isEqualTo(kept.origin());
        assertThat(laid.checkpoints().path()).isEmptyFile();

        KeyRing opened = KeyRing.open(elsewhere);
        assertThat(opened.publicKeys())
                .extracting(NoteKey::fileLine)
                .isEqualTo(kept.publicKeys().stream().map(NoteKey::fileLine).toList());
        SignedCheckpoint next = SignedCheckpoint.sign(new Head(1, TreeHash.emptyRoot()), opened.signingKey());
        assertThat(next.signer(kept.publicKeys())).isEqualTo(kept.newest());
        assertThat(rights("signing-key")).isEqualTo("rw-------");
        assertThat(rights("public-keys")).isEqualTo("rw-r--r--");
    }

    private String rights(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(elsewhere.resolve(name)));
    }

    @Test
    void a_private_half_that_was_not_kept_is_missing_until_the_key_is_replaced() throws IOException {
        KeyRing laid = KeyRing.lay(elsewhere, kept.publicKeys(), null);
        assertThatThrownBy(laid::signingKey).isInstanceOf(NoSuchFileException.class);

        KeyRing replaced = laid.replace();
        assertThat(replaced.publicKeys()).hasSize(3);
        assertThat(replaced.signingKey().publicHalf()).isEqualTo(replaced.newest());
        assertThat(replaced.origin()).isEqualTo(kept.origin());
    }

    @Test
    void what_was_laid_is_taken_away_and_nobody_signed_there() throws IOException {
        KeyRing.lay(elsewhere, kept.publicKeys(), kept.signingKey());
        assertThat(KeyRing.isIn(elsewhere)).isTrue();

        KeyRing.takeAway(elsewhere);
        assertThat(KeyRing.isIn(elsewhere)).isFalse();
        assertThat(elsewhere).isEmptyDirectory();
        KeyRing.takeAway(elsewhere); // also where nothing is left
    }

    /** Each by itself says that a ledger was signed there; a file of checkpoints without any says nothing. */
    @Test
    void any_trace_of_keys_or_checkpoints_counts_as_signed() throws IOException {
        Files.createDirectories(elsewhere);
        Files.createFile(elsewhere.resolve("checkpoints"));
        assertThat(KeyRing.isIn(elsewhere)).isFalse();
        for (String trace : List.of("public-keys", "signing-key", "checkpoints")) {
            Path file = elsewhere.resolve(trace);
            Files.writeString(file, "x");
            assertThat(KeyRing.isIn(elsewhere)).as(trace).isTrue();
            Files.delete(file);
        }
    }

    @Test
    void copied_public_keys_check_what_the_ledger_signs() throws IOException {
        Path copy = folder.resolve("public-keys-of-the-archive");
        Files.writeString(copy, "an older copy");
        kept.copyPublicKeys(copy);

        SignedCheckpoint signed = SignedCheckpoint.sign(new Head(5, TreeHash.emptyRoot()), kept.signingKey());
        assertThat(signed.signer(KeyRing.readKeys(copy)).line())
                .isEqualTo(kept.newest().line());
    }

    @Test
    void blank_lines_among_public_keys_are_passed_over_and_a_file_of_nothing_else_is_told() throws IOException {
        Path file = folder.resolve("by-hand");
        Files.writeString(file, "\n" + kept.newest().line() + "\n  \n");
        assertThat(KeyRing.readKeys(file))
                .singleElement()
                .satisfies(key -> assertThat(key.line()).isEqualTo(kept.newest().line()));

        Files.writeString(file, "\n  \n");
        assertThatThrownBy(() -> KeyRing.readKeys(file)).hasMessageContaining("no public key in it");
    }

    @Test
    void what_a_lost_process_had_begun_to_write_does_not_stand_in_the_way() throws IOException {
        Path unfinished = folder.resolve("kept/.public-keys.new");
        Files.writeString(unfinished, "kaoyi/0123+");

        assertThat(kept.replace().publicKeys()).hasSize(3);
        assertThat(unfinished).doesNotExist();
    }

    /** A ledger's name is its origin in every checkpoint: two of one name could be taken for each other. */
    @Test
    void no_two_ledgers_bear_one_name() throws IOException {
        assertThat(KeyRing.openOrCreate(folder.resolve("another")).origin()).isNotEqualTo(kept.origin());
    }

    @Test
    void who_asks_for_the_keys_of_a_whole_replacement_writes_nothing() throws IOException {
        Path file = folder.resolve("kept/public-keys");
        Object before = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        kept.forSigning();

        assertThat(Files.readAttributes(file, BasicFileAttributes.class).fileKey())
                .isEqualTo(before);
    }

    /** A program that starts beside one that signs would else stand still for as long as it has patience, five seconds. */
    @Test
    void keys_that_are_there_are_opened_at_once_while_another_process_signs() throws IOException {
        try (SigningTurn signing = new SigningTurn(kept.checkpoints().path())) {
            signing.take();
            long began = System.nanoTime();
            assertThat(KeyRing.openOrCreate(folder.resolve("kept")).origin()).isEqualTo(kept.origin());
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE.minusSeconds(1));
        }
    }

    @Test
    void who_waits_for_keys_that_another_process_makes_has_them_when_they_are_there() throws Exception {
        Files.createDirectories(elsewhere);
        try (SigningTurn making = new SigningTurn(elsewhere.resolve("checkpoints"))) {
            making.take();
            long began = System.nanoTime();
            CompletableFuture<String> origin = new CompletableFuture<>();
            Thread waiting = Thread.ofVirtual().start(() -> {
                try {
                    origin.complete(KeyRing.openOrCreate(elsewhere).origin());
                } catch (IOException e) {
                    origin.completeExceptionally(e);
                }
            });
            await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);
            KeyRing.lay(elsewhere, kept.publicKeys(), kept.signingKey());

            assertThat(origin.get()).isEqualTo(kept.origin());
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE.minusSeconds(1));
        }
    }

    @Test
    void a_folder_whose_private_half_was_taken_away_gets_no_keys_anew() throws IOException {
        Files.delete(folder.resolve("kept/signing-key"));

        assertThat(KeyRing.openOrCreate(folder.resolve("kept")).publicKeys())
                .extracting(NoteKey::line)
                .isEqualTo(kept.publicKeys().stream().map(NoteKey::line).toList());
    }
}
