package org.kaoyi.projections.view;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.DateShape;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.DaySpan;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.claims.value.date.DateReader;
import org.kaoyi.claims.value.wording.Unreadable;

/**
 * The days between two dates that somebody asks for. Either may be missing, and as imprecise as any date of the ledger: from 1957 is from 1 January,
 * to 1957 is to 31 December.
 */
public final class Between {
    /** How the first of the two is called, wherever it is asked for. */
    public static final String FROM = "from";

    /** How the last of the two is called. */
    public static final String TO = "to";

    private static final DateReader READER = new DateReader(Policy.STANDARD.dates());

    private Between() {}

    /** Why one of two dates can not be taken. */
    public enum Why {
        /** It is no date, can mean two, or is one of a calendar that is not converted. */
        UNREADABLE,
        /** Nobody knows its first day, or its last. */
        ENDLESS,
        /** The first begins after the last ends. */
        BACKWARDS
    }

    /** One of the two dates can not be taken. Carries no stack trace: it is an answer, not an accident. */
    public static final class Refused extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final String end;
        private final String given;
        private final Why why;

        private Refused(String end, String given, Why why, String sentence) {
            super(sentence, null, false, false);
            this.end = end;
            this.given = given;
            this.why = why;
        }

        /** {@link #FROM} or {@link #TO}. */
        public String end() {
            return end;
        }

        public String given() {
            return given;
        }

        public Why why() {
            return why;
        }

        /** What is wrong with it and how to write it, in English. */
        public String sentence() {
            return String.valueOf(getMessage());
        }
    }

    /**
     * The days from the first that {@code from} can mean to the last that {@code to} can.
     *
     * @return without a first day where {@code from} is empty, without a last where {@code to} is; null where both are
     * @throws Refused when one of them can not be taken
     */
    public static @Nullable DaySpan days(@Nullable String from, @Nullable String to) {
        Long first = given(from) ? day(FROM, String.valueOf(from)) : null;
        Long last = given(to) ? day(TO, String.valueOf(to)) : null;
        if (first != null && last != null && first > last) {
            throw new Refused(
                    TO,
                    String.valueOf(to),
                    Why.BACKWARDS,
                    "“%s” ends before “%s” begins; the first of the two dates stands in %s, the last in %s."
                            .formatted(to, from, FROM, TO));
        }
        return first == null && last == null ? null : new DaySpan(first, last);
    }

    private static boolean given(@Nullable String date) {
        return date != null && !date.isBlank();
    }

    private static Long day(String end, String wording) {
        DaySpan days = DaySpan.hull(Days.of(read(end, wording)));
        Long day = end.equals(FROM) ? days.first() : days.last();
        if (day == null) {
            throw new Refused(
                    end,
                    wording,
                    Why.ENDLESS,
                    "“%s” has no %s day; leave %s empty to set no bound."
                            .formatted(wording, end.equals(FROM) ? "first" : "last", end));
        }
        return day;
    }

    private static DateValue read(String end, String wording) {
        DateValue date;
        try {
            date = READER.read(wording);
        } catch (Unreadable unreadable) {
            throw new Refused(
                    end,
                    wording,
                    Why.UNREADABLE,
                    "%s. Write it like this: %s".formatted(unreadable.reason(), unreadable.example()));
        }
        if (date.shape() == DateShape.UNCONVERTED) {
            throw new Refused(
                    end,
                    wording,
                    Why.UNREADABLE,
                    "“%s” is a date of a calendar that is not converted. Write 1957, 1957-11 or 1957-11-09."
                            .formatted(wording));
        }
        return date;
    }
}
