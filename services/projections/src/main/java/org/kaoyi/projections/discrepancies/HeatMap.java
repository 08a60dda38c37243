package org.kaoyi.projections.discrepancies;

import java.util.List;

/**
 * Where findings gather: occasions by questions.
 *
 * @param cells only those with a finding, by occasion and question
 */
public record HeatMap(List<Heading> occasions, List<Heading> questions, List<Cell> cells) {

    /** A row or column. */
    public record Heading(String id, String title) {}

    /**
     * A cell.
     *
     * @param gravest the gravest grade in it
     */
    public record Cell(String occasion, String question, int findings, String gravest) {}
}
