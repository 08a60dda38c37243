package org.kaoyi.claims.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Grades the support of a statement by the claims linked to it ({@code domain.md} §5). A pure function. Whether a statement says
 * more than its claims, or is carried in part, can not be read off links; the auditor of its wording says so.
 */
public final class SupportGrading {
    /** One hop is the teller's own telling; from the second on, the speaker has it from somebody else. */
    private static final int HEARSAY_FROM_TELLINGS = 2;

    private SupportGrading() {}

    /** What the comparison of a statement's wording with its claims showed; links alone show neither. */
    public enum Wording {
        FITS,
        /** A figure or date of the statement clashes with the claims that are to carry it. */
        SAYS_OTHERWISE,
        SAYS_MORE,
        PARTLY_CARRIED
    }

    /** A grade with its marks. */
    public record Graded(SupportGrade grade, Set<SupportMark> marks) {
        public Graded {
            marks = Set.copyOf(marks);
        }
    }

    /**
     * The grade of one statement.
     *
     * @param text of which it is a statement; a source seen only as cited in this text supports nothing in it
     * @param links all claims linked to it
     */
    public static Graded grade(TextId text, List<LinkedClaim> links, Wording wording) {
        List<LinkedClaim> circular = links.stream()
                .filter(link -> link.citedOnly() && text.value().equals(link.citedIn()))
                .toList();
        List<LinkedClaim> supporting = links.stream()
                .filter(link -> link.relation() == SupportRelation.SUPPORTS && link.standing())
                .filter(link -> !circular.contains(link))
                .toList();
        return new Graded(first(links, supporting, wording), marks(supporting, !circular.isEmpty()));
    }

    private static SupportGrade first(List<LinkedClaim> links, List<LinkedClaim> supporting, Wording wording) {
        if (any(links, link -> link.standing() && link.relation() == SupportRelation.CONTRADICTS)) {
            return SupportGrade.CONTRADICTED;
        }
        if (!supporting.isEmpty() && wording == Wording.SAYS_OTHERWISE) {
            return SupportGrade.CONTRADICTED;
        }
        if (any(links, link -> !link.standing() && link.relation() != SupportRelation.CONTEXT)) {
            return SupportGrade.STALE;
        }
        boolean saysSo = any(links, link -> link.relation() == SupportRelation.QUALIFIES);
        if (!saysSo && any(supporting, LinkedClaim::inOpenFinding)) {
            return SupportGrade.CONTESTED;
        }
        if (!supporting.isEmpty() && wording == Wording.SAYS_MORE) {
            return SupportGrade.OVERSTATED;
        }
        if (supporting.isEmpty()) {
            return SupportGrade.UNSUPPORTED;
        }
        return carried(supporting, wording);
    }

    private static SupportGrade carried(List<LinkedClaim> supporting, Wording wording) {
        if (wording == Wording.PARTLY_CARRIED) {
            return SupportGrade.PARTIAL;
        }
        if (supporting.stream().allMatch(link -> link.tellings() >= HEARSAY_FROM_TELLINGS)) {
            return SupportGrade.HEARSAY_ONLY;
        }
        long lines = supporting.stream().map(LinkedClaim::line).distinct().count();
        return lines == 1 ? SupportGrade.SINGLE_LINE : SupportGrade.SUPPORTED;
    }

    private static Set<SupportMark> marks(List<LinkedClaim> supporting, boolean circular) {
        Set<SupportMark> marks = EnumSet.noneOf(SupportMark.class);
        if (any(supporting, link -> !link.explicit())) {
            marks.add(SupportMark.INFERRED);
        }
        if (!supporting.isEmpty() && supporting.stream().allMatch(LinkedClaim::citedOnly)) {
            marks.add(SupportMark.CITED_NOT_READ);
        }
        if (!supporting.isEmpty() && supporting.stream().allMatch(LinkedClaim::summary)) {
            marks.add(SupportMark.SUMMARY_ONLY);
        }
        if (circular) {
            marks.add(SupportMark.CIRCULAR);
        }
        return marks;
    }

    private static boolean any(List<LinkedClaim> links, Predicate<LinkedClaim> condition) {
        return links.stream().anyMatch(condition);
    }
}
