package org.kaoyi.claims.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.archive.ArchivalReference;
import org.kaoyi.claims.archive.ArchivalReference.Level;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.cases.DescribedSource;
import org.kaoyi.claims.event.SourceRedescribed;
import org.kaoyi.claims.event.SourceRegistered;
import org.kaoyi.claims.event.SourceWithdrawn;
import org.kaoyi.claims.reference.ReferenceBook;

/** What is recorded of a source, and what a source may be said to copy or derive from. */
class SourceDecisionsTest {
    private static final Source DIARY = DescribedSource.of("S1").source();
    private static final Source CHINESE_DIARY =
            DescribedSource.of("S1").ofSide("Chinese").source();

    private final ReferenceBook book = new ReferenceBook();

    private void diaryIsRegistered() {
        book.apply(new SourceRegistered(DIARY));
    }

    @Test
    void aSourceIsRegisteredOnceAndUnderItsSiglumNoOther() {
        assertThat(ReferenceDecisions.register(book, DIARY)).isEqualTo(Decision.accept(new SourceRegistered(DIARY)));
        diaryIsRegistered();

        assertThat(ReferenceDecisions.register(book, DIARY)).isEqualTo(new Decision.AlreadyRecorded());
        assertThat(ReferenceDecisions.register(book, CHINESE_DIARY))
                .isEqualTo(Decision.refuse(Rule.SAME_ID_OTHER_CONTENT, "id", "S1"));
    }

    @Test
    void aReferenceThatIsReadBetterByNowMakesNoOtherSourceAndAnotherReferenceDoes() {
        book.apply(filed("ф. 0102, оп. 13", List.of()).registered());
        List<Level> levels = List.of(new Level("fond", "0102"), new Level("opis", "13"));

        assertThat(ReferenceDecisions.register(
                        book, filed("ф. 0102, оп. 13", levels).source()))
                .isEqualTo(new Decision.AlreadyRecorded());
        assertThat(ReferenceDecisions.register(
                        book, filed("ф. 0102, оп. 14", levels).source()))
                .isEqualTo(Decision.refuse(Rule.SAME_ID_OTHER_CONTENT, "id", "S2"));
        assertThat(ReferenceDecisions.register(book, DescribedSource.of("S2").source()))
                .isEqualTo(Decision.refuse(Rule.SAME_ID_OTHER_CONTENT, "id", "S2"));
    }

    private static DescribedSource filed(String given, List<Level> levels) {
        return DescribedSource.of("S2").filedAs(new ArchivalReference(given, levels));
    }

    @Test
    void whatASourceCopiesOrDerivesFromIsRegisteredFirst() {
        diaryIsRegistered();

        assertThat(ReferenceDecisions.register(
                        book, DescribedSource.of("T1").copying("S1").source()))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(ReferenceDecisions.register(
                        book, DescribedSource.of("T1").copying("S9").source()))
                .isEqualTo(Decision.refuse(Rule.UNKNOWN_ORIGIN, "content_of", "S9"));
        assertThat(ReferenceDecisions.register(
                        book, DescribedSource.of("T1").derivedFrom("S1").source()))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(ReferenceDecisions.register(
                        book, DescribedSource.of("T1").derivedFrom("S1", "S9").source()))
                .isEqualTo(Decision.refuse(Rule.UNKNOWN_ORIGIN, "derived_from", "S9"));
    }

    @Test
    void aSourceIsDescribedAnewWithAReasonAndWhenSomethingIsNew() {
        assertThat(ReferenceDecisions.redescribe(book, CHINESE_DIARY, "by its stamp"))
                .isEqualTo(Decision.refuse(Rule.UNKNOWN_SOURCE, "id", "S1"));
        diaryIsRegistered();

        assertThat(ReferenceDecisions.redescribe(book, CHINESE_DIARY, "by its stamp"))
                .isEqualTo(Decision.accept(new SourceRedescribed(CHINESE_DIARY, "by its stamp")));
        assertThat(ReferenceDecisions.redescribe(book, CHINESE_DIARY, " "))
                .isEqualTo(Decision.refuse(Rule.REASON_REQUIRED, "reason", " "));
        assertThat(ReferenceDecisions.redescribe(book, DIARY, "by its stamp"))
                .isEqualTo(new Decision.AlreadyRecorded());
        assertThat(ReferenceDecisions.redescribe(
                        book, DescribedSource.of("S1").copying("S9").source(), "by its stamp"))
                .isEqualTo(Decision.refuse(Rule.UNKNOWN_ORIGIN, "content_of", "S9"));
    }

    @Test
    void whoDescribesAnUnknownSourceAnewIsToldOfThatBeforeAnythingElse() {
        assertThat(ReferenceDecisions.redescribe(
                        book, DescribedSource.of("S1").copying("S9").source(), "by its stamp"))
                .isEqualTo(Decision.refuse(Rule.UNKNOWN_SOURCE, "id", "S1"));
    }

    @Test
    void aSourceIsWithdrawnOnceWithAReason() {
        Siglum s1 = new Siglum("S1");
        assertThat(ReferenceDecisions.withdraw(book, s1, "a forgery"))
                .isEqualTo(Decision.refuse(Rule.UNKNOWN_SOURCE, "source", "S1"));
        diaryIsRegistered();

        assertThat(ReferenceDecisions.withdraw(book, s1, ""))
                .isEqualTo(Decision.refuse(Rule.REASON_REQUIRED, "reason", ""));
        assertThat(ReferenceDecisions.withdraw(book, s1, "a forgery"))
                .isEqualTo(Decision.accept(new SourceWithdrawn(s1, "a forgery")));
        book.apply(new SourceWithdrawn(s1, "a forgery"));
        assertThat(ReferenceDecisions.withdraw(book, s1, "again")).isEqualTo(new Decision.AlreadyRecorded());
    }
}
