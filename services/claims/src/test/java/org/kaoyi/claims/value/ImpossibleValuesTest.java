package org.kaoyi.claims.value;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.TellingChain;
import org.kaoyi.claims.authority.AuthorityId;

/** What no reader makes of words, and what the export of another ledger may hold all the same. */
class ImpossibleValuesTest {
    private static void refused(ThrowingCallable value, String words) {
        assertThatThrownBy(value).isInstanceOf(IllegalArgumentException.class).hasMessage(words);
    }

    private static QuantityValue quantity(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        return new QuantityValue(low, true, high, true, null, "persons", null, Bound.EXACT);
    }

    @Test
    void spans_and_dates_that_are_none_are_refused() {
        refused(() -> new DaySpan(2L, 1L), "a span that ends before it begins");
        refused(() -> DateValue.one("1957", List.of()), "a date needs a span, an extent two");
        refused(
                () -> new DateValue("1957/1958", DateShape.EXTENT, List.of(DaySpan.EVER), null, null, null),
                "a date needs a span, an extent two");
    }

    @Test
    void quantities_that_are_none_are_refused() {
        refused(() -> quantity(null, null), "a quantity without any end");
        refused(() -> quantity(BigDecimal.TEN, BigDecimal.ONE), "a quantity that ends before it begins");
    }

    @Test
    void a_chain_in_which_a_speaker_has_no_hearer_is_refused() {
        refused(
                () -> TellingChain.of(
                        List.of(new AuthorityId("kim"), new AuthorityId("pak")),
                        List.of(new AuthorityId("committee")),
                        null),
                "the chain has 2 speakers and 1 hearers; each speaker needs the hearer of the same place");
    }
}
