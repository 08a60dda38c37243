package org.kaoyi.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.SourceWithdrawn;

class EventCodecTest {
    private static final EventCodec CODEC = new EventCodec();

    @TestFactory
    Stream<DynamicTest> everyEventComesBackAsItWentIn() {
        return MoscowTalks.events().entrySet().stream()
                .map(event -> dynamicTest(event.getKey(), () -> comesBack(event.getValue())));
    }

    private static void comesBack(LedgerEvent event) throws Exception {
        Encoded encoded = CODEC.encode(event);
        String json = new String(encoded.payload(), StandardCharsets.UTF_8);

        assertThat(json).isEqualTo(new JsonCanonicalizer(json).getEncodedString());
        assertThat(CODEC.decode(encoded.type(), encoded.schemaVersion(), encoded.payload()))
                .isEqualTo(event);
        assertThat(encoded.type()).isEqualTo(event.getClass().getSimpleName());
        assertThat(encoded.schemaVersion()).isEqualTo(1);
        assertThat(encoded.stream()).isEqualTo(event.stream());
        assertThat(Optional.ofNullable(encoded.key()))
                .isEqualTo(event.concerns().map(OccasionId::value));
    }

    @Test
    void aClaimIsKeyedByItsOccasionAndASourceByNothing() {
        LedgerEvent claim = MoscowTalks.events().get("ClaimRecorded");

        assertThat(CODEC.encode(claim).key())
                .isEqualTo(((ClaimRecorded) claim).claim().occasion().value());
        assertThat(CODEC.encode(MoscowTalks.events().get("SourceRegistered")).key())
                .isNull();
    }

    @Test
    void anUnknownTypeIsNamed() {
        assertThatThrownBy(() -> CODEC.decode("ClaimDoubted", 1, bytes("{}")))
                .isInstanceOf(UndecodableEvent.class)
                .hasMessageContaining("ClaimDoubted")
                .hasMessageContaining("does not know the type");
    }

    @Test
    void aLaterVersionIsNamed() {
        assertThatThrownBy(() -> CODEC.decode("SourceWithdrawn", 2, bytes("{}")))
                .isInstanceOf(UndecodableEvent.class)
                .hasMessageContaining("SourceWithdrawn, version 2,")
                .hasMessageContaining("versions 1 to 1");
    }

    @TestFactory
    Stream<DynamicTest> damagedPayloadsAreRefusedWithTheReason() {
        String good = "{\"reason\":\"a forgery\",\"source\":\"S9\"}";
        assertThat(CODEC.decode("SourceWithdrawn", 1, bytes(good)))
                .isEqualTo(new SourceWithdrawn(new Siglum("S9"), "a forgery"));
        return Stream.of(
                        List.of("cut short", "{\"reason\":\"a forg", "it ends too early"),
                        List.of("more after the end", good + "{}", "railing token"),
                        List.of("empty", "", "it ends too early"),
                        List.of("null", "null", "null"),
                        List.of("a component is missing", "{\"source\":\"S9\"}", "reason"),
                        List.of("a component is null", "{\"reason\":null,\"source\":\"S9\"}", "reason"),
                        List.of("unknown property", good.replace("{", "{\"because\":\"\","), "because"),
                        List.of("a number for text", good.replace("\"S9\"", "9"), "source: should be a string"),
                        List.of("an id that is none", good.replace("S9", " S9"), "source: siglum begins or ends"),
                        List.of("U+0000", good.replace("a f", "a\\u0000f"), "reason: contains U+0000 as character 2"),
                        List.of("half a pair", good.replace("a f", "a\\ud83df"), "reason: contains half of a surr"))
                .map(bad -> dynamicTest(
                        bad.get(0),
                        () -> assertThatThrownBy(() -> CODEC.decode("SourceWithdrawn", 1, bytes(bad.get(1))))
                                .isInstanceOf(UndecodableEvent.class)
                                .hasMessageContaining("SourceWithdrawn, version 1,")
                                .hasMessageContaining(bad.get(2))));
    }

    @Test
    void aRecordThatRefusesItsComponentsSaysWhy() {
        String nameless = "{\"authority\":{\"broader\":[],\"entails\":[],\"excludes\":[],\"id\":\"kim\","
                + "\"kind\":\"agent\",\"names\":[]}}";

        assertThatThrownBy(() -> CODEC.decode("AuthorityEntered", 1, bytes(nameless)))
                .isInstanceOf(UndecodableEvent.class)
                .hasMessageContaining("an authority needs a name");
        assertThatThrownBy(() -> CODEC.decode("AuthorityEntered", 1, bytes(nameless.replace("[]", "[null]"))))
                .isInstanceOf(UndecodableEvent.class)
                .hasMessageContaining("authority.");
        assertThatThrownBy(() -> CODEC.decode("AuthorityEntered", 1, bytes(nameless.replace("agent", "AGENT"))))
                .isInstanceOf(UndecodableEvent.class)
                .hasMessageContaining("authority.kind");
    }

    @TestFactory
    Stream<DynamicTest> aPayloadFromElsewhereMustBeCanonical() {
        String good = "{\"reason\":\"a forgery\",\"source\":\"S9\"}";
        assertThat(CODEC.decodeForeign("SourceWithdrawn", 1, bytes(good)))
                .isEqualTo(new SourceWithdrawn(new Siglum("S9"), "a forgery"));
        return Stream.of(
                        List.of("repeated property", good.replace("{", "{\"reason\":\"\",")),
                        List.of("white space", good.replace(",", ", ")),
                        List.of("another order", "{\"source\":\"S9\",\"reason\":\"a forgery\"}"),
                        List.of("another escape", good.replace("a f", "\\u0061 f")),
                        List.of("line feed at the end", good + "\n"))
                .map(bad -> dynamicTest(
                        bad.get(0),
                        () -> assertThatThrownBy(() -> CODEC.decodeForeign("SourceWithdrawn", 1, bytes(bad.get(1))))
                                .isInstanceOf(UndecodableEvent.class)
                                .hasMessageContaining("SourceWithdrawn, version 1,")
                                .hasMessageContaining("canonical")));
    }

    @Test
    void aDocumentThatNestsWithoutEndIsRefused() {
        String deep = "{\"reason\":" + "[".repeat(100_000);

        assertThatThrownBy(() -> CODEC.decode("SourceWithdrawn", 1, bytes(deep)))
                .isInstanceOf(UndecodableEvent.class);
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] payload = bytes("{\"reason\":\"a forgery\",\"source\":\"S9\"}");
        payload[12] = (byte) 0xC0;

        assertThatThrownBy(() -> CODEC.decode("SourceWithdrawn", 1, payload)).isInstanceOf(UndecodableEvent.class);
    }

    @Test
    void textThatCanNotBeKeptIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> CODEC.encode(new SourceWithdrawn(new Siglum("S9"), "a\u0000b")))
                .isInstanceOf(UnwritableEvent.class)
                .hasMessage("Event of type SourceWithdrawn can not be written: reason: contains U+0000 as character 2,"
                        + " which no database text can hold; remove it");
        assertThatThrownBy(() -> CODEC.encode(new SourceWithdrawn(new Siglum("S9"), "\uDE00 and \uD83D")))
                .isInstanceOf(UnwritableEvent.class)
                .hasMessageContaining("reason: contains half of a surrogate pair (U+DE00) as character 1");
    }

    @Test
    void everyOtherTextIsKept() throws Exception {
        String exotic = "\u0001\b\f\n\r\t\u001f\"\\/\u007f\u0080\u2028\uFEFF\uFFFF 金日成 김일성 Ким 😀𠮷 <&'>";
        LedgerEvent event = new SourceWithdrawn(new Siglum("S9"), exotic.repeat(3000));

        Encoded encoded = CODEC.encode(event);

        String json = new String(encoded.payload(), StandardCharsets.UTF_8);
        assertThat(json).isEqualTo(new JsonCanonicalizer(json).getEncodedString());
        assertThat(CODEC.decode("SourceWithdrawn", 1, encoded.payload())).isEqualTo(event);
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
