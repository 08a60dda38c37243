package org.kaoyi.claims.cases;

import java.util.List;
import org.kaoyi.claims.account.ClaimId;

/**
 * What is left of a whole when the figures told of its parts are taken off: said where the parts are not all there are, or where
 * nobody has counted one of them ({@code domain.md} §3, part-whole).
 *
 * @param whole the claim that gives the whole
 * @param parts the claims that give figures of parts
 * @param left the interval of what is left, in the whole's unit, such as {@code [40000, 60000]}
 */
public record Remainder(ClaimId whole, List<ClaimId> parts, String left) {
    public Remainder {
        parts = List.copyOf(parts);
    }
}
