package org.kaoyi.projections.discrepancies;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One occasion as its sources tell it, side by side.
 *
 * @param columns one for each source that speaks of it or was examined for it
 * @param rows one for each case, in the order of questions
 * @param position of the log that this reflects
 */
public record Synopsis(String occasion, List<Column> columns, List<Line> rows, long position) {

    /** The same with those sources and lines alone that are asked for; a line on which none of these sources was examined is left out. Signs stay those of all sources. */
    public Synopsis where(Predicate<Column> sources, Predicate<Line> lines) {
        List<Integer> kept = IntStream.range(0, columns.size())
                .filter(at -> sources.test(columns.get(at)))
                .boxed()
                .toList();
        List<Line> left = rows.stream()
                .filter(lines)
                .map(line -> line.with(kept.stream().map(line.cells()::get).toList()))
                .filter(line ->
                        !line.cells().stream().allMatch(cell -> cell.kind().equals("not-examined")))
                .toList();
        return new Synopsis(occasion, kept.stream().map(columns::get).toList(), left, position);
    }

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

        private Line with(List<Cell> others) {
            return new Line(caseId, question, questionText, level, scope, sign, grade, state, others, apparatus);
        }

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
