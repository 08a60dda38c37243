package org.kaoyi.projections.discrepancies;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One occasion as its sources tell it, side by side.
 *
 * @param columns one for each source that speaks of it or was examined for it
 * @param rows one for each case, in the order of questions
 * @param position of the log that this reflects
 */
public record Synopsis(String occasion, List<Column> columns, List<Line> rows, long position) {

    /** A source. */
    public record Column(String id, String title, @Nullable String side, boolean citedOnly) {}

    /**
     * What the sources answer to one question.
     *
     * @param caseId the case that holds the answers
     * @param sign {@code =} agrees, {@code ~} compatible, {@code #} conflicts, {@code ≠} differs, {@code sil.} where only silence
     *     stands against it, empty where nothing can be compared
     * @param cells one for each column, in their order
     */
    public record Line(
            String caseId,
            String question,
            String questionText,
            int level,
            @Nullable String scope,
            String sign,
            String grade,
            String state,
            List<Cell> cells,
            String apparatus) {

        /** The line of the apparatus with the scope in other words than those in which the ledger keeps it. */
        public String apparatus(@Nullable String scopeInWords) {
            return Apparatus.reworded(this, scopeInWords);
        }
    }

    /**
     * What one source says.
     *
     * @param kind {@code claims}, {@code silent} or {@code not-examined}
     * @param rung for silence, else null
     */
    public record Cell(
            String kind, List<Answer> answers, @Nullable String rung, boolean omission) {}

    /** One claim in a cell. */
    public record Answer(
            String claim,
            String polarity,
            String wording,
            @Nullable String value,
            String mode,
            @Nullable String language) {}
}
