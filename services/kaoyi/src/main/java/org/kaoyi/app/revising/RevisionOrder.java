package org.kaoyi.app.revising;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A newer version of a text. Plain data, so that it can be handed to the server that has the ledger open.
 *
 * @param id of the text
 * @param title of the newer version, or null where it stays
 * @param language BCP 47 tag, or null where it stays
 * @param statements its sentences in order
 * @param dryRun only say what would become of its links
 * @param actor who enters it
 */
public record RevisionOrder(
        String id,
        @Nullable String title,
        @Nullable String language,
        List<String> statements,
        boolean dryRun,
        String actor) {
    public RevisionOrder {
        statements = List.copyOf(statements);
    }
}
