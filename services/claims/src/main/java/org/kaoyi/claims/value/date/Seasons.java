package org.kaoyi.claims.value.date;

import java.time.LocalDate;
import org.kaoyi.claims.value.DateWidths;
import org.kaoyi.claims.value.DaySpan;

/** The sub-year groupings 21 to 41 (ISO 8601-2:2019 §4.8; EDTF level 1 for 21 to 24, level 2 for the others). */
final class Seasons {
    static final int SPRING = 21;
    static final int WINTER = 24;
    static final int FIRST = SPRING;
    static final int LAST = 41;

    private static final int FIRST_NORTHERN = 25;
    private static final int FIRST_SOUTHERN = 29;
    static final int FIRST_QUARTER = 33;
    private static final int FIRST_QUADRIMESTER = 37;
    private static final int FIRST_SEMESTRAL = 40;

    private Seasons() {}

    /** Length in months. */
    static int months(int code) {
        if (code >= FIRST_SEMESTRAL) {
            return 6;
        }
        return code >= FIRST_QUADRIMESTER ? 4 : 3;
    }

    /** The days of season {@code code} of {@code year}; a season that begins in December ends in the next year. */
    static DaySpan of(int year, int code, DateWidths widths) {
        LocalDate first = LocalDate.of(year, 1, 1).plusMonths(firstMonth(code, widths.springStartsInMonth()) - 1L);
        return DaySpan.of(first, first.plusMonths(months(code)).minusDays(1));
    }

    private static int firstMonth(int code, int spring) {
        if (code < FIRST_NORTHERN) {
            return wrapped(spring + 3 * (code - SPRING));
        }
        if (code < FIRST_SOUTHERN) {
            return wrapped(spring + 3 * (code - FIRST_NORTHERN));
        }
        if (code < FIRST_QUARTER) {
            return wrapped(spring + 6 + 3 * (code - FIRST_SOUTHERN));
        }
        if (code < FIRST_QUADRIMESTER) {
            return 1 + 3 * (code - FIRST_QUARTER);
        }
        return code < FIRST_SEMESTRAL ? 1 + 4 * (code - FIRST_QUADRIMESTER) : 1 + 6 * (code - FIRST_SEMESTRAL);
    }

    private static int wrapped(int month) {
        return (month - 1) % 12 + 1;
    }
}
