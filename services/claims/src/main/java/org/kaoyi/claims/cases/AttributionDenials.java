package org.kaoyi.claims.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.comparison.Reason;

/**
 * {@code attribution-denial}: "A said p" against A denying having said p, one level up. It denies the saying, not the fact, and is
 * filed where "A said p" is.
 */
final class AttributionDenials {
    private AttributionDenials() {}

    /**
     * @param oneLevelUp the family's claims on the same question, one attribution level above the case's
     */
    static List<Difference> in(CaseFile file, List<Member> oneLevelUp) {
        List<Difference> found = new ArrayList<>();
        for (Member saying : file.own()) {
            for (Member denial : oneLevelUp) {
                if (saying.affirms() && !denial.affirms() && denies(file, denial, saying)) {
                    found.add(ValueDifferences.difference(
                            file,
                            new Clash(
                                    Kind.ATTRIBUTION_DENIAL,
                                    Grade.CONFLICT,
                                    () -> Reason.of(
                                            "said-and-denied", saying.value().display())),
                            List.of(saying),
                            List.of(denial)));
                }
            }
        }
        return found;
    }

    private static boolean denies(CaseFile file, Member denial, Member saying) {
        List<AuthorityId> persons = denial.claim().attributedTo();
        return file.gate().aboutTheSame(saying, denial)
                && saying.claim().mode() == denial.claim().mode()
                && Gate.samePlan(saying.claim(), denial.claim())
                && persons.subList(1, persons.size()).equals(saying.claim().attributedTo())
                && voice(saying).equals(Optional.of(persons.getFirst()))
                && Clashes.implies(file, saying.value(), denial.value());
    }

    /** Who is held to have said it: the innermost person, else the teller. */
    private static Optional<AuthorityId> voice(Member saying) {
        List<AuthorityId> persons = saying.claim().attributedTo();
        return persons.isEmpty() ? saying.speaker() : Optional.of(persons.getLast());
    }
}
