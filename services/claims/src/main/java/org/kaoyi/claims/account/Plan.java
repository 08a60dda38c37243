package org.kaoyi.claims.account;

import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.value.DateValue;

/**
 * Whose plan or proposal a claim reports, and of when. Plans of other holders or other dates differ; they do not contradict.
 *
 * @param holder or null where the source does not say
 * @param date or null where the source does not say
 */
public record Plan(@Nullable AuthorityId holder, @Nullable DateValue date) {
    /** Neither holder nor date given; equal to itself, so that two unset plans are compared. */
    public static final Plan UNSET = new Plan(null, null);
}
