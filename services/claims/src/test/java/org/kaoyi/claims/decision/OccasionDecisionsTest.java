package org.kaoyi.claims.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.cases.DescribedOccasion;
import org.kaoyi.claims.event.OccasionRedescribed;
import org.kaoyi.claims.event.OccasionRegistered;
import org.kaoyi.claims.reference.ReferenceBook;

/** What is recorded of an occasion, and of which others it may be a part. */
class OccasionDecisionsTest {
    private static final String WHY = "the diary dates it";

    private final ReferenceBook book = new ReferenceBook();

    private static Occasion partOf(String occasion, String whole) {
        return DescribedOccasion.of(occasion).partOf(whole).occasion();
    }

    @Test
    void anOccasionIsRegisteredOnceAndUnderItsIdNoOther() {
        Occasion talk = DescribedOccasion.of("talk").on("1957-11-09").occasion();

        assertThat(ReferenceDecisions.register(book, talk)).isEqualTo(Decision.accept(new OccasionRegistered(talk)));
        book.apply(new OccasionRegistered(talk));

        assertThat(ReferenceDecisions.register(book, talk)).isEqualTo(new Decision.AlreadyRecorded());
        assertThat(ReferenceDecisions.register(
                        book, DescribedOccasion.of("talk").on("1957-11-10").occasion()))
                .isEqualTo(Decision.refuse(Rule.SAME_ID_OTHER_CONTENT, "id", "talk"));
    }

    @Test
    void theWholeIsRegisteredBeforeItsPart() {
        assertThat(ReferenceDecisions.register(book, partOf("talk", "visit")))
                .isEqualTo(Decision.refuse(Rule.UNKNOWN_OCCASION, "part_of", "visit"));
        book.apply(DescribedOccasion.of("visit").registered());

        assertThat(ReferenceDecisions.register(book, partOf("talk", "visit"))).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void noOccasionIsPartOfItsOwnPartAtAnyDepth() {
        book.apply(DescribedOccasion.of("year").registered());
        book.apply(DescribedOccasion.of("visit").partOf("year").registered());
        book.apply(DescribedOccasion.of("talk").partOf("visit").registered());
        Decision refused = Decision.refuse(Rule.PART_OF_ITSELF, "part_of", "talk");

        assertThat(ReferenceDecisions.redescribe(book, partOf("year", "talk"), WHY))
                .isEqualTo(refused);
        assertThat(ReferenceDecisions.register(book, partOf("year", "talk"))).isEqualTo(refused);
        assertThat(ReferenceDecisions.redescribe(book, partOf("talk", "year"), WHY))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void anOccasionIsDescribedAnewWithAReasonAndWhenSomethingIsNew() {
        Occasion dated = DescribedOccasion.of("talk").on("1957-11-09").occasion();
        assertThat(ReferenceDecisions.redescribe(book, dated, WHY))
                .isEqualTo(Decision.refuse(Rule.UNKNOWN_OCCASION, "id", "talk"));
        book.apply(DescribedOccasion.of("talk").registered());

        assertThat(ReferenceDecisions.redescribe(book, dated, WHY))
                .isEqualTo(Decision.accept(new OccasionRedescribed(dated, WHY)));
        assertThat(ReferenceDecisions.redescribe(book, dated, ""))
                .isEqualTo(Decision.refuse(Rule.REASON_REQUIRED, "reason", ""));
        assertThat(ReferenceDecisions.redescribe(
                        book, DescribedOccasion.of("talk").occasion(), WHY))
                .isEqualTo(new Decision.AlreadyRecorded());
        assertThat(ReferenceDecisions.redescribe(book, partOf("talk", "visit"), WHY))
                .isEqualTo(Decision.refuse(Rule.UNKNOWN_OCCASION, "part_of", "visit"));
    }
}
