package org.kaoyi.claims.value.date;

import java.util.regex.Pattern;
import org.kaoyi.claims.value.wording.Unreadable;
import org.kaoyi.claims.value.wording.Wording;

/** The refusals of dates, each with how to write it. */
final class DateRefusals {
    private static final String EXAMPLE =
            "1957-11-09 · 1957-11 · 1957~ · 1958-03-15/1958-04-25 · [1954..1955] · 9 November 1957 · 1957年11月上旬";

    private static final Pattern DOTS = Pattern.compile("\\.{2,}");
    private static final Pattern PLAIN_END = Pattern.compile("\\.\\.|[-0-9x]{4,10}");

    private DateRefusals() {}

    static Unreadable unreadable(String text, String what) {
        return new Unreadable("date-unreadable", Wording.quoted(text) + " was not read as a date: " + what, EXAMPLE);
    }

    static Unreadable impossible(String text, String what) {
        return new Unreadable("date-impossible", Wording.quoted(text) + " is no date: " + what, EXAMPLE);
    }

    static Unreadable ambiguous(String text, String what, String example) {
        return new Unreadable("date-ambiguous", Wording.quoted(text) + " can be read in two ways: " + what, example);
    }

    /** {@code 45000} and {@code 19571109}: a spreadsheet's count of days, or a date whose parts nothing parts. */
    static Unreadable oneNumber(String text) {
        return unreadable(
                text,
                "it is one number; a year has four digits or a Y before it, the parts of a date are parted, and the days that a"
                        + " spreadsheet counts are no date");
    }

    /** {@code 1957..} and {@code ..1957} outside of brackets: EDTF has dots in an extent and in a set, and each says something else. */
    static Unreadable dots(String text) {
        String[] ends = DOTS.split(text, 2);
        String first = ends[0].isBlank() ? ".." : ends[0].strip();
        String last = ends[1].isBlank() ? ".." : ends[1].strip();
        String within = (ends[0].isBlank() ? "" : first) + ".." + (ends[1].isBlank() ? "" : last);
        boolean plain =
                PLAIN_END.matcher(first).matches() && PLAIN_END.matcher(last).matches();
        return ambiguous(
                text,
                "from the one end of its dots to the other, or some date within",
                plain ? first + "/" + last + " · [" + within + "]" : "../1957 · [..1957] · 1957/.. · 1957/1958");
    }

    static Unreadable decadeOrCentury(String text, int year) {
        int hundreds = year / 100;
        return ambiguous(
                text,
                "the ten years from " + year + " or the hundred",
                hundreds + "0X · [" + year + ".." + (year + 9) + "] · " + hundreds + "XX · [" + year + ".."
                        + (year + 99) + "]");
    }

    /** @param counted the year that it would be, had the era gone on */
    static Unreadable notOfTheEra(String text, String era, int years, String counted) {
        return new Unreadable(
                "date-impossible",
                Wording.quoted(text) + " is no date: " + era + " had " + years + " years",
                era + years + "年 · " + counted + ", where the count went on");
    }

    static Unreadable incomplete(String text, String what) {
        return new Unreadable("date-incomplete", Wording.quoted(text) + " is incomplete: " + what, EXAMPLE);
    }

    static Unreadable tooMany(String text, int limit) {
        return new Unreadable(
                "date-too-many",
                Wording.quoted(text) + " means more than " + limit + " separate dates",
                "195X-12 · 1957-XX-25 · [1950..1959]");
    }

    static Unreadable timeOfDay(String text) {
        return new Unreadable(
                "date-with-time",
                Wording.quoted(text) + " holds a time of day: only the date is held and compared",
                "1957-11-09, and the hour in the note");
    }
}
