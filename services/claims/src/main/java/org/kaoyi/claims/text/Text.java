package org.kaoyi.claims.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text under audit, split into statements.
 *
 * @param language BCP 47 tag, or null
 * @param statements its sentences in order, numbered from 1 by their place
 */
public record Text(TextId id, String title, @Nullable String language, List<String> statements) {
    public Text {
        statements = List.copyOf(statements);
    }
}
