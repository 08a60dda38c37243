package org.kaoyi.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.claims.event.LedgerEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;

/** Our writer, held against a library that knows nothing but RFC 8785. */
class CanonicalFormTest {
    private static final int EVENTS = 2_000;

    private final EventCodec codec = new EventCodec();

    @Test
    void anyEventIsCanonicalAndComesBack() throws Exception {
        long seed = Long.getLong("kaoyi.seed", System.nanoTime());
        RandomEvents events = new RandomEvents(seed);
        for (int i = 0; i < EVENTS; i++) {
            LedgerEvent event = events.next();
            Encoded encoded = codec.encode(event);
            String json = new String(encoded.payload(), StandardCharsets.UTF_8);
            String again = "event " + i + " of -Dkaoyi.seed=" + seed;
            assertThat(json).as(again).isEqualTo(new JsonCanonicalizer(json).getEncodedString());
            assertThat(codec.decode(encoded.type(), 1, encoded.payload()))
                    .as(again)
                    .isEqualTo(event);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "300000", "-3.30", "0.1", "123456789012345678901234567890.12", "1E+6", "0E-10", "1E-300"})
    void aDecimalKeepsEveryDigit(String digits) {
        BigDecimal number = new BigDecimal(digits);

        String json = KaoyiJson.events().writeValueAsString(number);

        assertThat(json).isEqualTo("\"" + digits + "\"");
        assertThat(KaoyiJson.events().readValue(json, BigDecimal.class)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "300000",
                "\"030\"",
                "\"+3\"",
                "\"3.\"",
                "\"１２\"",
                "\" 3\"",
                "\"NaN\"",
                "\"1E+401\"",
                "\"\"",
                "true"
            })
    @Timeout(5)
    void whatIsNoDecimalIsRefused(String json) {
        assertThatThrownBy(() -> KaoyiJson.events().readValue(json, BigDecimal.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void aWholeNumberPastWhatEveryReaderTakesIsRefused() {
        assertThat(KaoyiJson.events().writeValueAsString(SafeIntegers.MAX)).isEqualTo("9007199254740991");
        assertThatThrownBy(() -> KaoyiJson.events().writeValueAsString(SafeIntegers.MAX + 1))
                .hasMessageContaining("beyond ±9007199254740991");
        assertThatThrownBy(() -> KaoyiJson.events().readValue("9007199254740992", Long.class))
                .hasMessageContaining("beyond ±9007199254740991");
        assertThatThrownBy(() -> KaoyiJson.events().readValue("1.0", Long.class))
                .hasMessageContaining("should be a whole number");
    }

    @Test
    void theOrderIsThatOfUtf16Units() throws Exception {
        String json = KaoyiJson.events()
                .writer()
                .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .writeValueAsString(Map.of("\uFB33", 1, "\uD83D\uDE00", 2, "\r", 3, "1", 4));

        assertThat(json).isEqualTo(new JsonCanonicalizer(json).getEncodedString());
    }
}
