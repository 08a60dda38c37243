package org.kaoyi.recording.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.PassageAttached;
import org.kaoyi.claims.event.SourceRegistered;
import org.kaoyi.claims.passage.Passage;
import org.kaoyi.claims.passage.PassageForm;
import org.kaoyi.recording.Workshop;

/** What another ledger says against this one, or what is no ledger, is told line by line and goes in nowhere. */
class ContradictingLedgerTest extends TwoLedgers {
    @Test
    void a_source_that_is_another_here_takes_none_of_the_claims_that_mean_theirs() throws IOException {
        Workshop theirs = colleague();
        Workshop ours = ledger("ours");
        ours.importing(ours.file("sources.csv", "id,title\nK1,Quite another document\n"));

        ImportSummary summary = taking(ours, theirs);

        assertThat(summary.errors()).extracting(RowError::row, RowError::value).hasSize(2);
        assertThat(summary.errors().getFirst().reason()).contains("Same id other content");
        assertThat(summary.errors().getLast().reason())
                .contains("source/K1")
                .contains("means another by this name than the ledger");
        assertThat(ours.events(ClaimRecorded.class))
                .extracting(it -> it.claim().id().value())
                .containsExactly("apology-C1", "day-C1");
        assertThat(source(ours, "K1").title()).isEqualTo("Quite another document");
    }

    @Test
    void a_source_that_both_have_described_anew_is_left_to_them() throws IOException {
        Workshop theirs = colleague();
        Workshop ours = ours();
        taking(ours, theirs);
        append(theirs, redescribed(theirs, "SHEN", "Their edition"));
        append(ours, redescribed(ours, "SHEN", "Our edition"));

        ImportSummary summary = taking(ours, theirs);

        assertThat(summary.errors()).hasSize(1);
        assertThat(summary.errors().getFirst().reason()).contains("source/SHEN").contains("described it anew");
        assertThat(source(ours, "SHEN").title()).isEqualTo("Our edition");
    }

    @Test
    void lines_that_were_altered_or_are_none_are_told_by_their_number_and_the_others_go_in() throws IOException {
        Workshop theirs = colleague();
        String[] lines = ExportedLines.of(theirs.log()).split("\n");
        int count = lines.length;
        lines[count - 1] = lines[count - 1].replace("1957-11-08", "1957-11-07");
        lines[count - 2] = "{\"position\":";
        String text = String.join("\n", lines) + "\n\n" + "é\n";
        Workshop ours = ours();

        ImportSummary summary = ours.importing(ours.file("theirs.ndjson", bytes(text)));

        assertThat(summary.errors())
                .extracting(RowError::row)
                .containsExactly((long) count - 1, (long) count, (long) count + 2);
        assertThat(summary.errors().get(1).reason()).contains("altered after the export");
        assertThat(summary.errors().get(2).reason()).contains("no UTF-8");
        assertThat(ours.events(ClaimRecorded.class)).hasSize(1);
        assertThat(summary.files().getFirst().refused()).isEqualTo(3);
    }

    /** The last letter in another encoding than the rest. */
    private static byte[] bytes(String text) {
        byte[] most = text.substring(0, text.length() - 2).getBytes(UTF_8);
        byte[] last = text.substring(text.length() - 2).getBytes(ISO_8859_1);
        byte[] all = Arrays.copyOf(most, most.length + last.length);
        System.arraycopy(last, 0, all, most.length, last.length);
        return all;
    }

    @Test
    void a_text_that_is_not_kept_here_is_refused_until_it_is() throws IOException {
        Workshop theirs = colleague();
        String sha256 = "ab".repeat(32);
        append(
                theirs,
                new PassageAttached(
                        new Siglum("K1"),
                        new Passage(sha256, PassageForm.PLAIN_TEXT, "text/plain", 3, "k1.txt", "ru", null)));
        Workshop ours = ours();
        ImportFile file = ours.file("theirs.ndjson", ExportedLines.of(theirs.log()));

        ImportSummary without = ours.importing(file);
        ImportSummary with = new Importer(ours.log(), Workshop.CODEC, KeptMappings.NONE, () -> {}, sha256::equals)
                .run(List.of(file), ImportOptions.by("editor"));

        assertThat(without.errors()).hasSize(1);
        assertThat(without.errors().getFirst().reason()).contains("k1.txt").contains("attach it to the source");
        assertThat(with.errors()).isEmpty();
        assertThat(with.added()).isEqualTo(1);
    }

    @Test
    void what_is_no_export_is_refused_before_anything_is_recorded() throws IOException {
        Workshop ours = ours();
        long before = ours.log().head().position();

        for (String text : List.of("", "\n", "{\"id\":\"a\"}\n", "id,title\nA,B\n")) {
            assertThatExceptionOfType(ImportRefused.class)
                    .isThrownBy(() -> ours.importing(ours.file("theirs.ndjson", text)))
                    .satisfies(refused -> assertThat(refused.fault()).isEqualTo(ImportFault.LOG));
        }
        assertThat(ours.log().head().position()).isEqualTo(before);
        assertThat(ours.events(SourceRegistered.class)).hasSize(1);
    }
}
