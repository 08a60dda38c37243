package org.kaoyi.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The golden proof is sound; altered in any field it is not, and that field is named. */
class ProofCheckTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String golden = Golden.read("proof.json");

    @TempDir
    private Path folder;

    @Test
    void the_golden_proof_is_sound_and_says_whose_key_it_rests_on() {
        Finding finding = Golden.checkProof(golden);

        assertThat(finding.sound()).as(finding.sentence()).isTrue();
        assertThat(finding.sentence())
                .contains(
                        "蘇聯-K2 \"stages\"",
                        "event 2 of the 5",
                        "enclosed in the proof",
                        "kaoyi.example/golden",
                        "--key");
        assertThat(finding.details()).containsEntry("keyFrom", "enclosed").containsEntry("position", 2L);
    }

    @Test
    void a_key_from_elsewhere_is_used_when_given() {
        Golden.Answer answer = Golden.run("--json", "--key", Golden.file("public-keys"), Golden.file("proof.json"));

        assertThat(answer.code()).isZero();
        assertThat(JSON.readTree(answer.out()).get("keyFrom").asString()).isEqualTo("given");
    }

    @Test
    void a_wrong_key_is_told_with_both_names() throws Exception {
        Path key = folder.resolve("key");
        Files.writeString(key, OtherKey.line("kaoyi.example/other"));
        Golden.Answer answer = Golden.run("--key", key, Golden.file("proof.json"));

        assertThat(answer.code()).isEqualTo(4);
        assertThat(answer.out()).contains("checkpoint", "kaoyi.example/golden+", "kaoyi.example/other+");
    }

    @Test
    void a_key_file_without_a_key_is_told() throws Exception {
        Path key = folder.resolve("key");
        for (String text :
                List.of("", "\n", "a letter", "a+b+c", OtherKey.line("x").replace("+A", "+B"))) {
            Files.writeString(key, text);
            Golden.Answer answer = Golden.run("--key", key, Golden.file("proof.json"));
            assertThat(answer.code()).as(text).isEqualTo(4);
            assertThat(answer.out()).contains("Not sound: key");
        }
    }

    @Test
    void a_key_that_is_no_point_of_the_curve_is_told_wherever_it_stands() throws Exception {
        String noPoint = OtherKey.ofNoPoint("kaoyi.example/golden");
        Path key = Files.writeString(folder.resolve("key"), noPoint);
        String enclosed = Golden.read("public-keys").strip();
        Path proof = Files.writeString(folder.resolve("proof.json"), golden.replace(enclosed, noPoint));

        Golden.Answer given = Golden.run("--key", key, Golden.file("proof.json"));
        Golden.Answer inProof = Golden.run("--json", proof);
        Golden.Answer ofLedger =
                Golden.run("--checkpoints", Golden.file("checkpoints"), "--key", key, Golden.file("ledger.ndjson"));

        assertThat(given.code()).as(given.out()).isEqualTo(4);
        assertThat(given.out()).contains("Not sound: key: it is no Ed25519 key");
        assertThat(inProof.code()).as(inProof.out()).isEqualTo(4);
        assertThat(JSON.readTree(inProof.out()).get("field").asString()).isEqualTo("publicKey");
        assertThat(ofLedger.code()).as(ofLedger.out()).isEqualTo(4);
    }

    /** Another layout of the same JSON proves the same: values are compared, not their spelling. */
    @Test
    void the_same_values_laid_out_otherwise_are_sound() {
        String pretty = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(golden));
        StringBuilder ascii = new StringBuilder();
        golden.chars()
                .forEach(sign -> ascii.append(sign < 0x80 ? String.valueOf((char) sign) : "\\u%04x".formatted(sign)));

        assertThat(Golden.checkProof(pretty).sound()).isTrue();
        assertThat(Golden.checkProof(ascii.toString()).sound()).isTrue();
        assertThat(Golden.checkProof(golden.strip()).sound()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /format                | "kaoyi-proof-2"                    | format
            /claim                 | "moscow"                           | claim
            /claim                 | ""                                 | claim
            /event/position        | 3                                  | event.position
            /event/position        | 0                                  | event.position
            /event/stream          | "claim/moscow"                     | event.stream
            /event/version         | 1                                  | event.version
            /event/type            | "ClaimRetracted"                   | event.type
            /event/schemaVersion   | 2                                  | event.schemaVersion
            /event/schemaVersion   | 4294967297                         | event.schemaVersion
            /event/key             | null                               | event.key
            /event/key             | "moscow-1958"                      | event.key
            /event/recordedAt      | "2026-11-22T10:00:00.000002Z"      | event.recordedAt
            /event/recordedAt      | "2026-11-22T10:00:00.000001+00:00" | event.recordedAt
            /event/recordedAt      | "yesterday"                        | event.recordedAt
            /event/leafHash        | "aa"                               | event.leafHash
            /event/payload         | {}                                 | event.payload
            /event/payload/claim/value | "二個階段"                      | event.payload
            /event/metadata        | {}                                 | event.metadata
            /event/metadata/actor  | "another historian"                | event.metadata
            /leaf                  | "00"                               | leaf
            /inclusion/index       | 2                                  | inclusion.index
            /inclusion/index       | 7                                  | inclusion.index
            /inclusion/index       | -1                                 | inclusion.index
            /inclusion/size        | 6                                  | inclusion.size
            /inclusion/path        | []                                 | inclusion.path
            /inclusion/path        | "none"                             | inclusion.path
            /inclusion             | []                                 | inclusion
            /event                 | null                               | event
            /checkpoint            | "a letter"                         | checkpoint
            /checkpoint            | ""                                 | checkpoint
            /publicKey             | "a letter"                         | publicKey
            """)
    void an_altered_field_is_named(String pointer, String value, String field) {
        assertFault(with(pointer, JSON.readTree(value)), field);
    }

    @Test
    void altered_hashes_are_named() {
        String leafHash = JSON.readTree(golden).at("/event/leafHash").asString();
        String leaf = JSON.readTree(golden).at("/leaf").asString();
        JsonNode path = JSON.readTree(golden).at("/inclusion/path");
        assertFault(with("/event/leafHash", JSON.getNodeFactory().stringNode(other(leafHash))), "event.leafHash");
        assertFault(
                with("/event/leafHash", JSON.getNodeFactory().stringNode(leafHash.toUpperCase(java.util.Locale.ROOT))),
                "event.leafHash");
        assertFault(with("/leaf", JSON.getNodeFactory().stringNode(other(leaf))), "leaf");
        for (int i = 0; i < path.size(); i++) {
            assertFault(
                    with(
                            "/inclusion/path/" + i,
                            JSON.getNodeFactory().stringNode(other(path.get(i).asString()))),
                    "inclusion.path");
        }
    }

    @Test
    void an_altered_checkpoint_or_key_is_named() {
        String note = JSON.readTree(golden).get("checkpoint").asString();
        for (Map.Entry<String, String> change : Map.of(
                        "\n5\n", "\n6\n",
                        "kaoyi.example/golden\n", "kaoyi.example/silver\n",
                        "\u2014 kaoyi.example/golden", "\u2014 kaoyi.example/silver")
                .entrySet()) {
            String altered = note.replace(change.getKey(), change.getValue());
            assertThat(altered).isNotEqualTo(note);
            assertFault(with("/checkpoint", JSON.getNodeFactory().stringNode(altered)), "checkpoint");
        }
        assertFault(
                with("/publicKey", JSON.getNodeFactory().stringNode(OtherKey.line("kaoyi.example/golden"))),
                "checkpoint");
    }

    @Test
    void a_signature_that_was_cut_short_is_no_signature() {
        String note = JSON.readTree(golden).get("checkpoint").asString();
        String cut = note.substring(0, note.lastIndexOf(' ') + 1) + "W5F4qizk0jSw\n";
        Finding finding =
                Golden.checkProof(with("/checkpoint", JSON.getNodeFactory().stringNode(cut)));

        assertThat(finding.details().get("field")).isEqualTo("checkpoint");
        assertThat(finding.sentence()).contains("a signature is not as long as Ed25519's");
    }

    /** The log's own writer would have to be at fault: the tree and its signature are right in themselves. */
    @Test
    void a_signed_leaf_that_calls_itself_another_event_than_its_place_says_is_named() throws Exception {
        ObjectNode proof = (ObjectNode) JSON.readTree(golden);
        ObjectNode event = (ObjectNode) proof.get("event");
        event.put("position", 3);
        Leaf third = ExportedEvent.read(JsonReader.read(event.toString().getBytes(UTF_8)), "event.")
                .leaf();
        event.put("leafHash", HexFormat.of().formatHex(third.hash()));
        proof.put("leaf", HexFormat.of().formatHex(third.input()));
        proof.put("checkpoint", GoldenSigner.note(1, third.hash()));
        ObjectNode inclusion = proof.putObject("inclusion").put("index", 0).put("size", 1);
        inclusion.putArray("path");

        assertFault(proof.toString(), "inclusion.index");
        assertThat(Golden.checkProof(proof.toString()).sentence()).contains("the leaf says that it is event 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"format", "claim", "event", "leaf", "inclusion", "checkpoint", "publicKey"})
    void a_missing_field_is_named(String field) {
        ObjectNode proof = (ObjectNode) JSON.readTree(golden);
        proof.remove(field);
        assertFault(proof.toString(), field);
    }

    @Test
    void an_unknown_or_repeated_field_is_named() {
        ObjectNode proof = (ObjectNode) JSON.readTree(golden);
        proof.put("note", "sound");
        assertFault(proof.toString(), "note");
        ((ObjectNode) proof.remove(List.of("note")).get("event")).put("by", "me");
        assertFault(proof.toString(), "event.by");
        assertFault(golden.replaceFirst("\\{", "{\"claim\":\"another\","), "claim");
    }

    @Test
    void anything_behind_the_proof_is_damage() {
        for (String more : List.of("x", "{}", golden, "\0", "null")) {
            assertFault(golden + more, "file");
        }
        byte[] bytes = golden.getBytes(UTF_8);
        byte[] invalid = java.util.Arrays.copyOf(bytes, bytes.length + 1);
        invalid[bytes.length] = (byte) 0xff;
        assertThat(ProofCheck.of(invalid, List.of()).sound()).isFalse();
    }

    @Test
    void every_truncation_and_every_flipped_bit_is_damage() {
        byte[] bytes = golden.strip().getBytes(UTF_8);
        for (int length = 0; length < bytes.length; length++) {
            assertThat(ProofCheck.of(java.util.Arrays.copyOf(bytes, length), List.of())
                            .sound())
                    .as("cut to %s bytes", length)
                    .isFalse();
        }
        for (int at = 0; at < bytes.length; at++) {
            byte[] altered = bytes.clone();
            altered[at] ^= (byte) (1 << at % 8);
            assertThat(ProofCheck.of(altered, List.of()).sound())
                    .as("bit flipped in byte %s: %s", at, new String(altered, StandardCharsets.ISO_8859_1))
                    .isFalse();
        }
    }

    @Test
    void a_file_that_is_no_proof_ends_with_4_and_one_that_is_not_there_with_5() throws Exception {
        Path file = folder.resolve("proof.json");
        for (String text : List.of("", "\n", "a letter", "[]", "null", "{}", "7")) {
            Files.writeString(file, text);
            assertThat(Golden.run(file).code()).as(text).isEqualTo(4);
        }
        assertThat(Golden.run(folder.resolve("none.json")).code()).isEqualTo(5);
        assertThat(Golden.run().code()).isEqualTo(2);
        assertThat(Golden.run("--key").code()).isEqualTo(2);
        assertThat(Golden.run("--help").out()).contains("PROOF", "LEDGER");
    }

    private String with(String pointer, JsonNode value) {
        JsonNode proof = JSON.readTree(golden);
        int cut = pointer.lastIndexOf('/');
        JsonNode parent = cut == 0 ? proof : proof.at(pointer.substring(0, cut));
        String name = pointer.substring(cut + 1);
        if (parent instanceof ObjectNode object) {
            object.set(name, value);
        } else {
            ((tools.jackson.databind.node.ArrayNode) parent).set(Integer.parseInt(name), value);
        }
        return proof.toString();
    }

    private static String other(String hex) {
        return hex.substring(0, hex.length() - 1) + (hex.endsWith("0") ? "1" : "0");
    }

    private static void assertFault(String proof, String field) {
        Finding finding = Golden.checkProof(proof);
        assertThat(finding.sound()).isFalse();
        assertThat(finding.details().get("field")).as(finding.sentence()).isEqualTo(field);
        assertThat(finding.sentence()).startsWith("Not sound: " + field + ": ");
    }
}
