package org.kaoyi.claims.cases;

import java.util.List;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Mode;
import org.kaoyi.claims.account.Polarity;
import org.kaoyi.claims.archive.Siglum;

/**
 * The claims of a case whose values are EQUAL, with the sigla that carry it.
 *
 * @param value display form of the value
 * @param polarity whether they affirm or deny it
 * @param modes distinct, in the order of {@link Mode}
 * @param wordings distinct, as given
 * @param sides distinct, sorted; "unknown" where none is given
 * @param links dependences of those who carry it that lines do not show, in words
 */
public record Reading(
        String value,
        Polarity polarity,
        List<Mode> modes,
        List<String> wordings,
        List<Siglum> sigla,
        List<String> sides,
        List<ClaimId> claims,
        Independence independence,
        List<String> links) {
    public Reading {
        modes = List.copyOf(modes);
        wordings = List.copyOf(wordings);
        sigla = List.copyOf(sigla);
        sides = List.copyOf(sides);
        claims = List.copyOf(claims);
        links = List.copyOf(links);
    }
}
