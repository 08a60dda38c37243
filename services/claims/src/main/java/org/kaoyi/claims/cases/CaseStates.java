package org.kaoyi.claims.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
            Dossier.Ruling ruling, List<Member> members, Map<ClaimId, Long> positions, Set<ClaimId> ended) {
        long seen = ruling.assessment().seenPosition() > 0 ? ruling.assessment().seenPosition() : ruling.position();
        boolean newer = members.stream().anyMatch(member -> positions.getOrDefault(member.id(), 0L) > seen);
        boolean fallen = ruling.assessment().grounds().stream().anyMatch(ended::contains);
        return newer || fallen ? CaseState.REOPENED : CaseState.ASSESSED;
    }
}
