package org.kaoyi.claims.value.date;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.DateCalendar;
import org.kaoyi.claims.value.DateValue;

/**
 * One day in both styles, as Russian editions give it: 25 октября (7 ноября) 1917 г., 9 (22) января 1905 г., 25 декабря 1917 г. (7 января
 * 1918 г.)
 *
 * @param first the date that stands first
 * @param second the date in brackets or after the stroke
 */
record DoubleDate(String first, String second) {
    private static final Pattern TWO_MONTHS = Pattern.compile(
            "([0-9]{1,2}) (\\p{L}++) ?+[(/] ?+([0-9]{1,2}) (\\p{L}++) ?+\\)?+,?+ ?+([0-9]{4})(?: ?+г\\.?+| года)?+");
    private static final Pattern TWO_YEARS = Pattern.compile(
            "([0-9]{1,2} \\p{L}++),?+ ([0-9]{4})(?: ?+г\\.?+| года)? ?+[(/] ?+([0-9]{1,2} \\p{L}++),?+ ([0-9]{4})(?: ?+г\\.?+| года)?+"
                    + " ?+\\)?+");
    private static final Pattern ONE_MONTH = Pattern.compile(
            "([0-9]{1,2}) ?+[(/] ?+([0-9]{1,2})(?: ?+\\))?+ (\\p{L}++),?+ ([0-9]{4})(?: ?+г\\.?+| года)?+");
    private static final String OLD_STYLE = " o.s.";

    /** The two dates of such a wording; null when it is none. */
    static @Nullable DoubleDate of(String folded) {
        if (folded.indexOf('(') < 0 && folded.indexOf('/') < 0) {
            return null;
        }
        Matcher years = TWO_YEARS.matcher(folded);
        if (years.matches()) {
            return new DoubleDate(years.group(1) + " " + years.group(2), years.group(3) + " " + years.group(4));
        }
        Matcher two = TWO_MONTHS.matcher(folded);
        if (two.matches()) {
            return new DoubleDate(
                    two.group(1) + " " + two.group(2) + " " + two.group(5),
                    two.group(3) + " " + two.group(4) + " " + two.group(5));
        }
        Matcher one = ONE_MONTH.matcher(folded);
        if (one.matches()) {
            String rest = " " + one.group(3) + " " + one.group(4);
            return new DoubleDate(one.group(1) + rest, one.group(2) + rest);
        }
        return null;
    }

    /** The day, where the two are one; whichever of them is of the old style. */
    DateValue read(Function<String, DateValue> reader, String text) {
        for (String[] styles : new String[][] {{first, second}, {second, first}}) {
            DateValue newStyle = reader.apply(styles[1]);
            if (reader.apply(styles[0] + OLD_STYLE).spans().equals(newStyle.spans())) {
                return newStyle.givenIn(DateCalendar.JULIAN);
            }
        }
        throw DateRefusals.impossible(text, "its two dates are not one day in the old and in the new style");
    }
}
