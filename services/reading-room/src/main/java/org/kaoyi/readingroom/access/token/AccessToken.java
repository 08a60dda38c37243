package org.kaoyi.readingroom.access.token;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.readingroom.access.Role;

/**
 * What is known of a personal token; the token itself is not.
 *
 * @param id by which it is listed and revoked, no secret
 * @param holder whose it is, and whom events name that are recorded with it
 * @param note what it is for; empty where nobody said
 * @param madeBy who made it
 * @param usedAt when it was last used, to the hour; null where never
 * @param revokedAt null where it was not
 */
public record AccessToken(
        String id,
        String holder,
        Set<Role> roles,
        String note,
        Instant madeAt,
        String madeBy,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt) {
    public AccessToken {
        roles = Set.copyOf(roles);
    }

    /** Whether it opens anything now. */
    public boolean isGood(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
