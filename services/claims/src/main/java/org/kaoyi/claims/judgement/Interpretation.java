package org.kaoyi.claims.judgement;

import java.util.List;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.QuestionId;

/**
 * A scholar's explanation. Rivals stand in a matrix, not among the conflicts.
 *
 * @param holder who holds it
 * @param principal whether it is held to be the main explanation rather than a contributing one
 * @param supports claims for it
 * @param contradicts claims against it
 */
public record Interpretation(
        InterpretationId id,
        OccasionId occasion,
        QuestionId question,
        String text,
        String holder,
        boolean principal,
        List<ClaimId> supports,
        List<ClaimId> contradicts) {
    public Interpretation {
        supports = List.copyOf(supports);
        contradicts = List.copyOf(contradicts);
    }
}
