package org.kaoyi.claims.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** Assessed, until a comparable claim comes or a ground falls. */
    static CaseState after(
            Dossier.Ruling ruling, List<Member> members, Gate gate, Map<ClaimId, Long> positions, Set<ClaimId> ended) {
        long seen = ruling.assessment().seenPosition() > 0 ? ruling.assessment().seenPosition() : ruling.position();
        Predicate<Member> cameLater = member -> positions.getOrDefault(member.id(), 0L) > seen;
        List<Member> known = members.stream().filter(cameLater.negate()).toList();
        boolean newer = members.stream()
                .filter(cameLater)
                .anyMatch(late -> known.isEmpty() || known.stream().anyMatch(it -> gate.comparable(late, it)));
        boolean fallen = ruling.assessment().grounds().stream().anyMatch(ended::contains);
        return newer || fallen ? CaseState.REOPENED : CaseState.ASSESSED;
    }
}
