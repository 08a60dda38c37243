package org.kaoyi.projections.inquiries;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rival explanations of one point with what speaks for and against each; see {@link org.kaoyi.claims.inquiry.RivalMatrix}.
 *
 * @param rivals the columns
 * @param rows one for each claim that some rival names
 */
public record RivalsView(
        String occasion,
        String occasionTitle,
        String question,
        String questionText,
        List<Rival> rivals,
        List<Row> rows,
        long position) {

    /** An explanation with who holds it. */
    public record Rival(String id, String text, String holder, boolean principal) {}

    /**
     * A claim.
     *
     * @param siglum its source, or null where the ledger does not hold the claim
     * @param bearings by rival, {@code supports} or {@code contradicts}; a rival that does not name the claim is absent
     * @param decidesNothing whether it bears on all rivals alike
     */
    public record Row(
            String claim,
            @Nullable String siglum,
            @Nullable String wording,
            boolean standing,
            Map<String, String> bearings,
            boolean decidesNothing) {}
}
