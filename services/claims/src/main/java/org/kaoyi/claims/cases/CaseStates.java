package org.kaoyi.claims.cases;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.kaoyi.claims.account.ClaimId;

/** Derives where a case stands from the rulings on it and from what came after them. */
final class CaseStates {
    private CaseStates() {}

    static Optional<Dossier.Ruling> latest(CaseKey key, List<Dossier.Ruling> rulings) {
        return rulings.stream()
                .filter(ruling -> ruling.assessment().caseKey().equals(key))
                .reduce((earlier, later) -> later.position() >= earlier.position() ? later : earlier);
    }

    /** Assessed, until a comparable claim comes, a ground falls, or the rules change by which its claims are compared. */
    static CaseState after(Dossier.Ruling ruling, CaseFile file, Differences differences, Dossier dossier) {
        long seen = ruling.assessment().seenPosition() > 0 ? ruling.assessment().seenPosition() : ruling.position();
        boolean reopened = comparableCame(file, differences, dossier, seen)
                || ruling.assessment().grounds().stream().anyMatch(dossier.ended()::contains)
                || dossier.rules().changedSince(ruling.assessment(), seen, file, dossier);
        return reopened ? CaseState.REOPENED : CaseState.ASSESSED;
    }

    /**
     * Whether a later claim can be compared with one that was known, or a later claim or examination differs in whatever way, as a new
     * part of a sum does, or silence that somebody found.
     */
    private static boolean comparableCame(CaseFile file, Differences differences, Dossier dossier, long seen) {
        Predicate<ClaimId> cameLater = id -> dossier.positions().getOrDefault(id, 0L) > seen;
        List<Member> later = file.members().stream()
                .filter(member -> cameLater.test(member.id()))
                .toList();
        List<Member> known = file.members().stream()
                .filter(member -> !cameLater.test(member.id()))
                .toList();
        return later.stream()
                        .anyMatch(late -> known.isEmpty()
                                || known.stream().anyMatch(it -> file.gate().comparable(late, it)))
                || differences.listed().stream()
                        .filter(it -> it.grade() != null)
                        .flatMap(it -> it.claims().stream())
                        .anyMatch(cameLater);
    }
}
