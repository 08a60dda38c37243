package org.kaoyi.claims.cases;

import java.util.List;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.judgement.Assessment;
import org.kaoyi.claims.reference.ReferenceBook;

/**
 * What has to be looked at together to find the cases of a family of occasions ({@link ReferenceBook#family}).
 *
 * @param claims the standing claims of every occasion of the family
 * @param examinations the standing examinations
 * @param retracted claims that were retracted or whose source was withdrawn (not those superseded)
 * @param assessments all rulings on cases of the family, in the order of the log
 */
public record Dossier(
        ReferenceBook book,
        List<Claim> claims,
        List<Examination> examinations,
        List<Claim> retracted,
        List<Assessment> assessments) {
    public Dossier {
        claims = List.copyOf(claims);
        examinations = List.copyOf(examinations);
        retracted = List.copyOf(retracted);
        assessments = List.copyOf(assessments);
    }
}
