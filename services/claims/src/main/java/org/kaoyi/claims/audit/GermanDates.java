package org.kaoyi.claims.audit;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as German writes them, the ordinal with its point: 9. November 1957. The reader of values is given them in English. */
final class GermanDates {
    private static final Map<String, String> MONTHS = Map.ofEntries(
            Map.entry("Januar", "January"),
            Map.entry("Jänner", "January"),
            Map.entry("Februar", "February"),
            Map.entry("März", "March"),
            Map.entry("April", "April"),
            Map.entry("Mai", "May"),
            Map.entry("Juni", "June"),
            Map.entry("Juli", "July"),
            Map.entry("August", "August"),
            Map.entry("September", "September"),
            Map.entry("Oktober", "October"),
            Map.entry("November", "November"),
            Map.entry("Dezember", "December"));

    private static final String MONTH = "(?:" + String.join("|", MONTHS.keySet()) + ")";

    /** Those that English does not have too. */
    private static final String OWN_MONTH = "(?:Januar|Jänner|Februar|März|Mai|Juni|Juli|Oktober|Dezember)";

    /** With a day, or with a year: Mai alone may be a name. */
    static final Pattern IN_TEXT = Pattern.compile("(?<![\\p{L}\\d.])\\d{1,2}\\. ?" + MONTH
            + "(?!\\p{L})(?: (?:1[5-9]\\d\\d|20\\d\\d)(?!\\d))?|(?<!\\p{L})" + OWN_MONTH
            + " (?:1[5-9]\\d\\d|20\\d\\d)(?!\\d)");

    private static final Pattern DAY_AND_MONTH = Pattern.compile("(?:(\\d{1,2})\\. ?)?(" + MONTH + ")(?!\\p{L})");

    private GermanDates() {}

    /** The same in English; what is no German date as it is. */
    static String inEnglish(String wording) {
        Matcher date = DAY_AND_MONTH.matcher(wording);
        if (!date.lookingAt()) {
            return wording;
        }
        String day = date.group(1) == null ? "" : date.group(1) + " ";
        return day + MONTHS.get(date.group(2)) + wording.substring(date.end());
    }
}
