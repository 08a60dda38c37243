package org.kaoyi.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Our reading of JSON, held against Jackson's and against the canonical form of another library. */
class JsonReaderTest {
    private static final JsonMapper JACKSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static String canonical(String json) throws Damage {
        return new String(CanonicalJson.bytes(JsonReader.read(json.getBytes(UTF_8))), UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "[[],{}]",
                "{\"b\":1,\"a\":[true,false,null],\"A\":-7}",
                "{ \"\\u20ac\" : \"Euro\",\r\n\"\\r\":\"CR\",\"\\ufb33\":\"Dalet\",\"1\":\"One\",\"\\ud83d\\ude00\":\"Smiley\",\"\\u0080\":\"\",\"\u00f6\":\"\" }",
                "\"\\u0000\\u001f\\b\\f\\n\\r\\t\\\"\\\\\\/\u2028\"",
                "9007199254740991",
                "[0,-9007199254740991]",
                "\"三個階段\""
            })
    void the_canonical_form_is_that_of_another_library(String json) throws Exception {
        // That library takes objects and lists alone.
        String wrapped = "[" + json + "]";
        assertThat(canonical(wrapped)).isEqualTo(new JsonCanonicalizer(wrapped).getEncodedString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"a\":1",
                "[1,]",
                "{\"a\":1,}",
                "{a:1}",
                "'a'",
                "01",
                "-",
                "-0",
                "+1",
                "1.0",
                "1e3",
                ".5",
                "NaN",
                "9007199254740992",
                "99999999999999999999",
                "tru",
                "nul",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\\ud800\"",
                "\"\\udc00x\"",
                "\"a\nb\"",
                "{} {}",
                "{}x",
                "{\"a\":1,\"a\":2}",
                "{\"a\":{\"b\":1,\"\\u0062\":2}}",
                "\"",
                "[\"]",
                "{\"a\"}",
                "[1 2]",
                "\"\\u\uff11111\""
            })
    void what_two_readers_could_take_differently_is_refused(String json) {
        assertThatExceptionOfType(Damage.class).isThrownBy(() -> canonical(json));
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        for (byte[] bytes : new byte[][] {
            {'"', (byte) 0xff, '"'},
            {'"', (byte) 0xc0, (byte) 0x80, '"'},
            {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'}
        }) {
            assertThatExceptionOfType(Damage.class).isThrownBy(() -> JsonReader.read(bytes));
        }
    }

    @Test
    void deep_nesting_is_refused_before_the_stack_is_full() {
        assertThatExceptionOfType(Damage.class).isThrownBy(() -> canonical("[".repeat(100_000)));
    }

    @Test
    void what_jackson_refuses_we_refuse_and_what_we_take_means_the_same() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String alphabet = "{}[]\",:\\u0123456789abtrfnsel -.eE \n";
        String start = Golden.read("proof.json").strip();
        int taken = 0;
        for (int round = 0; round < 6_000; round++) {
            StringBuilder altered = new StringBuilder(
                    round % 2 == 0 ? start : "{\"a\":[1,-2,\"\\u00e9x\",{\"b\":null}],\"c\":\"\\\\\"}");
            for (int change = random.nextInt(3); change >= 0; change--) {
                int at = random.nextInt(altered.length());
                char sign = alphabet.charAt(random.nextInt(alphabet.length()));
                switch (random.nextInt(3)) {
                    case 0 -> altered.setCharAt(at, sign);
                    case 1 -> altered.insert(at, sign);
                    default -> altered.deleteCharAt(at);
                }
            }
            taken += compared(altered.toString(), seed) ? 1 : 0;
        }
        assertThat(taken).as("seed %s: some must be taken", seed).isPositive();
    }

    private static boolean compared(String json, long seed) throws IOException {
        String ours;
        try {
            ours = canonical(json);
        } catch (Damage e) {
            return false;
        }
        try {
            JACKSON.readTree(json);
        } catch (JacksonException e) {
            throw new AssertionError("seed " + seed + ": we took what Jackson refuses: " + json, e);
        }
        assertThat(ours).as("seed %s", seed).isEqualTo(new JsonCanonicalizer(json).getEncodedString());
        return true;
    }
}
