package org.kaoyi.claims.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.ClaimRetracted;
import org.kaoyi.claims.event.ClaimSuperseded;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.SourceExamined;

/**
 * A row of the claims table as its stream tells it: a claim or an examination, standing or not.
 *
 * @param claim null when it is an examination
 * @param examination null when it is a claim
 * @param supersededBy the claim that took its place, or null
 * @param endedBecause why it stands no more, or null while it stands
 */
public record ClaimState(
        @Nullable Claim claim,
        @Nullable Examination examination,
        @Nullable ClaimId supersededBy,
        @Nullable String endedBecause) {

    /** The state after the events of one claim stream; null when there are none. */
    public static @Nullable ClaimState of(List<LedgerEvent> stream) {
        ClaimState state = null;
        for (LedgerEvent event : stream) {
            state = evolve(state, event);
        }
        return state;
    }

    /** The state after one more event. */
    public static @Nullable ClaimState evolve(@Nullable ClaimState before, LedgerEvent event) {
        return switch (event) {
            case ClaimRecorded it -> new ClaimState(it.claim(), null, null, null);
            case SourceExamined it -> new ClaimState(null, it.examination(), null, null);
            case ClaimSuperseded it -> before == null ? null : before.ended(it.by(), it.reason());
            case ClaimRetracted it -> before == null ? null : before.ended(null, it.reason());
            default -> before;
        };
    }

    private ClaimState ended(@Nullable ClaimId by, String reason) {
        return new ClaimState(claim, examination, by, reason);
    }

    public boolean standing() {
        return endedBecause == null;
    }

    public ClaimId id() {
        if (claim != null) {
            return claim.id();
        }
        if (examination != null) {
            return examination.id();
        }
        throw new IllegalStateException("a row is a claim or an examination");
    }

    /** The occasion it is about. */
    public OccasionId occasion() {
        if (claim != null) {
            return claim.occasion();
        }
        if (examination != null) {
            return examination.occasion();
        }
        throw new IllegalStateException("a row is a claim or an examination");
    }
}
