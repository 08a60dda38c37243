package org.kaoyi.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The verifier's own leaf, held against what the writer made. */
class LeafTest {
    private final List<String> leaves = Golden.read("leaves.hex").lines().toList();
    private final List<String> events = Golden.read("ledger.ndjson").lines().toList();

    @Test
    void every_golden_event_has_its_golden_leaf() throws Damage {
        assertThat(events).hasSize(5);
        for (int i = 0; i < events.size(); i++) {
            ExportedEvent event = ExportedEvent.read(
                    JsonReader.read(events.get(i).getBytes(java.nio.charset.StandardCharsets.UTF_8)), "");
            String[] golden = leaves.get(i).split(" ");

            assertThat(hex(event.leaf().input())).isEqualTo(golden[0]);
            assertThat(hex(event.leaf().hash())).isEqualTo(golden[1]);
            assertThat(hex(event.leafHash())).isEqualTo(golden[1]);
        }
    }

    @Test
    void a_leaf_is_read_as_it_was_written() throws Damage {
        for (String line : leaves) {
            byte[] input = HexFormat.of().parseHex(line.split(" ")[0]);
            assertThat(Leaf.read(input).input()).isEqualTo(input);
        }
    }

    @Test
    void a_leaf_of_another_length_is_none() {
        byte[] input = HexFormat.of().parseHex(leaves.get(1).split(" ")[0]);
        for (int length = 0; length < input.length; length++) {
            byte[] cut = Arrays.copyOf(input, length);
            assertThatExceptionOfType(Damage.class).as("%s bytes", length).isThrownBy(() -> Leaf.read(cut));
        }
        assertThatExceptionOfType(Damage.class).isThrownBy(() -> Leaf.read(Arrays.copyOf(input, input.length + 1)));
    }

    /** Behind format, position and length stands the stream. */
    @Test
    void a_leaf_whose_stream_is_no_utf_8_is_none() {
        byte[] input = HexFormat.of().parseHex(leaves.get(1).split(" ")[0]);
        input[1 + Long.BYTES + Integer.BYTES] = (byte) 0xff;

        assertThatExceptionOfType(Damage.class)
                .isThrownBy(() -> Leaf.read(input))
                .withMessageContaining("a text in it is no UTF-8");
    }

    /** The sign of the key stands behind format, position, stream, version, type and the version of its schema. */
    @Test
    void a_leaf_of_a_later_format_or_without_a_sign_of_its_key_is_none() throws Damage {
        byte[] input = HexFormat.of().parseHex(leaves.get(1).split(" ")[0]);
        Leaf leaf = Leaf.read(input);
        int sign = 1
                + Long.BYTES
                + Integer.BYTES
                + leaf.stream().getBytes(UTF_8).length
                + Long.BYTES
                + Integer.BYTES
                + leaf.type().getBytes(UTF_8).length
                + Integer.BYTES;
        byte[] later = input.clone();
        later[0]++;
        byte[] unsigned = input.clone();
        unsigned[sign]++;

        assertThatExceptionOfType(Damage.class)
                .isThrownBy(() -> Leaf.read(later))
                .withMessageContaining("it is of a format that this verifier does not know");
        assertThatExceptionOfType(Damage.class)
                .isThrownBy(() -> Leaf.read(unsigned))
                .withMessageContaining("it does not say whether there is a key");
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
