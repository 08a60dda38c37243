package org.kaoyi.claims.value.date;

/**
 * A word of a written date.
 *
 * @param kind what it is
 * @param number a number, a month, a season code, an era's offset, the ordinal of a part
 * @param digits how many digits a number was written with, or would be, as 四十六 with two; else 0
 */
record DateToken(Kind kind, int number, int digits) {
    enum Kind {
        NUMBER,
        ROMAN,
        MONTH,
        WEEKDAY,
        SEASON,
        PART,
        YEAR_MARK,
        MONTH_MARK,
        DAY_MARK,
        DECADE,
        CENTURY,
        ERA,
        MINGUO,
        COMMON_ERA,
        BC,
        ABOUT,
        UNSURE,
        BEFORE,
        BY,
        AFTER,
        SINCE,
        NOT_BEFORE,
        UNTIL,
        BETWEEN,
        AND,
        OR,
        TO,
        OLD_STYLE,
        FILLER
    }

    static DateToken of(Kind kind) {
        return new DateToken(kind, 0, 0);
    }

    static DateToken of(Kind kind, int number) {
        return new DateToken(kind, number, 0);
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
