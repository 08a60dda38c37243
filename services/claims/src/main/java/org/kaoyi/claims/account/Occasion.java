package org.kaoyi.claims.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.value.DateValue;

/**
 * What happened or is said to have happened: a talk, a letter, a decision, a withdrawal.
 *
 * @param partOf the occasion of which this is a part, or null
 * @param date when it happened, or null where unknown
 * @param place an authority, or null
 * @param participants authorities
 * @param perhapsSameAs occasions that may be the same; never merged silently
 */
public record Occasion(
        OccasionId id,
        String title,
        @Nullable String kind,
        @Nullable OccasionId partOf,
        @Nullable DateValue date,
        @Nullable AuthorityId place,
        List<AuthorityId> participants,
        List<OccasionId> perhapsSameAs,
        @Nullable String note) {
    public Occasion {
        participants = List.copyOf(participants);
        perhapsSameAs = List.copyOf(perhapsSameAs);
    }
}
