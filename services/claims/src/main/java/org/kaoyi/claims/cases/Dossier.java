package org.kaoyi.claims.cases;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.judgement.Assessment;
import org.kaoyi.claims.reference.ReferenceBook;

/**
 * What has to be looked at together to find the cases of a family of occasions ({@link ReferenceBook#family}).
 *
 * @param claims the standing claims of every occasion of the family, as they were recorded
 * @param examinations the standing examinations
 * @param retracted claims that were retracted or whose source was withdrawn (not those superseded)
 * @param retractedExaminations examinations that were retracted or whose source was withdrawn
 * @param rulings all rulings on cases of the family, in the order of the log
 * @param positions the ledger position at which each standing claim or examination was recorded
 * @param ended ids of the claims and examinations, wherever in the ledger, that rulings of this family name as grounds and that
 *     stand no more
 * @param rules when the rules last changed by which the family's claims are compared
 */
public record Dossier(
        ReferenceBook book,
        List<Claim> claims,
        List<Examination> examinations,
        List<Claim> retracted,
        List<Examination> retractedExaminations,
        List<Ruling> rulings,
        Map<ClaimId, Long> positions,
        Set<ClaimId> ended,
        RuleChanges rules) {
    public Dossier {
        claims = List.copyOf(claims);
        examinations = List.copyOf(examinations);
        retracted = List.copyOf(retracted);
        retractedExaminations = List.copyOf(retractedExaminations);
        rulings = List.copyOf(rulings);
        positions = Map.copyOf(positions);
        ended = Set.copyOf(ended);
    }

    /** With the authorities that claims and examinations mean now; the same where none was merged or split. */
    Dossier understood() {
        return book.allAsEntered()
                ? this
                : new Dossier(
                        book,
                        claims.stream().map(book::understood).toList(),
                        examinations.stream().map(book::understood).toList(),
                        retracted.stream().map(book::understood).toList(),
                        retractedExaminations.stream().map(book::understood).toList(),
                        rulings,
                        positions,
                        ended,
                        rules);
    }

    /** As it would be had nothing been retracted. */
    Dossier withRetracted() {
        return new Dossier(
                book,
                Stream.concat(claims.stream(), retracted.stream()).toList(),
                Stream.concat(examinations.stream(), retractedExaminations.stream())
                        .toList(),
                List.of(),
                List.of(),
                rulings,
                positions,
                ended,
                rules);
    }

    boolean hasRetracted() {
        return !retracted.isEmpty() || !retractedExaminations.isEmpty();
    }

    /** An assessment with the ledger position of its record. */
    public record Ruling(Assessment assessment, long position) {}
}
