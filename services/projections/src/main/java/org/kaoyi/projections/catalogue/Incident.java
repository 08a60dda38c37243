package org.kaoyi.projections.catalogue;

import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.feed.RecordedEvent;

/**
 * Something that befell a thing referred to, or a claim after it was recorded: that it was, its event in the log says.
 *
 * @param subject its stream, such as {@code claim/moscow-apology-K2}
 * @param what {@code recorded}, {@code redescribed}, {@code superseded}, {@code retracted}, {@code withdrawn},
 *     {@code attached} (the name of the file in place of a reason), {@code anchored}; of authorities {@code merged}
 *     (into another), {@code absorbed} (another), {@code split-off} (from another), {@code split} (another off); of claims {@code reassigned}
 * @param by the claim that took its place; where authorities were merged or split the other one, such as {@code agent/mao-zedong}; or null
 */
record Incident(
        String subject,
        String what,
        @Nullable String reason,
        @Nullable String by,
        RecordedEvent recorded) {}
