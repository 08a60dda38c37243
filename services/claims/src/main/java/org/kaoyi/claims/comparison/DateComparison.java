package org.kaoyi.claims.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.DateShape;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.DaySpan;
import org.kaoyi.claims.value.wording.Wording;

/** Dates: by overlap of the days they can mean; extents end by end ({@code domain.md} §2). */
final class DateComparison {
    private DateComparison() {}

    static Comparison compare(DateValue one, DateValue other) {
        if (one.shape() == DateShape.UNCONVERTED || other.shape() == DateShape.UNCONVERTED) {
            return unconverted(one, other);
        }
        if (one.shape() == other.shape()) {
            return switch (one.shape()) {
                case ONE -> ones(one, other);
                case EXTENT -> extents(one, other);
                default -> alls(one, other);
            };
        }
        if (one.shape() == DateShape.ONE || (one.shape() == DateShape.ALL && other.shape() == DateShape.EXTENT)) {
            return unlikeShapes(one, other);
        }
        Comparison swapped = unlikeShapes(other, one);
        return new Comparison(swapped.relation(), swapped.fit().swapped(), swapped.reason());
    }

    /** What is not converted is like itself in the same words, and says nothing of anything else. */
    private static Comparison unconverted(DateValue one, DateValue other) {
        boolean same = one.shape() == other.shape() && Wording.fold(one.edtf()).equals(Wording.fold(other.edtf()));
        return same
                ? Comparison.of(Relation.EQUAL, Reason.of("same", one.edtf()))
                : Comparison.of(Relation.INCOMPARABLE, reason("calendar-not-converted", one, other));
    }

    private static Comparison ones(DateValue one, DateValue other) {
        if (one.spans().equals(other.spans())) {
            return Comparison.of(Relation.EQUAL, Reason.of("same", one.edtf()));
        }
        if (!overlap(one.spans(), other.spans())) {
            return Comparison.of(Relation.INCOMPATIBLE, reason("disjoint", one, other));
        }
        if (within(one.spans(), other.spans())) {
            return new Comparison(Relation.COMPATIBLE, Fit.FIRST_NARROWER, reason("nested", one, other));
        }
        if (within(other.spans(), one.spans())) {
            return new Comparison(Relation.COMPATIBLE, Fit.SECOND_NARROWER, reason("nested", other, one));
        }
        return new Comparison(Relation.COMPATIBLE, Fit.PARTIAL, reason("overlap", one, other));
    }

    private static Comparison extents(DateValue one, DateValue other) {
        DaySpan start = one.spans().getFirst();
        DaySpan otherStart = other.spans().getFirst();
        DaySpan end = one.spans().getLast();
        DaySpan otherEnd = other.spans().getLast();
        boolean starts = start.overlaps(otherStart);
        boolean ends = end.overlaps(otherEnd);
        if (!starts || !ends) {
            String code = starts ? "ends-disjoint" : ends ? "starts-disjoint" : "extents-disjoint";
            return Comparison.of(Relation.INCOMPATIBLE, reason(code, one, other));
        }
        if (endsBeforeItBegins(later(start.first(), otherStart.first()), earlier(end.last(), otherEnd.last()))) {
            return Comparison.of(Relation.INCOMPATIBLE, reason("extents-disjoint", one, other));
        }
        if (one.spans().equals(other.spans()) && one.start() == other.start() && one.end() == other.end()) {
            return Comparison.of(Relation.EQUAL, Reason.of("same", one.edtf()));
        }
        boolean first = otherStart.contains(start) && otherEnd.contains(end);
        boolean second = start.contains(otherStart) && end.contains(otherEnd);
        Fit fit = first == second ? Fit.PARTIAL : first ? Fit.FIRST_NARROWER : Fit.SECOND_NARROWER;
        return new Comparison(Relation.COMPATIBLE, fit, reason("ends-overlap", one, other));
    }

    /**
     * An open end is compatible with any end, and yet what was over by 1957 is nothing that began in 1958: the two know one end each,
     * and no extent has both.
     */
    private static boolean endsBeforeItBegins(@Nullable Long begins, @Nullable Long ends) {
        return begins != null && ends != null && begins > ends;
    }

    private static @Nullable Long later(@Nullable Long one, @Nullable Long other) {
        return one == null ? other : other == null ? one : Long.valueOf(Math.max(one, other));
    }

    private static @Nullable Long earlier(@Nullable Long one, @Nullable Long other) {
        return one == null ? other : other == null ? one : Long.valueOf(Math.min(one, other));
    }

    /** Two lists of all the dates there were: each date of each must be one of the other. */
    private static Comparison alls(DateValue one, DateValue other) {
        if (one.spans().equals(other.spans())) {
            return Comparison.of(Relation.EQUAL, Reason.of("same", one.edtf()));
        }
        boolean matched = eachOverlapsOne(one.spans(), other.spans()) && eachOverlapsOne(other.spans(), one.spans());
        return matched
                ? new Comparison(Relation.COMPATIBLE, Fit.PARTIAL, reason("dates-match", one, other))
                : Comparison.of(Relation.INCOMPATIBLE, reason("dates-differ", one, other));
    }

    /** One date against an extent or several dates, or several dates against an extent. */
    private static Comparison unlikeShapes(DateValue one, DateValue other) {
        List<DaySpan> days = other.shape() == DateShape.EXTENT ? List.of(stretch(other)) : other.spans();
        boolean meets = one.shape() == DateShape.ONE ? overlap(one.spans(), days) : eachOverlapsOne(one.spans(), days);
        return meets
                ? new Comparison(Relation.COMPATIBLE, Fit.PARTIAL, reason("within-extent", one, other))
                : Comparison.of(Relation.INCOMPATIBLE, reason("outside-extent", one, other));
    }

    /** The longest stretch an extent can mean: a day in it lies in some extent that the source allows. */
    private static DaySpan stretch(DateValue extent) {
        return new DaySpan(
                extent.spans().getFirst().first(), extent.spans().getLast().last());
    }

    private static boolean overlap(List<DaySpan> some, List<DaySpan> others) {
        for (DaySpan span : some) {
            if (overlapsOne(span, others)) {
                return true;
            }
        }
        return false;
    }

    private static boolean overlapsOne(DaySpan span, List<DaySpan> others) {
        for (DaySpan other : others) {
            if (span.overlaps(other)) {
                return true;
            }
        }
        return false;
    }

    private static boolean eachOverlapsOne(List<DaySpan> some, List<DaySpan> others) {
        for (DaySpan span : some) {
            if (!overlapsOne(span, others)) {
                return false;
            }
        }
        return true;
    }

    /** Whether each of the inner spans lies in one of the outer: spans are disjoint and never adjacent, so one must hold it all. */
    private static boolean within(List<DaySpan> inner, List<DaySpan> outer) {
        for (DaySpan span : inner) {
            boolean held = false;
            for (DaySpan other : outer) {
                held |= other.contains(span);
            }
            if (!held) {
                return false;
            }
        }
        return true;
    }

    private static Reason reason(String code, DateValue one, DateValue other) {
        return Reason.of(code, one.edtf(), other.edtf());
    }
}
