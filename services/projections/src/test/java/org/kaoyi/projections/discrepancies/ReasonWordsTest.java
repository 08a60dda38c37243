package org.kaoyi.projections.discrepancies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaoyi.claims.comparison.Reason;

class ReasonWordsTest {
    @Test
    void aReasonIsASentenceAboutItsValues() {
        assertThat(ReasonWords.of(Reason.of("disjoint", "[300000, 300000]", "[540000, 540000]")))
                .isEqualTo("[300000, 300000] and [540000, 540000] have nothing in common");
        assertThat(ReasonWords.of(Reason.of("silent", "C1", "S3", "apology")))
                .isEqualTo("C1 says nothing of apology (S3)");
    }

    @Test
    void whatASourceSaysInBracesIsNotTakenForAPlace() {
        assertThat(ReasonWords.of(Reason.of("nested", "{0}", "{1}; b"))).isEqualTo("{0} lies within {1}; b");
    }

    @Test
    void aReasonWithoutASentenceOrWithTooLittleToSayLosesNothing() {
        assertThat(ReasonWords.of(Reason.of("brand-new", "a", "b"))).isEqualTo("brand new: a · b");
        assertThat(ReasonWords.of(Reason.of("disjoint", "a"))).isEqualTo("disjoint: a");
    }
}
