package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.ledger.checkpoint.CheckpointReader;
import org.kaoyi.ledger.checkpoint.KeyRing;
import org.kaoyi.ledger.checkpoint.NoteKey;
import org.kaoyi.ledger.verification.Fault;
import org.kaoyi.ledger.verification.LogVerification;
import org.kaoyi.ledger.verification.RecordedCopies;
import org.kaoyi.ledger.verification.Verdict;
import org.kaoyi.ledger.verification.VerificationProgress;

/** Copies of the checkpoints lie with several people; whichever is damaged is named, and where. */
class UnusableCheckpointsTest extends TwentyClaims {
    @Test
    void two_copies_are_compared_side_by_side() throws IOException {
        Verdict verdict = against(all(), all());
        assertThat(verdict.fault()).isEmpty();
        assertThat(verdict.checkpoints()).isEqualTo(6);
        assertThat(verdict.afterLastCheckpoint()).isEqualTo(5);
    }

    @Test
    void a_copy_that_holds_none_says_nothing_against_the_log() {
        Verdict verdict = against("");
        assertThat(verdict.fault()).isEmpty();
        assertThat(verdict.checkpoints()).isZero();
    }

    @Test
    void the_first_that_is_none_is_named_before_anything_is_read() {
        Verdict verdict = against("a letter to the archive\n");
        assertUnusable(verdict, 1, "checkpoint 1 in copy-1 can not be used: ");
        assertThat(verdict.position()).isZero();
    }

    @Test
    void a_later_one_is_named_with_what_was_sound_until_then() throws IOException {
        Verdict verdict = against(all(), first(2) + "a letter to the archive\n");
        assertUnusable(verdict, 11, "checkpoint 3 in copy-2 can not be used: ");
        assertThat(verdict.position()).isEqualTo(10);
    }

    @Test
    void those_that_another_has_signed_vouch_for_nothing(@TempDir Path elsewhere) throws IOException {
        Verdict verdict =
                against(List.of(bytes(all())), KeyRing.openOrCreate(elsewhere).publicKeys());
        assertUnusable(verdict, 1, "checkpoint 1 in copy-1 can not be used: ");
        assertThat(verdict.checkpoints()).isZero();
    }

    @Test
    void the_copy_that_goes_on_farthest_tells_what_is_missing() throws Exception {
        alter("DELETE FROM ledger_event WHERE position > 12");
        putHead(12);

        assertThat(against(first(2), all()).fault()).hasValueSatisfying(fault -> {
            assertThat(fault.what()).as(fault.sentence()).isEqualTo(Fault.What.MISSING);
            assertThat(fault.sentence())
                    .isEqualTo(
                            "the event at position 13 is missing: checkpoint 3 in copy-2 was signed over 15 events, and the log ends at 12");
        });
    }

    private static void assertUnusable(Verdict verdict, long position, String words) {
        assertThat(verdict.fault()).hasValueSatisfying(fault -> {
            assertThat(fault.what()).as(fault.sentence()).isEqualTo(Fault.What.CHECKPOINT);
            assertThat(fault.position()).isEqualTo(position);
            assertThat(fault.sentence()).startsWith(words);
        });
    }

    private String all() throws IOException {
        return Files.readString(keys.checkpoints().path());
    }

    private String first(int number) throws IOException {
        String text = all();
        String origin = text.substring(0, text.indexOf('\n') + 1);
        String[] each = text.split("(?=" + Pattern.quote(origin) + ")");
        assertThat(each).hasSize(3);
        return String.join("", List.of(each).subList(0, number));
    }

    private Verdict against(String... copies) {
        return against(List.of(copies).stream().map(TwentyClaims::bytes).toList(), keys.publicKeys());
    }

    private Verdict against(List<byte[]> copies, Collection<NoteKey> signers) {
        List<CheckpointReader> readers = new ArrayList<>();
        for (byte[] copy : copies) {
            readers.add(new CheckpointReader(Path.of("copy-" + (readers.size() + 1)), new ByteArrayInputStream(copy)));
        }
        return LogVerification.of(
                database.source(), readers, signers, RecordedCopies.NONE, VerificationProgress.SILENT);
    }
}
