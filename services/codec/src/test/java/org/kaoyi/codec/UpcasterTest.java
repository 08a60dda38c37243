package org.kaoyi.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.event.SourceWithdrawn;
import tools.jackson.databind.node.ObjectNode;

/** How a new version of an event type is added: suppose that SourceWithdrawn had begun with other names. */
class UpcasterTest {
    /** Version 1 called it {@code siglum}. */
    private static final Upcaster SIGLUM_TO_SOURCE = new Upcaster("SourceWithdrawn", 1, payload -> {
        payload.set("source", payload.remove("siglum"));
        return payload;
    });

    /** Versions 1 and 2 had no reason. */
    private static final Upcaster REASON_ADDED =
            new Upcaster("SourceWithdrawn", 2, payload -> payload.put("reason", "not recorded before version 3"));

    private final EventCodec codec = new EventCodec(List.of(REASON_ADDED, SIGLUM_TO_SOURCE));

    @Test
    void anEventOfTheFirstVersionIsReadThroughAllThatFollowed() {
        assertThat(codec.decode("SourceWithdrawn", 1, bytes("{\"siglum\":\"S9\"}")))
                .isEqualTo(new SourceWithdrawn(new Siglum("S9"), "not recorded before version 3"));
    }

    @Test
    void anEventOfAMiddleVersionPassesTheRest() {
        assertThat(codec.decode("SourceWithdrawn", 2, bytes("{\"source\":\"S9\"}")))
                .isEqualTo(new SourceWithdrawn(new Siglum("S9"), "not recorded before version 3"));
    }

    @Test
    void newEventsAreWrittenInTheNewestVersionAndOtherTypesStay() {
        Encoded encoded = codec.encode(new SourceWithdrawn(new Siglum("S9"), "a forgery"));

        assertThat(encoded.schemaVersion()).isEqualTo(3);
        assertThat(codec.decode("SourceWithdrawn", 3, encoded.payload()))
                .isEqualTo(new SourceWithdrawn(new Siglum("S9"), "a forgery"));
        assertThat(codec.currentVersion("ClaimRecorded")).isEqualTo(1);
    }

    @Test
    void aDamagedOldEventIsRefusedLikeANewOne() {
        assertThatThrownBy(() -> codec.decode("SourceWithdrawn", 2, bytes("[]")))
                .isInstanceOf(UndecodableEvent.class)
                .hasMessageContaining("not a JSON object");
        assertThatThrownBy(() -> codec.decode("SourceWithdrawn", 2, bytes("{\"source\":\"S9\",\"by\":\"x\"}")))
                .isInstanceOf(UndecodableEvent.class)
                .hasMessageContaining("by");
        assertThatThrownBy(() -> codec.decode("SourceWithdrawn", 1, bytes("{\"source\":\"S9\"}")))
                .isInstanceOf(UndecodableEvent.class)
                .hasMessageContaining("version 1");
    }

    @Test
    void anUpcasterThatFailsNamesTypeAndVersion() {
        EventCodec careless = new EventCodec(List.of(new Upcaster(
                "SourceWithdrawn",
                1,
                payload -> payload.put("reason", payload.required("why").stringValue()))));

        assertThatThrownBy(() -> careless.decode("SourceWithdrawn", 1, bytes("{\"source\":\"S9\"}")))
                .isInstanceOf(UndecodableEvent.class)
                .hasMessageContaining("SourceWithdrawn, version 1,")
                .hasMessageContaining("why");
    }

    @Test
    void aGapARepetitionOrAnUnknownTypeIsRefusedAtOnce() {
        UnaryOperator<ObjectNode> same = UnaryOperator.identity();
        assertThatThrownBy(() -> new EventCodec(List.of(new Upcaster("ClaimRecorded", 2, same))))
                .hasMessageContaining("ClaimRecorded")
                .hasMessageContaining("version 1 is missing");
        assertThatThrownBy(() -> new EventCodec(List.of(SIGLUM_TO_SOURCE, SIGLUM_TO_SOURCE)))
                .hasMessageContaining("stands twice");
        assertThatThrownBy(() -> new EventCodec(List.of(new Upcaster("ClaimDoubted", 1, same))))
                .hasMessageContaining("ClaimDoubted");
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
