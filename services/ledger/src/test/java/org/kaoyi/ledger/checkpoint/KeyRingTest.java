package org.kaoyi.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sigstore.rekor.client.Checkpoints;
import dev.sigstore.rekor.client.RekorEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.ledger.Head;
import org.kaoyi.ledger.merkle.TreeHash;

/** The keys of a ledger, the notes that they sign, and what becomes of damaged ones. */
class KeyRingTest {
    private static final Path GOLDEN = Path.of("../../schemas/proofs");

    /** A sign for the kind of key and 32 bytes, in Base64. */
    private static final int SEED_SIGNS = 44;

    @TempDir
    private Path folder;

    private KeyRing keys;

    @BeforeEach
    void a_ledger_has_keys() throws IOException {
        keys = KeyRing.openOrCreate(folder);
    }

    private SignedCheckpoint checkpoint(long size) throws IOException {
        return SignedCheckpoint.sign(new Head(size, TreeHash.leaf(new byte[] {(byte) size})), keys.signingKey());
    }

    @Test
    void the_private_half_is_its_owners_and_the_checkpoint_file_is_there_from_the_beginning() throws IOException {
        assertThat(Files.getPosixFilePermissions(folder.resolve("signing-key")))
                .allMatch(right -> right.name().startsWith("OWNER"));
        assertThat(folder.resolve("checkpoints")).isEmptyFile();
        assertThat(KeyRing.openOrCreate(folder).publicKeys())
                .extracting(NoteKey::line)
                .isEqualTo(keys.publicKeys().stream().map(NoteKey::line).toList());
    }

    @Test
    void a_replaced_key_still_speaks_for_what_it_signed() throws IOException {
        SignedCheckpoint old = checkpoint(1);
        keys.checkpoints().add(old);
        KeyRing after = keys.replace();

        assertThat(after.publicKeys()).hasSize(2);
        assertThat(after.origin()).isEqualTo(keys.origin());
        assertThat(old.signer(after.publicKeys()).line())
                .isEqualTo(keys.newest().line());
        assertThat(old.signer(KeyRing.open(folder).publicKeys()).until()).isEqualTo(1);
        assertThat(SignedCheckpoint.sign(new Head(2, TreeHash.emptyRoot()), after.signingKey())
                        .signer(after.publicKeys()))
                .isEqualTo(after.newest());
        assertThatThrownBy(() -> old.signer(List.of(after.newest())))
                .hasMessageContaining("none of the keys")
                .hasMessageContaining(after.newest().shortForm());
    }

    @Test
    void a_replaced_key_that_was_stolen_speaks_for_nothing_larger_than_what_was_signed_before() throws IOException {
        keys.checkpoints().add(checkpoint(3));
        SignedCheckpoint forged = checkpoint(4);
        List<NoteKey> after = keys.replace().publicKeys();

        assertThatThrownBy(() -> forged.signer(after)).hasMessageContaining("replaced after 3");
    }

    @Test
    void a_key_that_a_running_process_signs_with_is_not_replaced() throws IOException {
        try (SigningTurn turn = new SigningTurn(keys.checkpoints().path())) {
            assertThat(turn.take()).isTrue();
            assertThatThrownBy(keys::replace).isInstanceOf(IllegalStateException.class);
        }
        assertThat(keys.replace().publicKeys()).hasSize(2);
    }

    @Test
    void a_replacement_cut_short_leaves_the_old_key_signing() throws IOException {
        String privateBefore = Files.readString(folder.resolve("signing-key"));
        keys.replace();
        Files.writeString(folder.resolve("signing-key"), privateBefore);

        KeyRing reopened = KeyRing.open(folder);
        assertThat(reopened.signingKey().publicHalf().line())
                .isEqualTo(keys.newest().line());
    }

    @Test
    void a_replacement_cut_short_before_its_limit_is_written_gets_it_when_somebody_signs() throws IOException {
        keys.checkpoints().add(checkpoint(3));
        SignedCheckpoint forged = checkpoint(4);
        Path file = folder.resolve("public-keys");
        keys.replace();
        Files.writeString(file, Files.readString(file).replace(" 3\n", "\n"));
        assertThat(forged.signer(KeyRing.open(folder).publicKeys()).line())
                .isEqualTo(keys.newest().line());

        List<NoteKey> after = keys.forSigning().publicKeys();
        assertThatThrownBy(() -> forged.signer(after)).hasMessageContaining("replaced after 3");
        assertThat(KeyRing.open(folder).publicKeys())
                .extracting(NoteKey::fileLine)
                .isEqualTo(after.stream().map(NoteKey::fileLine).toList());
    }

    @Test
    void a_replacement_cut_short_before_its_private_half_limits_nobody() throws IOException {
        String privateBefore = Files.readString(folder.resolve("signing-key"));
        Path file = folder.resolve("public-keys");
        keys.replace();
        Files.writeString(folder.resolve("signing-key"), privateBefore);
        Files.writeString(file, Files.readString(file).replace(" 0\n", "\n"));

        assertThat(keys.forSigning().publicKeys()).extracting(NoteKey::until).containsOnly(NoteKey.UNREPLACED);
    }

    @Test
    void of_several_first_starts_on_one_folder_one_makes_the_keys() throws Exception {
        Path shared = folder.resolve("shared");
        int starts = 8;
        CyclicBarrier together = new CyclicBarrier(starts);
        try (ExecutorService threads = Executors.newFixedThreadPool(starts)) {
            List<Future<String>> lines = new ArrayList<>();
            for (int i = 0; i < starts; i++) {
                lines.add(threads.submit(() -> {
                    together.await();
                    return KeyRing.openOrCreate(shared)
                            .signingKey()
                            .publicHalf()
                            .line();
                }));
            }
            Set<String> made = new HashSet<>();
            for (Future<String> line : lines) {
                made.add(line.get());
            }
            assertThat(made).hasSize(1);
        }
    }

    @Test
    void a_damaged_or_foreign_private_half_is_told() throws IOException {
        Path file = folder.resolve("signing-key");
        String good = Files.readString(file);
        Files.writeString(file, good.substring(0, good.length() - 9) + "!" + good.substring(good.length() - 8));
        assertThatThrownBy(() -> keys.signingKey()).isInstanceOf(IllegalArgumentException.class);
        Files.copy(GOLDEN.resolve("signing-key"), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> keys.signingKey()).hasMessageContaining("none of the public keys");
        Files.delete(file);
        assertThatThrownBy(() -> keys.signingKey()).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_private_half_of_another_kind_of_key_is_told() throws IOException {
        Path file = folder.resolve("signing-key");
        String good = Files.readString(file).strip();
        int seed = good.length() - SEED_SIGNS;
        byte[] typed = Base64.getDecoder().decode(good.substring(seed));
        typed[0] = 2;
        Files.writeString(file, good.substring(0, seed) + Base64.getEncoder().encodeToString(typed) + "\n");

        assertThatThrownBy(() -> keys.signingKey())
                .hasMessageContaining("signing-key")
                .hasMessageContaining("it is not Ed25519");
    }

    @Test
    void lost_public_keys_are_told_and_never_made_anew_beside_what_was_signed() throws IOException {
        String signing = Files.readString(folder.resolve("signing-key"));
        keys.checkpoints().add(checkpoint(1));
        Files.delete(folder.resolve("public-keys"));
        assertThat(KeyRing.isIn(folder)).isTrue();
        assertThatThrownBy(() -> KeyRing.openOrCreate(folder)).hasMessageContaining("public-keys is missing");
        assertThat(folder.resolve("signing-key")).hasContent(signing);

        Files.delete(folder.resolve("signing-key"));
        assertThatThrownBy(() -> KeyRing.open(folder)).hasMessageContaining("public-keys is missing");
        assertThatThrownBy(() -> KeyRing.openOrCreate(folder)).hasMessageContaining("public-keys is missing");
    }

    @Test
    void sigstore_reads_a_checkpoint_as_it_was_written() throws Exception {
        SignedCheckpoint ours = checkpoint(17);

        RekorEntry.Checkpoint theirs = Checkpoints.from(ours.note());

        assertThat(theirs.getOrigin()).isEqualTo(keys.origin());
        assertThat(theirs.getSize()).isEqualTo(17);
        assertThat(Base64.getDecoder().decode(theirs.getBase64Hash()))
                .isEqualTo(ours.checkpoint().root());
        assertThat(theirs.getSignatures()).singleElement().satisfies(signature -> {
            assertThat(signature.getIdentity()).isEqualTo(keys.origin());
            assertThat(signature.getKeyHint()).isEqualTo(keys.newest().id());
            assertThat(keys.newest().signed(theirs.getSignedData().getBytes(), signature.getSignature()))
                    .isTrue();
        });
    }

    /** RFC 8032 §7.1, test 1: the golden key is that of the standard, so its signatures are checked against the standard too. */
    @Test
    void the_golden_key_signs_the_empty_text_as_the_standard_says() throws IOException {
        String note = KeyRing.open(GOLDEN).signingKey().sign("");
        byte[] named =
                Base64.getDecoder().decode(note.strip().substring(note.strip().lastIndexOf(' ') + 1));

        assertThat(java.util.HexFormat.of().formatHex(named, NoteKey.ID_BYTES, named.length))
                .isEqualTo(
                        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
    }

    @Test
    void the_golden_checkpoint_holds() throws IOException {
        KeyRing golden = KeyRing.open(GOLDEN);
        Optional<SignedCheckpoint> last = golden.checkpoints().last(golden.origin());

        assertThat(last).hasValueSatisfying(each -> {
            assertThat(each.size()).isEqualTo(5);
            assertThat(each.signer(golden.publicKeys())).isEqualTo(golden.newest());
        });
    }

    @Test
    void every_altered_sign_of_a_checkpoint_is_noticed() throws IOException {
        String note = checkpoint(17).note();
        for (int i = 0; i < note.length(); i++) {
            String altered = note.substring(0, i) + (char) (note.charAt(i) ^ 1) + note.substring(i + 1);
            assertThatThrownBy(() -> SignedCheckpoint.parse(altered).signer(keys.publicKeys()))
                    .as("sign %s", i)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** 68 bytes leave two bits of the last sign over, which a lenient decoder does not look at. */
    @Test
    void a_signature_has_one_spelling() throws IOException {
        String note = checkpoint(17).note();
        int last = note.lastIndexOf('=') - 1;
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        char other = alphabet.charAt(alphabet.indexOf(note.charAt(last)) + 1);
        String respelt = note.substring(0, last) + other + note.substring(last + 1);

        assertThatThrownBy(() -> SignedCheckpoint.parse(respelt).signer(keys.publicKeys()))
                .hasMessageContaining("not spelt");
    }

    @Test
    void a_file_whose_ledger_shrinks_is_refused() throws IOException {
        keys.checkpoints().add(checkpoint(9));
        keys.checkpoints().add(checkpoint(8));

        try (CheckpointReader reader = new CheckpointReader(keys.checkpoints().path())) {
            assertThat(reader.next()).isPresent();
            assertThatThrownBy(reader::next).hasMessageContaining("of 8 events and stands behind one of 9");
        }
    }
}
