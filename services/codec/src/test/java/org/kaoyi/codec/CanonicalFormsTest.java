package org.kaoyi.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.cases.SidePair;
import org.kaoyi.claims.event.ClaimRetracted;
import org.kaoyi.claims.event.LedgerEvent;

/** Events are hashed as they were written: the quick way writes what the other one does, or nothing. */
class CanonicalFormsTest {
    private static final int EVENTS = 4_000;

    private final CanonicalForms forms = new CanonicalForms(ClaimsModule.idTexts());

    @Test
    void anyEventIsWrittenByteForByteAsTheMapperWritesIt() {
        long seed = Long.getLong("kaoyi.seed", System.nanoTime());
        RandomEvents events = new RandomEvents(seed);
        Set<String> other = new HashSet<>();
        for (int i = 0; i < EVENTS; i++) {
            LedgerEvent event = events.next();
            byte[] quick = forms.bytes((Record) event);
            if (quick == null) {
                other.add(event.getClass().getSimpleName());
            } else {
                assertThat(new String(quick, UTF_8))
                        .as("event %d of -Dkaoyi.seed=%d", i, seed)
                        .isEqualTo(KaoyiJson.events().writeValueAsString(event));
            }
        }
        assertThat(other).as("kinds of events that went the other way").isEmpty();
    }

    @Test
    void whatCanNotBeKeptIsLeftToWhoeverSaysWhy() {
        for (String reason : List.of("a\0b", "half a pair \uD83D", "\uDE00 the other half", "é\uD83Dx")) {
            ClaimRetracted event = new ClaimRetracted(new ClaimId("k"), new OccasionId("talk"), reason);

            assertThat(forms.bytes(event)).as(reason).isNull();
            assertThatThrownBy(() -> new EventCodec().encode(event))
                    .isInstanceOf(UnwritableEvent.class)
                    .hasMessageContaining("reason");
        }
    }

    public record Sides(SidePair pair) {}

    public record Anything(Object thing) {}

    @Test
    void whatIsNoPlainObjectIsLeftToTheMapperAsWell() {
        assertThat(forms.bytes(new Sides(new SidePair("Chinese", "DPRK")))).isNull();
        assertThat(forms.bytes(new Anything("text"))).isNull();
    }

    @Test
    void aLongWordingGrowsTheBytesAndLosesNothing() {
        String wording = "主席說要撤軍 \"as the letter has it\"\n😀".repeat(2_000);
        ClaimRetracted event = new ClaimRetracted(new ClaimId("k"), new OccasionId("talk"), wording);

        assertThat(forms.bytes(event)).isEqualTo(KaoyiJson.events().writeValueAsBytes(event));
    }
}
