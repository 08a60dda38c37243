package org.kaoyi.projections.inquiries;

import java.util.List;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.judgement.Interpretation;

/**
 * A scholar's explanation as it was stated.
 *
 * @param holder who holds it
 * @param principal whether it is held to be the main explanation rather than a contributing one
 * @param supports ids of the claims for it
 * @param contradicts ids of those against it
 * @param position of the event that recorded it
 */
public record InterpretationView(
        String id,
        String occasion,
        String question,
        String text,
        String holder,
        boolean principal,
        List<String> supports,
        List<String> contradicts,
        long position) {
    static InterpretationView of(Interpretation it, long position) {
        return new InterpretationView(
                it.id().value(),
                it.occasion().value(),
                it.question().value(),
                it.text(),
                it.holder(),
                it.principal(),
                it.supports().stream().map(ClaimId::value).toList(),
                it.contradicts().stream().map(ClaimId::value).toList(),
                position);
    }
}
