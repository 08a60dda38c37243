package org.kaoyi.claims.value.date;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaoyi.claims.Labelled;
import org.kaoyi.claims.value.DateCalendar;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.DateWidths;
import org.kaoyi.claims.value.wording.Unreadable;
import org.kaoyi.claims.value.wording.Wording;

/** Reads dates: EDTF first, then digits with separators, then words. */
public final class DateReader {
    private static final Pattern TIME_OF_DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:.*");

    private static final Pattern CONVERTED =
            Pattern.compile("(.{1,300})" + Pattern.quote(DateValue.GIVEN_IN) + "([a-z]{1,20})\\)");

    /** A date of any other calendar is kept as given, and so has no Gregorian days. */
    private static final Set<DateCalendar> CONVERTIBLE =
            EnumSet.of(DateCalendar.JULIAN, DateCalendar.MINGUO, DateCalendar.REIGN);

    private static final int YEAR_DIGITS = 4;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern LEFT_OUT = Pattern.compile("[0-9]X");
    private static final Pattern SHORT_SECOND = Pattern.compile("([0-9]{4})/([0-9]{1,2})");

    private final EdtfReader edtf;
    private final WrittenDateReader written;

    public DateReader(DateWidths widths) {
        edtf = new EdtfReader(widths);
        written = new WrittenDateReader(widths, edtf);
    }

    /**
     * @throws Unreadable when the wording is no date, or can mean two
     */
    public DateValue read(String wording) {
        String text = Wording.compatible(wording);
        if (text.indexOf(':') > 0 && TIME_OF_DAY.matcher(text).matches()) {
            throw DateRefusals.timeOfDay(text);
        }
        // Looked at first, since most dates are neither, and a matcher costs more than the look.
        if (text.indexOf('/') > 0) {
            Matcher shortSecond = SHORT_SECOND.matcher(text);
            if (shortSecond.matches()) {
                throw shortSecond(text, shortSecond.group(1));
            }
        }
        if (text.endsWith(")")) {
            Matcher converted = CONVERTED.matcher(text);
            if (converted.matches()) {
                return converted(converted.group(1), converted.group(2));
            }
        }
        if (text.length() > YEAR_DIGITS && NUMBER.matcher(text).matches()) {
            throw DateRefusals.oneNumber(text);
        }
        String numeric = NumericDates.toEdtf(text);
        if (numeric != null) {
            return edtf.read(numeric);
        }
        if (!EdtfReader.looksLikeEdtf(text)) {
            return written.read(text);
        }
        try {
            return edtf.read(text);
        } catch (Unreadable asEdtf) {
            return readAsWritten(text, asEdtf);
        }
    }

    private static Unreadable shortSecond(String text, String year) {
        String next = Integer.toString(Integer.parseInt(year) + 1);
        return DateRefusals.ambiguous(
                text,
                "from one year into the next, some date in the two, or a month",
                year + "/" + next + " · [" + year + ".." + next + "] · " + year + "-11");
    }

    /** What was converted before stands in EDTF, beside the calendar from which it was. */
    private DateValue converted(String expression, String calendar) {
        return Labelled.of(DateCalendar.class, calendar)
                .filter(CONVERTIBLE::contains)
                .map(it -> edtf.read(expression).givenIn(it))
                .orElseThrow(() -> DateRefusals.unreadable(calendar, "no calendar that is converted has that name"));
    }

    /** "1957-1958" or "1957-58" are no EDTF, and are read; what neither reader understands is refused in the terms of EDTF. */
    private DateValue readAsWritten(String text, Unreadable asEdtf) {
        if (LEFT_OUT.matcher(text).find()) {
            throw asEdtf; // the X of 1957-2X is a digit, and not the October of "1957 to 2 X"
        }
        try {
            return written.read(text);
        } catch (Unreadable asWords) {
            throw asWords.code().equals("date-ambiguous") ? asWords : asEdtf;
        }
    }
}
