package org.kaoyi.claims.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaoyi.claims.account.Mode;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.comparison.Reason;

/** Whoever tells that something happened at an occasion affirms that the occasion took place ({@code domain.md} §3, polarity). */
final class TookPlace {
    private TookPlace() {}

    /**
     * @param told the family's claims of level 0 on other questions
     */
    static List<Difference> in(CaseFile file, List<Member> told) {
        if (!file.key().question().equals(Question.TOOK_PLACE) || file.key().level() != 0) {
            return List.of();
        }
        List<Difference> found = new ArrayList<>();
        for (Member denial : file.own()) {
            if (!denial.affirms() && denial.claim().mode() == Mode.HAPPENED) {
                firstOfEachSource(file, denial, told)
                        .forEach(presuming -> found.add(ValueDifferences.difference(
                                file,
                                new ValueDifferences.Clash(
                                        Kind.POLARITY,
                                        Grade.CONFLICT,
                                        Reason.of(
                                                "told-of-but-denied",
                                                file.key().occasion().value())),
                                List.of(presuming),
                                List.of(denial))));
            }
        }
        return found;
    }

    private static Iterable<Member> firstOfEachSource(CaseFile file, Member denial, List<Member> told) {
        Map<Siglum, Member> first = new LinkedHashMap<>();
        told.stream()
                .filter(member -> member.affirms() && member.claim().level() == 0)
                .filter(member -> !member.key().question().equals(Question.TOOK_PLACE))
                .filter(member ->
                        member.claim().occasion().equals(denial.claim().occasion()))
                .filter(member -> member.claim().mode() == Mode.HAPPENED && member.layer() == denial.layer())
                .filter(member ->
                        Scopes.overlap(member.claim().scope(), denial.claim().scope()))
                .filter(member -> !member.claim().source().equals(denial.claim().source()))
                .forEach(member -> first.putIfAbsent(member.claim().source(), member));
        return first.values();
    }
}
