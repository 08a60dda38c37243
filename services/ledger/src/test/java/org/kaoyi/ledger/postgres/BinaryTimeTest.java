package org.kaoyi.ledger.postgres;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** Times as PostgreSQL sends them: microseconds since the year 2000 (documentation, "Date/Time Types"). */
class BinaryTimeTest {
    @Test
    void a_time_is_counted_from_the_year_2000_and_read_from_1970_on() {
        assertThat(read(0)).isEqualTo(Instant.parse("2000-01-01T00:00:00Z"));
        assertThat(read(1)).isEqualTo(Instant.parse("2000-01-01T00:00:00.000001Z"));
        assertThat(read(-1_329_955_200_000_000L)).isEqualTo(Instant.parse("1957-11-09T00:00:00Z"));
    }

    @Test
    void infinity_is_no_time_nor_is_what_can_not_be_counted() {
        for (long none : new long[] {Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE - 1}) {
            assertThatThrownBy(() -> read(none)).isInstanceOf(ArithmeticException.class);
        }
        assertThatThrownBy(() -> read(Long.MAX_VALUE)).hasMessage("infinity");
        assertThatThrownBy(() -> read(Long.MIN_VALUE)).hasMessage("infinity");
    }

    @Test
    void a_time_in_letters_is_told_from_one_in_eight_bytes() {
        assertThat(BinaryTime.is(bytes(0))).isTrue();
        assertThat(BinaryTime.is("2000-01-01 00:00:00+00".getBytes(US_ASCII))).isFalse();
        assertThat(BinaryTime.is(null)).isFalse();
    }

    private static Instant read(long sent) {
        return Instant.EPOCH.plus(BinaryTime.micros(bytes(sent)), ChronoUnit.MICROS);
    }

    private static byte[] bytes(long sent) {
        return ByteBuffer.allocate(Long.BYTES).putLong(sent).array();
    }
}
