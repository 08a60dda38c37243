package org.kaoyi.claims.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.archive.Siglum;

/**
 * A source that was examined and says nothing.
 *
 * @param examination the row that records it
 * @param on the value on which it is silent, or null for the whole question
 * @param omission whether it may be called an omission (S4)
 * @param marks such as {@code cited}, {@code record-undated}, {@code excerpt}
 */
public record Silence(
        Siglum siglum,
        String side,
        Rung rung,
        String reader,
        boolean omission,
        List<String> marks,
        @Nullable String on,
        ClaimId examination) {
    public Silence {
        marks = List.copyOf(marks);
    }
}
