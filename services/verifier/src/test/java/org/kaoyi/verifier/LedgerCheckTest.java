package org.kaoyi.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The golden export is sound; altered anywhere it is not, and the event is named. */
class LedgerCheckTest {
    private final String golden = Golden.read("ledger.ndjson");
    private final List<String> lines = golden.lines().toList();

    @TempDir
    private Path folder;

    private static String joined(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static void assertFault(Finding finding, long position, String field) {
        assertThat(finding.sound()).as(finding.sentence()).isFalse();
        assertThat(finding.details())
                .as(finding.sentence())
                .containsEntry("position", position)
                .containsEntry("field", field);
    }

    @Test
    void the_golden_export_agrees_with_its_checkpoint() {
        Finding finding = Golden.checkLedger(golden);

        assertThat(finding.sound()).as(finding.sentence()).isTrue();
        assertThat(finding.details())
                .containsEntry("position", 5L)
                .containsEntry("checkpoints", 1L)
                .containsEntry("afterLastCheckpoint", 0L);
    }

    @Test
    void without_checkpoints_it_says_that_nobody_vouches_for_the_root() {
        Golden.Answer answer = Golden.run(Golden.file("ledger.ndjson"));

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("Sound: 5 events, root ", "No checkpoint was compared");
    }

    @Test
    void the_program_tells_a_ledger_from_a_proof() {
        assertThat(Golden.run("--json", Golden.file("ledger.ndjson")).out()).contains("\"checked\":\"ledger\"");
        assertThat(Golden.run("--json", Golden.file("proof.json")).out()).contains("\"checked\":\"proof\"");
        Golden.Answer all = Golden.run(
                "--checkpoints",
                Golden.file("checkpoints"),
                "--key",
                Golden.file("public-keys"),
                Golden.file("ledger.ndjson"));
        assertThat(all.code()).as(all.out()).isZero();
        assertThat(all.out()).contains("1 checkpoints agree");
    }

    @Test
    void a_key_without_checkpoints_is_refused_since_it_would_vouch_for_nothing() {
        Golden.Answer answer = Golden.run("--key", Golden.file("public-keys"), Golden.file("ledger.ndjson"));

        assertThat(answer.code()).isEqualTo(Verifier.USAGE);
        assertThat(answer.err()).contains("give --checkpoints FILE too");
    }

    @Test
    void a_file_of_checkpoints_that_was_emptied_speaks_for_nothing() throws IOException {
        Path emptied = Files.createFile(folder.resolve("checkpoints"));
        Golden.Answer answer =
                Golden.run("--checkpoints", emptied, "--key", Golden.file("public-keys"), Golden.file("ledger.ndjson"));

        assertThat(answer.code()).as(answer.out()).isEqualTo(4);
        assertThat(answer.out()).contains("Not sound: checkpoint", "nothing that was signed speaks");
    }

    @Test
    void an_export_of_which_nothing_is_left_is_not_taken_for_a_proof() throws IOException {
        Path nothing = Files.createFile(folder.resolve("ledger.ndjson"));
        Golden.Answer answer = Golden.run(
                "--json", "--checkpoints", Golden.file("checkpoints"), "--key", Golden.file("public-keys"), nothing);

        assertThat(answer.code()).isEqualTo(4);
        assertThat(answer.out())
                .contains("\"checked\":\"ledger\"", "\"position\":1", "signed over 5 events", "ends after 0");
    }

    @Test
    void checkpoints_beside_a_proof_are_refused() {
        Golden.Answer answer = Golden.run("--checkpoints", Golden.file("checkpoints"), Golden.file("proof.json"));

        assertThat(answer.code()).isEqualTo(Verifier.USAGE);
        assertThat(answer.err()).contains("leave --checkpoints away");
    }

    @ParameterizedTest
    @CsvSource({"5, 0, checkpoints agree", "4, 4, replaced after 4", "x, 4, something else than a number"})
    void a_replaced_key_speaks_for_nothing_larger_than_its_number(String until, int code, String words)
            throws IOException {
        Path keys = Files.writeString(
                folder.resolve("keys"), Golden.read("public-keys").strip() + " " + until + "\n");
        Golden.Answer answer = Golden.run(
                "--checkpoints", Golden.file("checkpoints"), "--key", keys.toString(), Golden.file("ledger.ndjson"));

        assertThat(answer.code()).as(answer.out()).isEqualTo(code);
        assertThat(answer.out()).contains(words);
    }

    @Test
    void signatures_that_were_not_checked_are_told() {
        Golden.Answer answer = Golden.run("--checkpoints", Golden.file("checkpoints"), Golden.file("ledger.ndjson"));

        assertThat(answer.out()).contains("signatures were not checked");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "version":0                    | "version":1                    | leafHash
            claim/蘇聯-K2                  | claim/蘇聯-K3                  | leafHash
            "ClaimRecorded"                | "ClaimRetracted"               | leafHash
            "schemaVersion":1              | "schemaVersion":2              | leafHash
            "key":"moscow-1957"            | "key":null                     | leafHash
            "key":"moscow-1957"            | "key":"moscow-1958"            | leafHash
            00.000001Z                     | 00.000002Z                     | leafHash
            三個階段                       | 二個階段                       | leafHash
            "via":"import"                 | "via":"page"                   | leafHash
            "leafHash":"                   | "leafHash":"0                  | leafHash
            "position":2                   | "position":3                   | position
            "position":2                   | "position":"2"                 | position
            "version":0                    | "version":-1                   | version
            "stream"                       | "Stream"                       | Stream
            "key":"moscow-1957",           | `       `                      | key
            "position":2                   | "position":2,"position":2      | position
            "position":2                   | "position":2,"by":"me"         | by
            00.000001Z                     | 00.0000010Z                    | recordedAt
            "metadata":{                   | "metadata":                    | file
            """)
    void an_altered_field_is_found_at_its_event(String from, String to, String field) {
        String altered = lines.get(1)
                .replaceFirst(
                        java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to.strip()));
        assertThat(altered).isNotEqualTo(lines.get(1));

        assertFault(
                Golden.checkLedger(joined(List.of(lines.get(0), altered, lines.get(2), lines.get(3), lines.get(4)))),
                2,
                field);
    }

    @Test
    void a_missing_swapped_or_repeated_line_is_found() {
        assertFault(Golden.checkLedger(joined(List.of(lines.get(0), lines.get(2)))), 2, "position");
        assertFault(Golden.checkLedger(joined(List.of(lines.get(1), lines.get(0)))), 1, "position");
        assertFault(Golden.checkLedger(joined(List.of(lines.get(0), lines.get(0)))), 2, "position");
        assertFault(Golden.checkLedger(golden.replaceFirst("\n", "\n\n")), 2, "file");
    }

    @Test
    void a_cut_tail_is_missed_by_the_checkpoint_and_a_longer_ledger_is_counted() {
        assertFault(Golden.checkLedger(joined(lines.subList(0, 3))), 4, "position");
        assertFault(Golden.checkLedger(golden.substring(0, golden.length() - 9)), 5, "file");
    }

    /** A rewritten line with its own right hash: only the signed root tells. */
    @Test
    void a_consistent_rewrite_is_forked() throws Exception {
        String forged = lines.get(4).replace("\"present\":true", "\"present\":false");
        ExportedEvent event = ExportedEvent.read(JsonReader.read(forged.getBytes(StandardCharsets.UTF_8)), "");
        String hash = java.util.HexFormat.of().formatHex(event.leaf().hash());
        forged = forged.replaceFirst("\"leafHash\":\"[0-9a-f]+\"", "\"leafHash\":\"" + hash + "\"");
        String rewritten = joined(lines.subList(0, 4)) + forged + "\n";

        Finding finding = Golden.checkLedger(rewritten);
        assertFault(finding, 1, "root");
        assertThat(finding.sentence()).contains("forked", "between 1 and 5");
        assertThat(LedgerCheck.of(Golden.lines(rewritten), null).sound())
                .as("without checkpoints nothing could tell")
                .isTrue();
    }

    @Test
    void a_damaged_checkpoint_file_is_told_with_the_number_of_the_checkpoint() {
        String good = Golden.read("checkpoints");
        for (String bad : List.of(
                "a letter\n",
                good.substring(0, good.length() - 1),
                good.substring(0, good.length() / 2),
                good.replace("\n5\n", "\n4\n"),
                good + "more\n",
                good + good.replace("\n5\n", "\n05\n"))) {
            Finding finding = Golden.checkLedger(golden, bad);
            assertThat(finding.sound()).as(bad).isFalse();
            assertThat(finding.sentence()).containsPattern("checkpoint [12]: ");
        }
        assertThat(Golden.checkLedger(golden, good + good).sound()).isTrue();
    }

    /** A copy that was taken while the writer wrote, or the file of a writer that was lost. */
    @Test
    void a_checkpoint_that_was_only_begun_at_the_end_of_the_file_is_passed_over() throws Exception {
        byte[] good = Golden.read("checkpoints").getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("checkpoints");
        for (int cut = 0; cut < good.length; cut++) {
            Files.write(file, good);
            Files.write(file, Arrays.copyOf(good, cut), java.nio.file.StandardOpenOption.APPEND);
            Golden.Answer answer = Golden.run(
                    "--checkpoints", file, "--key", Golden.file("public-keys"), Golden.file("ledger.ndjson"));
            assertThat(answer.out()).as("cut at %s", cut).contains("Sound: 5 events", "1 checkpoints agree");
        }
    }

    @Test
    void a_smaller_checkpoint_behind_a_larger_one_is_told() {
        String smaller = GoldenSigner.note(4, new byte[Hashes.BYTES]);

        assertThat(Golden.checkLedger(golden, Golden.read("checkpoints") + smaller)
                        .sentence())
                .contains("Not sound: checkpoint 2: it is of 4 events and stands behind one of 5");
    }

    @Test
    void checkpoints_that_are_no_text_or_too_long_a_line_are_no_fault_of_an_event() throws Exception {
        byte[] good = Golden.read("checkpoints").getBytes(StandardCharsets.UTF_8);
        byte[] noText = Arrays.copyOf(good, good.length + 2);
        noText[good.length] = (byte) 0xff;
        noText[good.length + 1] = '\n';
        byte[] noLine = Arrays.copyOf(noText, good.length + 1);
        byte[] tooLong = Arrays.copyOf(good, good.length + Lines.LINE_BYTES_MAX + 1);
        byte[] noTextWithin = good.clone();
        noTextWithin[Golden.read("checkpoints").indexOf('\n') + 1] = (byte) 0xff;

        assertCheckpointFault(noText, "checkpoint 2: it holds bytes that are no UTF-8");
        assertCheckpointFault(noLine, "checkpoint 2: it holds bytes that are no UTF-8");
        assertCheckpointFault(tooLong, "checkpoint 2: a line is longer than");
        assertCheckpointFault(noTextWithin, "checkpoint 1: it holds bytes that are no UTF-8");
    }

    private void assertCheckpointFault(byte[] checkpoints, String words) throws IOException {
        Path file = Files.write(folder.resolve("checkpoints"), checkpoints);
        Golden.Answer answer = Golden.run("--checkpoints", file, Golden.file("ledger.ndjson"));

        assertThat(answer.code()).isEqualTo(Verifier.NOT_SOUND);
        assertThat(answer.out()).contains("Not sound: " + words);
    }

    @Test
    void an_event_that_is_earlier_than_the_one_in_front_of_it_is_told() {
        String earlier = lines.get(1).replaceFirst("\"recordedAt\":\"2026", "\"recordedAt\":\"2025");
        Finding finding = Golden.checkLedger(joined(List.of(lines.get(0), earlier)));

        assertFault(finding, 2, "recordedAt");
        assertThat(finding.sentence()).contains("it is earlier than that of the event in front of it");
    }

    @Test
    void a_checkpoint_file_or_key_that_is_not_there_ends_with_5() {
        assertThat(Golden.run("--checkpoints", folder.resolve("none"), Golden.file("ledger.ndjson"))
                        .code())
                .isEqualTo(5);
    }

    /** Lines without end would fill the memory of a careless reader. */
    @Test
    void a_line_longer_than_any_event_is_refused() throws Exception {
        Path file = folder.resolve("endless.ndjson");
        Files.writeString(file, "{\"position\":\"" + "x".repeat(Lines.LINE_BYTES_MAX + 1) + "\"}\n");

        Golden.Answer answer = Golden.run(file);
        assertThat(answer.code()).isEqualTo(4);
        assertThat(answer.out()).contains("longer than");
    }
}
