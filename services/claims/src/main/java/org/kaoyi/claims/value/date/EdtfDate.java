package org.kaoyi.claims.value.date;

import java.util.List;
import org.kaoyi.claims.value.DaySpan;

/**
 * One date of an EDTF expression: not an interval, not a set.
 *
 * @param text as written
 * @param spans the days on which it can be, sorted and disjoint
 * @param step one unit of its finest stated part
 */
record EdtfDate(String text, List<DaySpan> spans, Step step) {
    /** From the first day on which it can be to the last. */
    DaySpan hull() {
        return DaySpan.hull(spans);
    }
}
