package org.kaoyi.projections.feed;

import org.jspecify.annotations.Nullable;

/**
 * A projection that was folded anew and is read in its new form.
 *
 * @param position up to where both were compared, or the new rows reach where nothing could be compared
 * @param digest of the new rows at that position: equal digests, equal rows; null where no rows were read before
 * @param comparison with the rows that were read before; null where these stood at another position
 */
public record Rebuilt(
        String projection,
        long position,
        @Nullable String digest,
        @Nullable Comparison comparison) {}
