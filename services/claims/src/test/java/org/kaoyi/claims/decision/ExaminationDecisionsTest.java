package org.kaoyi.claims.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.Cardinality;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.account.Mode;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.cases.Archive;
import org.kaoyi.claims.cases.SilentRow;
import org.kaoyi.claims.event.QuestionRegistered;
import org.kaoyi.claims.event.SourceExamined;
import org.kaoyi.claims.event.SourceWithdrawn;
import org.kaoyi.claims.value.ValueType;

/** That a source was read and is silent is recorded by the rules of claims, as far as a silence has what they ask for. */
class ExaminationDecisionsTest {
    private final Archive archive = new Archive()
            .source("K1", "DPRK")
            .occasion("talk", "1957-11-09")
            .agents("kim", "puzanov")
            .question("word", ValueType.TEXT)
            .question("strength", ValueType.QUANTITY, Cardinality.ONE, true);

    private Examination silent(String source, String occasion, String question, UnaryOperator<SilentRow> told) {
        told.apply(archive.silent(source, occasion, question));
        return archive.dossier().examinations().getLast();
    }

    private Decision examine(Examination examination) {
        return examine(null, examination);
    }

    private Decision examine(@Nullable ClaimState before, Examination examination) {
        return ClaimDecisions.examine(archive.book, before, examination);
    }

    @Test
    void anExaminationIsRecordedOnceAndUnderItsIdNoOther() {
        Examination first = silent("K1", "talk", "word", row -> row);
        assertThat(examine(first)).isEqualTo(Decision.accept(new SourceExamined(first)));
        ClaimState before = ClaimState.of(List.of(new SourceExamined(first)));

        assertThat(examine(before, first)).isEqualTo(new Decision.AlreadyRecorded());
        Examination other = silent("K1", "talk", "word", SilentRow::tellerPresent);
        assertThat(examine(before, other)).isEqualTo(Decision.refuse(Rule.SAME_ID_OTHER_CONTENT, "id", other.id()));
    }

    @Test
    void itIsOfWhatTheLedgerKnows() {
        assertThat(examine(silent("K1", "visit", "word", row -> row)))
                .isEqualTo(Decision.refuse(Rule.UNKNOWN_OCCASION, "occasion", "visit"));
        assertThat(examine(silent("K1", "talk", "mood", row -> row)))
                .isEqualTo(Decision.refuse(Rule.UNKNOWN_QUESTION, "question", "mood"));
        assertThat(examine(silent("K9", "talk", "word", row -> row)))
                .isEqualTo(Decision.refuse(Rule.UNKNOWN_SOURCE, "source", "K9"));
        archive.book.apply(new SourceWithdrawn(new Siglum("K1"), "a forgery"));
        assertThat(examine(silent("K1", "talk", "word", row -> row)))
                .isEqualTo(Decision.refuse(Rule.SOURCE_WITHDRAWN, "source", "K1"));
    }

    @Test
    void aSilenceOnWhatVariesWithTimeIsOfATime() {
        assertThat(examine(silent("K1", "talk", "strength", row -> row)))
                .isEqualTo(Decision.refuse(Rule.SCOPE_REQUIRED, "scope", ""));
        assertThat(examine(silent("K1", "talk", "strength", row -> row.at("1957-12"))))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void aSilenceOnAPlanIsInAModeThatLooksAhead() {
        assertThat(examine(silent("K1", "talk", "word", row -> row.onThePlanOf("kim", "1957-11"))))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(examine(silent(
                        "K1",
                        "talk",
                        "word",
                        row -> row.onThePlanOf("kim", "1957-11").inMode(Mode.HAPPENED))))
                .isEqualTo(Decision.refuse(Rule.PLAN_OF_WHAT_HAPPENED, "mode", "happened"));
    }

    @Test
    void whoTellsHearsPlansOrIsQuotedIsInTheLedger() {
        Decision unknown = Decision.refuse(Rule.UNKNOWN_AUTHORITY, "agent", "yudin");

        assertThat(examine(silent("K1", "talk", "word", row -> row.toldBy("kim", "puzanov"))))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(examine(silent("K1", "talk", "word", row -> row.toldBy("yudin", "puzanov"))))
                .isEqualTo(unknown);
        assertThat(examine(silent("K1", "talk", "word", row -> row.toldBy("kim", "yudin"))))
                .isEqualTo(unknown);
        assertThat(examine(silent("K1", "talk", "word", row -> row.onThePlanOf("yudin", "1957-11"))))
                .isEqualTo(unknown);
        assertThat(examine(silent("K1", "talk", "word", row -> row.onWordsOf("yudin"))))
                .isEqualTo(unknown);
    }

    @Test
    void theFirstExaminationOfWhetherItTookPlacePosesTheQuestion() {
        Examination silence = silentOnWhetherItTookPlace();

        assertThat(examine(silence))
                .isEqualTo(Decision.accept(new QuestionRegistered(Question.tookPlace()), new SourceExamined(silence)));
        archive.book.apply(new QuestionRegistered(Question.tookPlace()));
        assertThat(examine(silence)).isEqualTo(Decision.accept(new SourceExamined(silence)));
    }

    private Examination silentOnWhetherItTookPlace() {
        return silent("K1", "talk", Question.TOOK_PLACE.value(), row -> row);
    }

    @Test
    void aRowThatIsAnExaminationKnowsItsIdAndOccasion() {
        Examination silence = silent("K1", "talk", "word", row -> row);
        ClaimState row = ClaimState.of(List.of(new SourceExamined(silence)));

        assertThat(row).isNotNull();
        assertThat(row.id()).isEqualTo(silence.id());
        assertThat(row.occasion()).isEqualTo(new OccasionId("talk"));
        assertThat(ClaimDecisions.retract(new ClaimId("x"), row, " "))
                .isEqualTo(Decision.refuse(Rule.REASON_REQUIRED, "reason", " "));
    }
}
