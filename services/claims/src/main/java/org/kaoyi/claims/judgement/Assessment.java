package org.kaoyi.claims.judgement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.cases.CaseKey;

/**
 * A historian's ruling on a case. It alters no claim; whether it is reopened is derived.
 *
 * @param prefers claims whose readings are preferred; may be empty
 * @param grounds claims it rests on, at least one
 * @param by who ruled
 * @param seenPosition the ledger position at which the historian saw the case; 0 means that of the ruling's own record
 * @param policy version of the widths by which the case was compared when it was ruled on; null where the ruling does not say
 */
public record Assessment(
        CaseKey caseKey,
        Verdict verdict,
        @Nullable Degree degree,
        List<ClaimId> prefers,
        List<ClaimId> grounds,
        @Nullable String reasoning,
        String by,
        long seenPosition,
        @Nullable String policy) {
    public Assessment {
        prefers = List.copyOf(prefers);
        grounds = List.copyOf(grounds);
    }
}
