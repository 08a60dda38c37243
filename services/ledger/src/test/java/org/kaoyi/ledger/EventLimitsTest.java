package org.kaoyi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An event that no store could hold is refused where it is made; one that just fits is taken. */
class EventLimitsTest {
    private static NewEvent event(String stream, @Nullable String key, int payloadBytes, int metadataBytes) {
        return new NewEvent(stream, "ClaimRecorded", 1, key, new byte[payloadBytes], new byte[metadataBytes]);
    }

    @ParameterizedTest
    @CsvSource({"a, 1024", "é, 512", "毛, 341", "𠮷, 256"})
    void a_name_is_measured_by_the_bytes_that_it_takes(String sign, int most) {
        assertThat(event(sign.repeat(most), null, 0, 0).stream()).hasSize(sign.length() * most);
        assertThatThrownBy(() -> event(sign.repeat(most + 1), null, 0, 0))
                .hasMessageContaining("longer than its limit");
    }

    @Test
    void a_name_that_no_store_can_hold_is_refused() {
        for (String name : List.of("", "claim/\u0000", "claim/\ud842", "\udfb7claim", "claim/\ud842K2")) {
            assertThatThrownBy(() -> event(name, null, 0, 0)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> event("claim/K2", name, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void payload_and_metadata_may_be_as_large_as_their_limits() {
        assertThat(event("claim/K2", null, EventLimits.PAYLOAD_BYTES_MAX, EventLimits.METADATA_BYTES_MAX))
                .isNotNull();
        assertThatThrownBy(() -> event("claim/K2", null, EventLimits.PAYLOAD_BYTES_MAX + 1, 0))
                .hasMessageContaining("larger than its limit");
        assertThatThrownBy(() -> event("claim/K2", null, 0, EventLimits.METADATA_BYTES_MAX + 1))
                .hasMessageContaining("larger than its limit");
    }

    @Test
    void an_append_has_one_event_at_least_and_ten_thousand_at_most() {
        NewEvent event = event("claim/K2", null, 0, 0);

        assertThatThrownBy(() -> new Append(List.of(), List.of(), null)).hasMessageContaining("at least one");
        assertThat(new Append(List.of(), Collections.nCopies(10_000, event), null).events())
                .hasSize(10_000);
        assertThatThrownBy(() -> new Append(List.of(), Collections.nCopies(10_001, event), null))
                .hasMessageContaining("more events than its limit");
    }

    @Test
    void schema_versions_begin_at_one_and_versions_of_a_stream_at_nought() {
        assertThatThrownBy(() -> new NewEvent("claim/K2", "ClaimRecorded", 0, null, new byte[0], new byte[0]))
                .hasMessageContaining("begin at 1");
        assertThat(new Expectation("claim/K2", 0).version()).isZero();
        assertThat(Expectation.noStream("claim/K2").version()).isEqualTo(-1);
        assertThatThrownBy(() -> new Expectation("claim/K2", -2)).hasMessageContaining("0 or more");
    }

    @Test
    void an_append_of_many_is_the_same_in_the_other_lane() {
        Append one = Appends.record("claim/K2", "three stages");

        assertThat(one.lane()).isEqualTo(Lane.INTERACTIVE);
        assertThat(one.inBulk().lane()).isEqualTo(Lane.BULK);
        assertThat(one.inBulk().events()).isEqualTo(one.events());
    }
}
