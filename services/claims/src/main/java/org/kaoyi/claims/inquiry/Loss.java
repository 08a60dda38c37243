package org.kaoyi.claims.inquiry;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.cases.Dossier;

/**
 * What is thought away: sources, claims or both. Nothing in the ledger changes.
 *
 * @param sources all their claims and examinations go
 * @param claims single claims or examinations, also of other families: rulings here may rest on them
 */
public record Loss(Set<Siglum> sources, Set<ClaimId> claims) {
    public Loss {
        sources = Set.copyOf(sources);
        claims = Set.copyOf(claims);
    }

    public static Loss ofSources(Set<Siglum> sources) {
        return new Loss(sources, Set.of());
    }

    public static Loss ofClaim(ClaimId claim) {
        return new Loss(Set.of(), Set.of(claim));
    }

    public static Loss ofClaims(Set<ClaimId> claims) {
        return new Loss(Set.of(), claims);
    }

    /** The dossier as if they had never been recorded; rulings stay, and lose their grounds. */
    Dossier without(Dossier dossier) {
        Set<ClaimId> fallen = new HashSet<>(dossier.ended());
        fallen.addAll(claims);
        dossier.claims().stream()
                .filter(claim -> takes(claim.source(), claim.id()))
                .forEach(claim -> fallen.add(claim.id()));
        dossier.examinations().stream()
                .filter(it -> takes(it.source(), it.id()))
                .forEach(it -> fallen.add(it.id()));
        return new Dossier(
                dossier.book(),
                claimsLeft(dossier.claims()),
                examinationsLeft(dossier.examinations()),
                claimsLeft(dossier.retracted()),
                examinationsLeft(dossier.retractedExaminations()),
                dossier.rulings(),
                dossier.positions(),
                fallen,
                dossier.rules());
    }

    private List<Claim> claimsLeft(List<Claim> claims) {
        return claims.stream().filter(it -> !takes(it.source(), it.id())).toList();
    }

    private List<Examination> examinationsLeft(List<Examination> examinations) {
        return examinations.stream().filter(it -> !takes(it.source(), it.id())).toList();
    }

    /** Whether a claim or examination of a source goes. */
    public boolean takes(Siglum source, ClaimId row) {
        return sources.contains(source) || claims.contains(row);
    }
}
