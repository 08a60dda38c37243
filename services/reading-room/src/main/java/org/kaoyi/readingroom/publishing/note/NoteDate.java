package org.kaoyi.readingroom.publishing.note;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaoyi.readingroom.wording.Language;

/** A date of the ledger as a note writes it. A plain year, month or day is written out; every other keeps its EDTF form, which says what is not known. */
final class NoteDate {
    private static final Pattern PLAIN = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    private NoteDate() {}

    /** @param edtf such as {@code 1957-11-09} */
    static String of(String edtf, Language language) {
        Matcher plain = PLAIN.matcher(edtf);
        return plain.matches() && (plain.group(2) == null || isMonth(plain.group(2)))
                ? written(plain, language.locale())
                : edtf;
    }

    /** Numbers above 12 are seasons and quarters in EDTF. */
    private static boolean isMonth(String number) {
        int month = Integer.parseInt(number);
        return month >= 1 && month <= 12;
    }

    private static String written(Matcher date, Locale locale) {
        boolean month = date.group(2) != null;
        boolean day = date.group(3) != null;
        GregorianCalendar calendar = new GregorianCalendar(TimeZone.GMT_ZONE, locale);
        calendar.clear();
        calendar.set(
                Integer.parseInt(date.group(1)),
                month ? Integer.parseInt(date.group(2)) - 1 : 0,
                day ? Integer.parseInt(date.group(3)) : 1);
        String skeleton = day ? "yMMMMd" : month ? "yMMMM" : "y";
        DateFormat format = DateFormat.getInstanceForSkeleton(calendar, skeleton, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(calendar.getTime());
    }
}
