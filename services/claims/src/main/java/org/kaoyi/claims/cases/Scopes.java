package org.kaoyi.claims.cases;

import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Scope;
import org.kaoyi.claims.value.DateShape;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.DaySpan;
import org.kaoyi.claims.value.wording.Wording;

/** Overlap and width of scopes ({@code domain.md} §§3, 4). */
final class Scopes {
    /** Narrower first; of the same width the earlier start. */
    static final Comparator<Scope> NARROWER_FIRST = Comparator.comparingInt(Scopes::parts)
            .reversed()
            .thenComparingLong(Scopes::days)
            .thenComparingLong(Scopes::start);

    private Scopes() {}

    /** Whether the two share more than a boundary; a scope that leaves a part open overlaps all of it. */
    static boolean overlap(Scope one, Scope other) {
        return sameOrOpen(one.participant(), other.participant())
                && sameOrOpen(one.topic(), other.topic())
                && timesOverlap(one.time(), other.time());
    }

    private static boolean sameOrOpen(@Nullable String one, @Nullable String other) {
        return one == null || other == null || Wording.fold(one).equals(Wording.fold(other));
    }

    /** Of a time in a calendar that is not converted no days are known: it is the same time in the same words, else another. */
    private static boolean timesOverlap(@Nullable DateValue one, @Nullable DateValue other) {
        if (one == null || other == null) {
            return true;
        }
        if (one.shape() == DateShape.UNCONVERTED || other.shape() == DateShape.UNCONVERTED) {
            return Wording.fold(one.edtf()).equals(Wording.fold(other.edtf()));
        }
        return days(one).anyMatch(span -> days(other).anyMatch(span::overlaps))
                && !follows(one, other)
                && !follows(other, one);
    }

    /** All days of an extent, between its ends too; of a date or several dates only those. */
    private static Stream<DaySpan> days(DateValue time) {
        return time.shape() == DateShape.EXTENT ? Stream.of(stretch(time)) : time.spans().stream();
    }

    /** From the first day on which it can begin to the last on which it can end. */
    private static DaySpan stretch(DateValue time) {
        return time.shape() == DateShape.EXTENT
                ? new DaySpan(
                        time.spans().getFirst().first(), time.spans().getLast().last())
                : DaySpan.hull(time.spans());
    }

    /**
     * Whether {@code later} begins where {@code earlier} ends, though one may tell the year and the other the month. An end that is open
     * or unknown is no boundary, and an extent that lies within the boundary shares more than that.
     */
    private static boolean follows(DateValue earlier, DateValue later) {
        if (earlier.shape() != DateShape.EXTENT || later.shape() != DateShape.EXTENT) {
            return false;
        }
        DaySpan end = earlier.spans().getLast();
        DaySpan start = later.spans().getFirst();
        if (!isKnown(end) || !isKnown(start) || !end.overlaps(start)) {
            return false;
        }
        DaySpan boundary = end.hull(start);
        return !boundary.contains(stretch(earlier)) && !boundary.contains(stretch(later));
    }

    private static boolean isKnown(DaySpan end) {
        return end.first() != null && end.last() != null;
    }

    private static int parts(Scope scope) {
        return (scope.time() == null ? 0 : 1) + (scope.participant() == null ? 0 : 1) + (scope.topic() == null ? 0 : 1);
    }

    private static long days(Scope scope) {
        DateValue time = scope.time();
        if (time == null) {
            return Long.MAX_VALUE;
        }
        DaySpan all = stretch(time);
        return all.first() == null || all.last() == null ? Long.MAX_VALUE : all.last() - all.first();
    }

    private static long start(Scope scope) {
        DateValue time = scope.time();
        if (time == null) {
            return Long.MIN_VALUE;
        }
        Long first = stretch(time).first();
        return first == null ? Long.MIN_VALUE : first;
    }
}
