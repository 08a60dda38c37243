package org.kaoyi.claims.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.BalancePart;
import org.kaoyi.claims.account.Cardinality;
import org.kaoyi.claims.account.Exhaustive;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.cases.Archive;
import org.kaoyi.claims.event.BalancePartDeclared;
import org.kaoyi.claims.event.QuestionRedescribed;
import org.kaoyi.claims.event.QuestionRegistered;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.ValueType;

/** What the ledger refuses of questions and of sums declared between them. */
class QuestionDecisionsTest {
    private final ReferenceBook book = new Archive()
            .occasion("campaign", "1951")
            .occasion("battle", "1951-05", "campaign", null)
            .question("losses", ValueType.QUANTITY)
            .question("day", ValueType.DATE)
            .book;

    @Test
    void whatIsNoFigureCanNotBeDeclaredAsPartOfASum() {
        assertThat(ReferenceDecisions.declare(book, sum("losses", "losses"))).isInstanceOf(Decision.Accepted.class);
        assertThat(ReferenceDecisions.declare(book, sum("day", "losses")))
                .isEqualTo(Decision.refuse(Rule.NOT_A_FIGURE, "question", "day"));
        assertThat(ReferenceDecisions.declare(book, sum("losses", "day")))
                .isEqualTo(Decision.refuse(Rule.NOT_A_FIGURE, "question", "day"));
    }

    @Test
    void theReservedQuestionIsPosedInItsOneShapeAlone() {
        Decision refused = Decision.refuse(Rule.RESERVED_QUESTION, "id", "took-place");

        assertThat(ReferenceDecisions.pose(book, tookPlace(ValueType.TEXT, Cardinality.ONE, false)))
                .isEqualTo(refused);
        assertThat(ReferenceDecisions.pose(book, tookPlace(ValueType.YES_NO, Cardinality.MANY, false)))
                .isEqualTo(refused);
        assertThat(ReferenceDecisions.pose(book, tookPlace(ValueType.YES_NO, Cardinality.ONE, true)))
                .isEqualTo(refused);
        assertThat(ReferenceDecisions.pose(book, Question.tookPlace())).isInstanceOf(Decision.Accepted.class);

        book.apply(new QuestionRegistered(Question.tookPlace()));

        assertThat(ReferenceDecisions.redescribe(book, tookPlace(ValueType.YES_NO, Cardinality.ONE, true), "a slip"))
                .isEqualTo(refused);
    }

    @Test
    void aQuestionDescribedAnewAsksAPartOfAKnownQuestionAndNotOfItself() {
        book.apply(new QuestionRegistered(figure("dead", "losses")));

        assertThat(ReferenceDecisions.redescribe(book, figure("losses", "dead"), "a slip"))
                .isEqualTo(Decision.refuse(Rule.PART_OF_ITSELF, "part_of", "dead"));
        assertThat(ReferenceDecisions.redescribe(book, figure("losses", "losses"), "a slip"))
                .isEqualTo(Decision.refuse(Rule.PART_OF_ITSELF, "part_of", "losses"));
        assertThat(ReferenceDecisions.redescribe(book, figure("losses", "horses"), "a slip"))
                .isEqualTo(Decision.refuse(Rule.UNKNOWN_QUESTION, "part_of", "horses"));
        assertThat(ReferenceDecisions.redescribe(book, figure("dead", null), "a slip"))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void aQuestionIsPosedOnceAndUnderItsIdNoOther() {
        Question women = figure("women", null);

        assertThat(ReferenceDecisions.pose(book, women)).isEqualTo(Decision.accept(new QuestionRegistered(women)));
        book.apply(new QuestionRegistered(women));
        assertThat(ReferenceDecisions.pose(book, women)).isEqualTo(new Decision.AlreadyRecorded());
        assertThat(ReferenceDecisions.pose(book, figure("women", "losses")))
                .isEqualTo(Decision.refuse(Rule.SAME_ID_OTHER_CONTENT, "id", "women"));
        assertThat(ReferenceDecisions.pose(book, figure("officers", "horses")))
                .isEqualTo(Decision.refuse(Rule.UNKNOWN_QUESTION, "part_of", "horses"));
        assertThat(ReferenceDecisions.pose(book, figure("officers", "losses"))).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void aQuestionKeepsItsTypeAndIsDescribedAnewWithAReason() {
        Question many = question("losses", ValueType.QUANTITY, Cardinality.MANY, false, null);

        assertThat(ReferenceDecisions.redescribe(
                        book, question("losses", ValueType.TEXT, Cardinality.ONE, false, null), "a slip"))
                .isEqualTo(Decision.refuse(Rule.TYPE_DIFFERS_FROM_QUESTION, "type", "text"));
        assertThat(ReferenceDecisions.redescribe(book, many, "a slip"))
                .isEqualTo(Decision.accept(new QuestionRedescribed(many, "a slip")));
        assertThat(ReferenceDecisions.redescribe(book, many, ""))
                .isEqualTo(Decision.refuse(Rule.REASON_REQUIRED, "reason", ""));
        assertThat(ReferenceDecisions.redescribe(book, figure("losses", null), "a slip"))
                .isEqualTo(new Decision.AlreadyRecorded());
        assertThat(ReferenceDecisions.redescribe(book, figure("women", null), "a slip"))
                .isEqualTo(Decision.refuse(Rule.UNKNOWN_QUESTION, "id", "women"));
    }

    @Test
    void noQuestionAsksAPartOfItselfByWayOfOthers() {
        book.apply(new QuestionRegistered(figure("dead", "losses")));
        book.apply(new QuestionRegistered(figure("officers", "dead")));

        assertThat(ReferenceDecisions.redescribe(book, figure("losses", "officers"), "a slip"))
                .isEqualTo(Decision.refuse(Rule.PART_OF_ITSELF, "part_of", "officers"));
    }

    @Test
    void aSumIsDeclaredOnceOfWhatTheLedgerKnowsAndOfNothingThatIsThePartItself() {
        BalancePart known = sum("losses", "losses");
        assertThat(ReferenceDecisions.declare(book, known)).isEqualTo(Decision.accept(new BalancePartDeclared(known)));
        book.apply(new BalancePartDeclared(known));

        assertThat(ReferenceDecisions.declare(book, known)).isEqualTo(new Decision.AlreadyRecorded());
        assertThat(ReferenceDecisions.declare(book, sum("losses", "horses")))
                .isEqualTo(Decision.refuse(Rule.UNKNOWN_QUESTION, "question", "horses"));
        assertThat(ReferenceDecisions.declare(book, sum("campaign", "losses", "siege", "losses")))
                .isEqualTo(Decision.refuse(Rule.UNKNOWN_OCCASION, "occasion", "siege"));
        assertThat(ReferenceDecisions.declare(book, sum("campaign", "losses", "campaign", "losses")))
                .isEqualTo(Decision.refuse(Rule.PART_OF_ITSELF, "part_question", "losses"));
        book.apply(new QuestionRegistered(figure("dead", null)));
        assertThat(ReferenceDecisions.declare(book, sum("campaign", "losses", "campaign", "dead")))
                .as("another question of the same occasion")
                .isInstanceOf(Decision.Accepted.class);
    }

    private static BalancePart sum(String whole, String part) {
        return sum("campaign", whole, "battle", part);
    }

    private static BalancePart sum(String wholeOccasion, String whole, String partOccasion, String part) {
        return new BalancePart(
                new OccasionId(wholeOccasion),
                new QuestionId(whole),
                new OccasionId(partOccasion),
                new QuestionId(part),
                Exhaustive.UNKNOWN,
                null);
    }

    private static Question tookPlace(ValueType type, Cardinality cardinality, boolean variesWithTime) {
        return question("took-place", type, cardinality, variesWithTime, null);
    }

    private static Question figure(String id, @Nullable String partOf) {
        return question(id, ValueType.QUANTITY, Cardinality.ONE, false, partOf);
    }

    private static Question question(
            String id, ValueType type, Cardinality cardinality, boolean variesWithTime, @Nullable String partOf) {
        return new Question(
                new QuestionId(id),
                id,
                type,
                null,
                cardinality,
                null,
                variesWithTime,
                partOf == null ? null : new QuestionId(partOf),
                Exhaustive.UNKNOWN,
                null,
                null);
    }
}
