package org.kaoyi.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What has the name of a proof, or the fields of one, and can not be one. */
class UnfitProofsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String golden = Golden.read("proof.json");

    @TempDir
    private Path folder;

    /** Who holds the key of one ledger can not speak for another with it. */
    @Test
    void a_checkpoint_of_another_ledger_than_its_key_is_of_is_told() {
        String note = GoldenSigner.note(
                "kaoyi.example/silver", Golden.read("public-keys").strip(), 5, new byte[Hashes.BYTES]);
        Finding finding =
                Golden.checkProof(with("/checkpoint", JSON.getNodeFactory().stringNode(note)));

        assertThat(finding.sentence())
                .contains("Not sound: checkpoint: it is signed by the key of another ledger than its first line names");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /claim          | 7                              | it is no text
            /checkpoint     | "a\\n5\\nAAAA\\n\\n\u2014 a AAAA\\n" | its third line is no root
            /inclusion/path | [7]                            | it holds something else than texts
            """)
    void a_field_of_another_kind_is_told_in_words(String pointer, String value, String words) {
        String field = pointer.substring(1).replace('/', '.');

        assertThat(Golden.checkProof(with(pointer, JSON.readTree(value))).sentence())
                .contains("Not sound: " + field + ": " + words);
    }

    @Test
    void a_file_larger_than_any_proof_is_not_read() throws Exception {
        Path file = folder.resolve("proof.json");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(Lines.LINE_BYTES_MAX + 1L);
        }
        Golden.Answer answer = Golden.run(file);

        assertThat(answer.code()).isEqualTo(4);
        assertThat(answer.out()).contains("Not sound: file: it is larger than any proof");
    }

    private String with(String pointer, JsonNode value) {
        JsonNode proof = JSON.readTree(golden);
        int cut = pointer.lastIndexOf('/');
        ((ObjectNode) proof.at(pointer.substring(0, cut))).set(pointer.substring(cut + 1), value);
        return proof.toString();
    }
}
