package org.kaoyi.projections.discrepancies;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.audit.Because;
import org.kaoyi.claims.audit.StatementAudit;
import org.kaoyi.claims.cases.Independence;
import org.kaoyi.projections.view.Regraded;

/**
 * What would change if a source or a claim fell; see {@link org.kaoyi.claims.inquiry.BlastRadius}.
 *
 * @param of what falls, "source" or "claim"
 * @param id of it
 * @param claims how many claims and examinations fall in the families that were looked at
 * @param rulings how many rulings would have to be looked at again
 * @param capped whether it touches more families of occasions or statements than were looked at
 */
public record BlastRadiusView(
        String of,
        String id,
        int claims,
        List<CaseChange> cases,
        int rulings,
        List<StatementView> statements,
        boolean capped,
        long position) {

    /**
     * A case that changes.
     *
     * @param after the grade without it, or null where no claim is left
     * @param reopens whether a ruling on it has to be looked at again
     * @param verdict of that ruling, or null
     * @param lostReadings readings that nobody would carry any more, each with its polarity
     * @param lostSilences sources whose silence would no longer be counted
     * @param linesLost on how many independent lines less it would rest; negative where the loss parts what it had tied together
     */
    public record CaseChange(
            @JsonProperty("case") String id,
            String occasion,
            String occasionTitle,
            String question,
            String questionText,
            int level,
            @Nullable String scope,
            String before,
            @Nullable String after,
            String stateBefore,
            @Nullable String stateAfter,
            List<String> kindsBefore,
            List<String> kindsAfter,
            boolean reopens,
            @Nullable String verdict,
            List<String> lostReadings,
            List<String> lostSilences,
            int linesLost) {}

    /**
     * A statement of a text, as an audit grades it now and without what falls.
     *
     * @param independenceBefore on how much it rests; null where nothing supports it
     * @param arithmeticBefore what of its own words the grade rests on
     */
    public record StatementView(
            String text,
            String title,
            int statement,
            String words,
            String before,
            String after,
            List<String> marksBefore,
            List<String> marksAfter,
            @Nullable Independence independenceBefore,
            @Nullable Independence independenceAfter,
            List<Because> arithmeticBefore,
            List<Because> arithmeticAfter) {
        static StatementView of(Regraded it) {
            StatementAudit before = it.grades().before();
            StatementAudit after = it.grades().after();
            return new StatementView(
                    it.grades().text().value(),
                    it.title(),
                    before.number(),
                    before.text(),
                    before.grade(),
                    after.grade(),
                    before.marks(),
                    after.marks(),
                    before.independence(),
                    after.independence(),
                    before.arithmetic(),
                    after.arithmetic());
        }
    }
}
