package org.kaoyi.ledger.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimedLeafTest {
    private static final long RECORDED_AT = 1_795_341_600_000_001L;

    @Test
    void a_source_has_its_golden_hash_at_its_own_time_alone() {
        byte[] golden = HexFormat.of().parseHex("7cdde3544ceab5f891a7245737a5a61e969b326e424dc8a13326379cc1148af1");
        TimedLeaf source = new TimedLeaf(new LeafRecord(
                1,
                "source/S3",
                0,
                "ClaimRecorded",
                2,
                null,
                0,
                TreeHash.digest(new byte[0]),
                TreeHash.digest(new byte[] {'{', '}'})));

        assertThat(source.hasHash(golden, RECORDED_AT - 1)).isFalse();
        assertThat(source.hasHash(golden, RECORDED_AT)).isTrue();
        assertThat(source.hasHash(golden, RECORDED_AT + 1)).isFalse();
    }

    @Test
    void whatever_the_leaf_its_hash_at_a_time_is_that_of_the_same_leaf_with_the_time() {
        Random random = new Random(1957);
        for (int i = 0; i < 1_000; i++) {
            String stream = "莫斯科".repeat(random.nextInt(100));
            String key = random.nextBoolean() ? stream : null;
            long kept = random.nextLong();
            long time = random.nextLong();
            TimedLeaf timed = new TimedLeaf(leaf(stream, key, kept));

            assertThat(timed.hasHash(leaf(stream, key, time).hash(), time)).isTrue();
            assertThat(timed.hasHash(leaf(stream, key, kept).hash(), kept)).isTrue();
            assertThat(timed.hasHash(leaf(stream, key, kept).hash(), time)).isFalse();
        }
    }

    private static LeafRecord leaf(String stream, @Nullable String key, long micros) {
        byte[] content = TreeHash.digest(new byte[] {1});
        return new LeafRecord(7, stream, 1, "ClaimRecorded", 2, key, micros, content, content);
    }
}
