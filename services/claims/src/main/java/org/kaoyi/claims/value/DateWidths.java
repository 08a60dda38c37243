package org.kaoyi.claims.value;

import java.util.EnumMap;
import java.util.Map;

/**
 * How far the vague words of dates reach ({@code domain.md} §2).
 *
 * @param approximateUnits by how many units of the finest stated part {@code ~} widens on each side
 * @param springStartsInMonth the month with which spring begins in the northern hemisphere; each season has three months, and the
 *     winter of a year ends in the next year
 * @param ofMonth days of a month (1 to 31, cut at the month's end)
 * @param ofYear months of a year (1 to 12)
 * @param ofDecade years of a decade (0 to 9)
 * @param ofCentury years of a century (0 to 99)
 */
public record DateWidths(
        int approximateUnits,
        int springStartsInMonth,
        Map<DatePart, Reach> ofMonth,
        Map<DatePart, Reach> ofYear,
        Map<DatePart, Reach> ofDecade,
        Map<DatePart, Reach> ofCentury) {

    /** From one to another day, month or year, both included. */
    public record Reach(int from, int to) {}

    /**
     * 旬 are fixed by the calendar. 初 and 底 of a year are its first and last quarter, "early" and "late" its first and last third; of
     * a month both are ten days. Neighbours share an end in decades and centuries, where usage does.
     */
    public static final DateWidths STANDARD = new DateWidths(1, 3, month(), year(), decade(), century());

    public DateWidths {
        ofMonth = Map.copyOf(ofMonth);
        ofYear = Map.copyOf(ofYear);
        ofDecade = Map.copyOf(ofDecade);
        ofCentury = Map.copyOf(ofCentury);
    }

    private static Map<DatePart, Reach> month() {
        Map<DatePart, Reach> reach = thirds(new Reach(1, 10), new Reach(11, 20), new Reach(21, 31));
        reach.put(DatePart.FIRST_HALF, new Reach(1, 15));
        reach.put(DatePart.SECOND_HALF, new Reach(16, 31));
        reach.put(DatePart.FIRST_TEN_DAYS, new Reach(1, 10));
        reach.put(DatePart.SECOND_TEN_DAYS, new Reach(11, 20));
        reach.put(DatePart.LAST_TEN_DAYS, new Reach(21, 31));
        return reach;
    }

    private static Map<DatePart, Reach> year() {
        Map<DatePart, Reach> reach = thirds(new Reach(1, 4), new Reach(5, 8), new Reach(9, 12));
        reach.put(DatePart.BEGINNING, new Reach(1, 3));
        reach.put(DatePart.END, new Reach(10, 12));
        reach.put(DatePart.FIRST_HALF, new Reach(1, 6));
        reach.put(DatePart.SECOND_HALF, new Reach(7, 12));
        return reach;
    }

    private static Map<DatePart, Reach> decade() {
        Map<DatePart, Reach> reach = thirds(new Reach(0, 3), new Reach(3, 6), new Reach(6, 9));
        reach.put(DatePart.FIRST_HALF, new Reach(0, 4));
        reach.put(DatePart.SECOND_HALF, new Reach(5, 9));
        return reach;
    }

    private static Map<DatePart, Reach> century() {
        Map<DatePart, Reach> reach = thirds(new Reach(0, 33), new Reach(33, 66), new Reach(66, 99));
        reach.put(DatePart.FIRST_HALF, new Reach(0, 49));
        reach.put(DatePart.SECOND_HALF, new Reach(50, 99));
        return reach;
    }

    private static Map<DatePart, Reach> thirds(Reach first, Reach middle, Reach last) {
        Map<DatePart, Reach> reach = new EnumMap<>(DatePart.class);
        reach.put(DatePart.EARLY, first);
        reach.put(DatePart.BEGINNING, first);
        reach.put(DatePart.MID, middle);
        reach.put(DatePart.LATE, last);
        reach.put(DatePart.END, last);
        return reach;
    }
}
