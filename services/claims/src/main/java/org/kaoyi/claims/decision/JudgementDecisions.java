package org.kaoyi.claims.decision;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.cases.CaseKey;
import org.kaoyi.claims.event.CaseAssessed;
import org.kaoyi.claims.event.InterpretationStated;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.StatementLinked;
import org.kaoyi.claims.event.TextEntered;
import org.kaoyi.claims.judgement.Assessment;
import org.kaoyi.claims.judgement.Interpretation;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.text.SupportLink;
import org.kaoyi.claims.text.Text;

/** Decisions on what historians conclude: assessments, interpretations, and the support of texts. */
public final class JudgementDecisions {
    private JudgementDecisions() {}

    /**
     * @param before the events of the case's stream
     * @param rows looks up the rows that the assessment names; null where there is none
     */
    public static Decision assess(
            ReferenceBook book,
            List<LedgerEvent> before,
            Function<ClaimId, @Nullable ClaimState> rows,
            Assessment assessment) {
        CaseKey key = assessment.caseKey();
        if (book.occasion(key.occasion()).isEmpty()) {
            return Decision.refuse(Rule.UNKNOWN_OCCASION, "occasion", key.occasion());
        }
        if (book.question(key.question()).isEmpty()) {
            return Decision.refuse(Rule.UNKNOWN_QUESTION, "question", key.question());
        }
        if (before.stream()
                .anyMatch(event -> event instanceof CaseAssessed it && sameRuling(it.assessment(), assessment))) {
            return new Decision.AlreadyRecorded();
        }
        if (assessment.grounds().isEmpty()) {
            return Decision.refuse(Rule.GROUNDS_REQUIRED, "grounds", "");
        }
        return firstUnknown(rows, assessment.grounds(), "grounds")
                .or(() -> firstUnknown(rows, assessment.prefers(), "prefers"))
                .orElseGet(() -> Decision.accept(new CaseAssessed(assessment)));
    }

    /**
     * @param before the events of the interpretation's stream
     */
    public static Decision state(
            ReferenceBook book,
            List<LedgerEvent> before,
            Function<ClaimId, @Nullable ClaimState> rows,
            Interpretation interpretation) {
        if (!before.isEmpty()) {
            return before.contains(new InterpretationStated(interpretation))
                    ? new Decision.AlreadyRecorded()
                    : Decision.refuse(Rule.SAME_ID_OTHER_CONTENT, "id", interpretation.id());
        }
        if (book.occasion(interpretation.occasion()).isEmpty()) {
            return Decision.refuse(Rule.UNKNOWN_OCCASION, "occasion", interpretation.occasion());
        }
        if (book.question(interpretation.question()).isEmpty()) {
            return Decision.refuse(Rule.UNKNOWN_QUESTION, "question", interpretation.question());
        }
        return firstUnknown(rows, interpretation.supports(), "supports")
                .or(() -> firstUnknown(rows, interpretation.contradicts(), "contradicts"))
                .orElseGet(() -> Decision.accept(new InterpretationStated(interpretation)));
    }

    public static Decision enter(ReferenceBook book, Text text) {
        return book.text(text.id())
                .map(before -> before.equals(text)
                        ? new Decision.AlreadyRecorded()
                        : Decision.refuse(Rule.SAME_ID_OTHER_CONTENT, "id", text.id()))
                .orElseGet(() -> Decision.accept(new TextEntered(text)));
    }

    /**
     * @param holding the newest link between the same two, or null
     */
    public static Decision link(
            ReferenceBook book, @Nullable SupportLink holding, @Nullable ClaimState row, SupportLink link) {
        Text text = book.text(link.text()).orElse(null);
        if (text == null) {
            return Decision.refuse(Rule.UNKNOWN_TEXT, "text", link.text());
        }
        if (link.statement() < 1 || link.statement() > text.statements().size()) {
            return Decision.refuse(Rule.UNKNOWN_STATEMENT, "statement", link.statement());
        }
        if (row == null || row.claim() == null) {
            return Decision.refuse(Rule.UNKNOWN_CLAIM, "claim", link.claim());
        }
        return link.equals(holding) ? new Decision.AlreadyRecorded() : Decision.accept(new StatementLinked(link));
    }

    /** A ruling is the same at whatever position the case was seen and by whatever widths it was compared. */
    private static boolean sameRuling(Assessment one, Assessment other) {
        return withoutSeen(one).equals(withoutSeen(other));
    }

    private static Assessment withoutSeen(Assessment it) {
        return new Assessment(
                it.caseKey(), it.verdict(), it.degree(), it.prefers(), it.grounds(), it.reasoning(), it.by(), 0, null);
    }

    private static java.util.Optional<Decision> firstUnknown(
            Function<ClaimId, @Nullable ClaimState> rows, List<ClaimId> ids, String field) {
        Stream<ClaimId> unknown = ids.stream().filter(id -> rows.apply(id) == null);
        return unknown.findFirst().map(id -> Decision.refuse(Rule.UNKNOWN_CLAIM, field, id));
    }
}
