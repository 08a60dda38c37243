package org.kaoyi.claims.value.date;

import org.kaoyi.claims.value.wording.Unreadable;
import org.kaoyi.claims.value.wording.Wording;

/** The refusals of dates, each with how to write it. */
final class DateRefusals {
    private static final String EXAMPLE =
            "1957-11-09 · 1957-11 · 1957~ · 1958-03-15/1958-04-25 · [1954..1955] · 9 November 1957 · 1957年11月上旬";

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
