package org.kaoyi.ledger.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.NewEvent;

/** Golden vectors of {@code schemas/leaf.md}. They never change; another layout is another format byte. */
class LeafHashTest {
    private static final Instant RECORDED_AT = Instant.parse("2026-11-22T10:00:00.000001Z");

    @Test
    void a_claim_of_an_occasion() {
        NewEvent claim = event("claim/K2", "occasion/莫斯科", "{\"wording\":\"apologised\"}");

        assertThat(hex(LeafHash.input(7, 1, claim, RECORDED_AT)))
                .isEqualTo("01000000000000000700000008636c61696d2f4b3200000000000000010000000d436c61696d5265"
                        + "636f726465640000000201000000126f63636173696f6e2fe88eabe696afe7a791000660da8a5188"
                        + "01b4c78d2c798648e444f33d57637b90c247bffaf5aa05705aa20e3faa6d81d46444136fa355b367"
                        + "8a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
        assertThat(hex(LeafHash.of(7, 1, claim, RECORDED_AT)))
                .isEqualTo("87471a5367cef00c6f0519bf9bee9f1805d2777b0cf7d52f5cb4cbf95dac3243");
    }

    @Test
    void a_source_that_concerns_all() {
        NewEvent source = event("source/S3", null, "");

        assertThat(hex(LeafHash.of(1, 0, source, RECORDED_AT)))
                .isEqualTo("7cdde3544ceab5f891a7245737a5a61e969b326e424dc8a13326379cc1148af1");
    }

    @Test
    void an_absent_key_is_not_the_neighbouring_field() {
        NewEvent without = event("claim/K2", null, "x");
        NewEvent with = event("claim/K2", "o", "x");
        assertThat(LeafHash.input(1, 0, with, RECORDED_AT))
                .hasSize(LeafHash.input(1, 0, without, RECORDED_AT).length + Integer.BYTES + 1);
    }

    @Test
    void events_hashed_together_have_the_content_that_each_has_by_itself() {
        NewEvent first = event("claim/K1", "o", "first");
        NewEvent alike = new NewEvent("claim/K2", "ClaimRecorded", 2, "o", bytes("second"), first.metadata());
        NewEvent other =
                new NewEvent("claim/K3", "ClaimRecorded", 2, "o", bytes("third"), bytes("{\"actor\":\"another\"}"));

        assertThat(LeafHash.Content.of(List.of(first, alike, other)))
                .usingRecursiveComparison()
                .isEqualTo(List.of(LeafHash.Content.of(first), LeafHash.Content.of(alike), LeafHash.Content.of(other)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static NewEvent event(String stream, @Nullable String key, String payload) {
        return new NewEvent(stream, "ClaimRecorded", 2, key, bytes(payload), bytes("{}"));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
