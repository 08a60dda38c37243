package org.kaoyi.ledger.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.ledger.Head;
import org.kaoyi.ledger.merkle.TreeHash;

/** Keys, checkpoints and signatures have one spelling each; whatever else stands in their place is told. */
class SpelledNotesTest {
    private static final String ORIGIN = "kaoyi/0123456789abcdef";
    private static final String ROOT = Base64.getEncoder().encodeToString(TreeHash.emptyRoot());

    private final SigningKey key = SigningKey.generate(ORIGIN);
    private final NoteKey publicHalf = key.publicHalf();

    @ParameterizedTest
    @ValueSource(strings = {"", "kaoyi ledger", "kaoyi+ledger", "kaoyi\tledger"})
    void the_name_of_a_key_has_no_space_and_no_plus(String name) {
        assertThatThrownBy(() -> new NoteKey(name, new byte[32])).hasMessageContaining("no space and no plus");
    }

    @Test
    void a_public_key_of_another_length_is_told() {
        assertThatThrownBy(() -> new NoteKey(ORIGIN, new byte[31])).hasMessageContaining("32 bytes");
        String typed = Base64.getEncoder().encodeToString(new byte[] {1, 2, 3});
        assertThatThrownBy(() -> NoteKey.parse(publicHalf.shortForm() + "+" + typed))
                .hasMessageContaining("not Ed25519");
    }

    @Test
    void a_public_key_of_another_kind_is_told() {
        byte[] typed = NoteKey.typed(publicHalf.publicKey());
        typed[0] = 2;
        String line = publicHalf.shortForm() + "+" + Base64.getEncoder().encodeToString(typed);

        assertThatThrownBy(() -> NoteKey.parse(line)).hasMessageContaining("not Ed25519");
    }

    @Test
    void a_public_key_that_is_not_the_one_its_id_names_is_told() {
        NoteKey other = SigningKey.generate(ORIGIN).publicHalf();
        String exchanged = publicHalf.shortForm()
                + other.line().substring(other.shortForm().length());

        assertThatThrownBy(() -> NoteKey.parse(exchanged)).hasMessageContaining("does not fit");
        assertThatThrownBy(() -> NoteKey.parse(publicHalf.shortForm())).hasMessageContaining("name+id+key");
    }

    @Test
    void a_replaced_key_bears_its_last_number_and_nothing_else() {
        assertThat(NoteKey.parse(publicHalf.line() + " 12").until()).isEqualTo(12);
        assertThat(NoteKey.parse(publicHalf.line() + "  0\n").until()).isZero();
        assertThat(NoteKey.parse(publicHalf.line()).until()).isEqualTo(NoteKey.UNREPLACED);
        for (String behind : List.of("-1", "012", "twelve", "12 13", "12345678901234567")) {
            assertThatThrownBy(() -> NoteKey.parse(publicHalf.line() + " " + behind))
                    .as(behind)
                    .hasMessageContaining("something else than a number");
        }
    }

    /** Otherwise who has the old key could make it speak for more by replacing it once again. */
    @Test
    void a_key_that_is_replaced_twice_speaks_for_what_it_did_the_first_time() {
        assertThat(publicHalf.replacedAfter(3).replacedAfter(9).until()).isEqualTo(3);
        assertThat(publicHalf.replacedAfter(9).replacedAfter(3).until()).isEqualTo(3);
    }

    @Test
    void a_private_half_of_another_length_kind_or_key_is_told() {
        String form = "PRIVATE+KEY+" + publicHalf.shortForm() + "+";
        byte[] typed = Base64.getDecoder().decode(key.line().strip().substring(form.length()));
        assertThat(SigningKey.parse(key.line(), List.of(publicHalf)).publicHalf())
                .isEqualTo(publicHalf);

        assertPrivateHalf(form, Arrays.copyOf(typed, typed.length - 1)).hasMessageContaining("not Ed25519");
        byte[] ofAnotherKind = typed.clone();
        ofAnotherKind[0] = 2;
        assertPrivateHalf(form, ofAnotherKind).hasMessageContaining("not Ed25519");
        byte[] ofAnotherKey = typed.clone();
        ofAnotherKey[1] ^= 1;
        assertPrivateHalf(form, ofAnotherKey).hasMessageContaining("do not fit the public key");
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertPrivateHalf(String form, byte[] typed) {
        String line = form + Base64.getEncoder().encodeToString(typed);
        return assertThatThrownBy(() -> SigningKey.parse(line, List.of(publicHalf)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_checkpoint_of_an_empty_ledger_is_one() {
        Checkpoint read = Checkpoint.parse(ORIGIN + "\n0\n" + ROOT + "\n");

        assertThat(read.size()).isZero();
        assertThat(read.sameAs(new Checkpoint(ORIGIN, 0, TreeHash.emptyRoot()))).isTrue();
        assertThat(read.sameAs(new Checkpoint(ORIGIN, 1, TreeHash.emptyRoot()))).isFalse();
        assertThat(read.sameAs(new Checkpoint(ORIGIN, 0, TreeHash.leaf(new byte[0]))))
                .isFalse();
    }

    @Test
    void a_checkpoint_has_three_lines_and_one_spelling() {
        for (String lines : List.of(ORIGIN + "\n5\n" + ROOT, "\n5\n" + ROOT + "\n", ORIGIN + "\n5\n\n" + ROOT + "\n")) {
            assertThatThrownBy(() -> Checkpoint.parse(lines)).as(lines).hasMessageContaining("three lines");
        }
        String half = Base64.getEncoder().encodeToString(new byte[16]);
        for (String lines : List.of("-1\n" + ROOT, "+5\n" + ROOT, "05\n" + ROOT, "5\n" + half)) {
            assertThatThrownBy(() -> Checkpoint.parse(ORIGIN + "\n" + lines + "\n"))
                    .as(lines)
                    .hasMessageContaining("written in another way");
        }
    }

    @Test
    void a_note_without_the_end_of_its_last_line_is_cut_short() {
        String note = checkpoint().note();

        assertThatThrownBy(() -> SignedCheckpoint.parse(note.substring(0, note.length() - 1)))
                .hasMessageContaining("cut short");
        assertThatThrownBy(() -> SignedCheckpoint.parse(note.substring(0, note.indexOf("\n\n") + 1)))
                .hasMessageContaining("has no signature");
    }

    /** The format allows signatures of others, and what they are to mean is between them and their readers. */
    @Test
    void the_signatures_of_witnesses_beside_ours_do_no_harm() {
        String note = checkpoint().note();
        int ours = note.indexOf("\n\n") + 2;
        String witness = "\u2014 witness.example " + Base64.getEncoder().encodeToString(new byte[76]) + "\n";
        String beside = note.substring(0, ours) + witness + "\u2014 a line of four\n" + note.substring(ours);

        assertThat(SignedCheckpoint.parse(beside).signer(List.of(publicHalf))).isEqualTo(publicHalf);
    }

    @Test
    void an_id_without_a_signature_behind_it_signs_nothing() {
        String note = checkpoint().note();
        String idAlone = note.substring(0, note.lastIndexOf(' ') + 1)
                + Base64.getEncoder().encodeToString(publicHalf.id()) + "\n";

        assertThatThrownBy(() -> SignedCheckpoint.parse(idAlone).signer(List.of(publicHalf)))
                .hasMessageContaining("signed by none of the keys");
    }

    @Test
    void a_key_speaks_for_no_other_ledger_than_its_own() {
        String foreign = key.sign(new Checkpoint("kaoyi/another", 5, TreeHash.emptyRoot()).text());

        assertThatThrownBy(() -> SignedCheckpoint.parse(foreign).signer(List.of(publicHalf)))
                .hasMessageContaining("does not hold");
    }

    @Test
    void what_is_no_signature_at_all_does_not_hold() {
        assertThat(publicHalf.signed("text".getBytes(UTF_8), new byte[3])).isFalse();
    }

    private SignedCheckpoint checkpoint() {
        return SignedCheckpoint.sign(new Head(5, TreeHash.emptyRoot()), key);
    }
}
