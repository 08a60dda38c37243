package org.kaoyi.claims.value;

/** The parts into which narrators divide a month, a year, a decade or a century; how far each reaches is {@link DateWidths}. */
public enum DatePart {
    /** "early". */
    EARLY,
    /** "mid", 中, середина. */
    MID,
    /** "late". */
    LATE,
    /** "the beginning of", 初, начало. */
    BEGINNING,
    /** "the end of", 底, 末, конец. */
    END,
    /** "the first half of", 上半年. */
    FIRST_HALF,
    /** "the second half of", 下半年. */
    SECOND_HALF,
    /** 上旬, the first ten days of a month. */
    FIRST_TEN_DAYS,
    /** 中旬, the second ten days of a month. */
    SECOND_TEN_DAYS,
    /** 下旬, the rest of a month. */
    LAST_TEN_DAYS
}
