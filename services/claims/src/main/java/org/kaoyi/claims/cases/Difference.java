package org.kaoyi.claims.cases;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Few;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.comparison.Reason;

/**
 * One way in which claims of a case differ.
 *
 * @param grade null for a note, which leaves the case's grade as it is
 * @param claims the claims and examinations that differ, usually two
 * @param sources theirs, first those of which the reason speaks first; each account of a circle stands alone
 * @param between the sides that differ
 * @param explainers what may explain it
 */
public record Difference(
        Kind kind,
        @Nullable Grade grade,
        Reason reason,
        List<ClaimId> claims,
        List<List<Siglum>> sources,
        List<SidePair> between,
        List<Explainer> explainers) {
    static final String SILENT = "silent";
    static final String SILENT_THEN_AFFIRMING = "silent-then-affirming";

    public Difference {
        claims = List.copyOf(claims);
        sources = Few.each(sources, List::copyOf);
        between = List.copyOf(between);
        explainers = List.copyOf(explainers);
    }

    /** How much the silence weighs that it tells of; S0 where it tells of none. */
    Rung silence() {
        return reason.code().equals(SILENT) || reason.code().equals(SILENT_THEN_AFFIRMING)
                ? Rung.valueOf(reason.arguments().get(1))
                : Rung.S0;
    }

    /** The sources of some claims, each once. */
    static List<Siglum> sourcesOf(Collection<Member> members) {
        return members.size() == 1
                ? List.of(members.iterator().next().claim().source())
                : members.stream()
                        .map(member -> member.claim().source())
                        .distinct()
                        .sorted()
                        .toList();
    }
}
