package org.kaoyi.projections.catalogue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.view.ClaimView;

/**
 * A claim or examination with its state.
 *
 * @param state {@code standing}, {@code retracted}, {@code superseded} or {@code source-withdrawn}
 * @param position of the event that recorded it
 * @param history what befell it, oldest first; empty in lists
 */
public record ClaimEntry(
        ClaimView claim,
        String occasionTitle,
        String questionText,
        String sourceTitle,
        String state,
        long position,
        List<Happening> history) {

    /**
     * One entry of a history.
     *
     * @param what {@code recorded}, {@code redescribed}, {@code superseded}, {@code retracted} or {@code withdrawn}
     * @param by the claim that took its place; where authorities were merged or split the other one, such as {@code agent/mao-zedong}; or null
     */
    public record Happening(
            long position,
            String what,
            Instant at,
            String actor,
            @Nullable String reason,
            @Nullable String by) {}
}
