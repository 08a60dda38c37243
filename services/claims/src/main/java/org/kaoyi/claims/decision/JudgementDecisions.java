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
import org.kaoyi.claims.event.TextRevised;
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

    /** @param before the text of that id, or null; what was entered in an earlier version is in the ledger already */
    public static Decision enter(@Nullable TextState before, Text text) {
        if (before == null) {
            return Decision.accept(new TextEntered(text));
        }
        return before.versions().contains(text)
                ? new Decision.AlreadyRecorded()
                : Decision.refuse(Rule.TEXT_ENTERED_BEFORE, "id", text.id());
    }

    /** @param before the text of that id, or null */
    public static Decision revise(@Nullable TextState before, Text text) {
        if (before == null) {
            return Decision.refuse(Rule.UNKNOWN_TEXT, "id", text.id());
        }
        return before.text().equals(text) ? new Decision.AlreadyRecorded() : Decision.accept(new TextRevised(text));
    }

    /**
     * A link by a table that may have been imported before: what was linked on an earlier version is in the ledger, and nothing is added
     * to it.
     *
     * @param version of the text in which the table's sentence stands; null for the newest
     */
    public static Decision linkOfTable(
            @Nullable TextState text, @Nullable ClaimState row, SupportLink link, @Nullable Integer version) {
        boolean made = text != null
                && version != null
                && text.made().getOrDefault(version, List.of()).contains(link);
        return made ? new Decision.AlreadyRecorded() : link(text, row, link, version);
    }

    /**
     * @param text to which the sentence belongs, or null
     * @param version of the text in which whoever links saw the sentence; null for the newest
     */
    public static Decision link(
            @Nullable TextState text, @Nullable ClaimState row, SupportLink link, @Nullable Integer version) {
        if (text == null) {
            return Decision.refuse(Rule.UNKNOWN_TEXT, "text", link.text());
        }
        if (version != null && version != text.version()) {
            return Decision.refuse(Rule.OTHER_VERSION, "version", version);
        }
        if (link.statement() < 1 || link.statement() > text.text().statements().size()) {
            return Decision.refuse(Rule.UNKNOWN_STATEMENT, "statement", link.statement());
        }
        if (row == null || row.claim() == null) {
            return Decision.refuse(Rule.UNKNOWN_CLAIM, "claim", link.claim());
        }
        return link.equals(text.holding(link))
                ? new Decision.AlreadyRecorded()
                : Decision.accept(new StatementLinked(link));
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
