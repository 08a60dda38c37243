package org.kaoyi.claims.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.claims.value.date.DateReader;

/** A scope has one written form, by which cases of different tables are one. */
class ScopeTest {
    private static final DateValue YEAR = new DateReader(Policy.STANDARD.dates()).read("1957");

    @Test
    void aScopeOfATimeAloneIsWrittenAsTheDateAndOneOfAllAsNothing() {
        assertThat(new Scope(YEAR, null, null).canonical()).isEqualTo("1957");
        assertThat(Scope.ALL.canonical()).isNull();
    }

    @Test
    void whateverElseItHasIsWrittenWithItsName() {
        assertThat(new Scope(YEAR, "Kim", "the Withdrawal").canonical())
                .isEqualTo("time=1957; participant=kim; topic=the withdrawal");
        assertThat(new Scope(YEAR, null, "withdrawal").canonical()).isEqualTo("time=1957; topic=withdrawal");
        assertThat(new Scope(null, "KIM", null).canonical()).isEqualTo("participant=kim");
    }

    @Test
    void asItWasGivenItKeepsTheWritingOfItsNames() {
        assertThat(new Scope(YEAR, null, null).asGiven()).isEqualTo("1957");
        assertThat(new Scope(YEAR, "Kim; the elder", null).asGiven())
                .isEqualTo("time=1957; participant=Kim\\; the elder");
        assertThat(new Scope(null, "KIM", "Grain").asGiven()).isEqualTo("participant=KIM; topic=Grain");
        assertThat(Scope.ALL.asGiven()).isNull();
    }

    @Test
    void wordsThatLookLikeAnotherPartAreNone() {
        assertThat(new Scope(null, "kim; topic=grain", null).canonical())
                .isEqualTo("participant=kim\\; topic=grain")
                .isNotEqualTo(new Scope(null, "kim", "grain").canonical());
    }
}
