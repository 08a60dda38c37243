package org.kaoyi.projections.discrepancies;

import java.util.List;

/**
 * Which statements of texts hang on a source: those linked to a claim of it, and those whose grade changes without it.
 *
 * @param source its siglum
 * @param statements by text and place
 * @param capped whether it touches more families of occasions or statements than were looked at
 */
public record HangingView(
        String source, List<BlastRadiusView.StatementView> statements, boolean capped, long position) {
    public HangingView {
        statements = List.copyOf(statements);
    }
}
