package org.kaoyi.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whether a ledger only grew is told of two of its checkpoints, and of which field it is known that it did not. */
class ConsistencyCheckTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final byte[] FIRST = Hashes.leaf("first".getBytes(UTF_8));
    private static final byte[] SECOND = Hashes.leaf("second".getBytes(UTF_8));
    private static final String OF_ONE = GoldenSigner.note(1, FIRST);
    private static final String OF_TWO = GoldenSigner.note(2, Hashes.node(FIRST, SECOND));

    @TempDir
    private Path folder;

    private static ObjectNode grown(String older, String newer) {
        ObjectNode document = JSON.createObjectNode();
        document.put("format", ConsistencyCheck.FORMAT);
        document.put("older", older);
        document.put("newer", newer);
        document.putArray("path").add(HexFormat.of().formatHex(SECOND));
        document.putArray("publicKeys").add(Golden.read("public-keys").strip());
        return document;
    }

    private Path kept(ObjectNode document) throws IOException {
        return Files.writeString(folder.resolve("growth.json"), document.toString());
    }

    @Test
    void growth_that_only_the_enclosed_keys_vouch_for_is_sound_and_says_that_its_maker_chose_them() throws IOException {
        Golden.Answer answer = Golden.run(kept(grown(OF_ONE, OF_TWO)));

        assertThat(answer.code()).as(answer.out()).isZero();
        assertThat(answer.out())
                .contains(
                        "the 2 events of the checkpoint of kaoyi.example/golden begin with the 1 of the older one",
                        "whoever made the proof chose them",
                        "--key FILE");
    }

    @Test
    void growth_under_a_key_that_was_given_says_so() throws IOException {
        Golden.Answer answer = Golden.run("--key", Golden.file("public-keys"), kept(grown(OF_ONE, OF_TWO)));

        assertThat(answer.code()).as(answer.out()).isZero();
        assertThat(answer.out()).contains("signed by keys that were given").doesNotContain("--key FILE");
    }

    @Test
    void a_newer_checkpoint_of_fewer_events_shows_no_growth() throws IOException {
        assertFault(grown(OF_TWO, OF_ONE), "newer", "it is of 1 events and the older one of 2");
    }

    /** Both ledgers may have grown: that they have the same events so far does not make them one. */
    @Test
    void checkpoints_of_two_ledgers_show_no_growth() throws IOException {
        String otherKey = GoldenSigner.publicKey("kaoyi.example/other");
        ObjectNode document =
                grown(OF_ONE, GoldenSigner.note("kaoyi.example/other", otherKey, 2, Hashes.node(FIRST, SECOND)));

        document.putArray("publicKeys").add(Golden.read("public-keys").strip()).add(otherKey);
        assertFault(document, "newer", "it is of another ledger than the older one");
    }

    @Test
    void a_path_that_leads_elsewhere_or_is_none_is_named() throws IOException {
        ObjectNode elsewhere = grown(OF_ONE, OF_TWO);
        elsewhere.putArray("path").add(HexFormat.of().formatHex(FIRST));
        assertFault(elsewhere, "path", "does not lead from the older root to the newer one");

        ObjectNode text = grown(OF_ONE, OF_TWO).put("path", "none");
        assertFault(text, "path", "it is no list");

        ObjectNode numbers = grown(OF_ONE, OF_TWO);
        numbers.putArray("path").add(7);
        assertFault(numbers, "path", "something else than texts");
    }

    private void assertFault(ObjectNode document, String field, String words) throws IOException {
        Golden.Answer answer = Golden.run(kept(document));

        assertThat(answer.code()).as(answer.out()).isEqualTo(4);
        assertThat(answer.out()).contains("Not sound: " + field + ": ", words);
    }
}
