package org.kaoyi.claims.audit;

import java.time.Year;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.DateValue;

/**
 * Days that are told by what they are: New Year's Eve, Christmas Day 1957, the last day of November. Those that each calendar has on another
 * day (the Chinese New Year, the Russian Christmas) are not read.
 */
final class FeastDays {
    private static final Map<Pattern, String> DAYS = new LinkedHashMap<>();

    static {
        put("New Year[’']s Eve|Silvester", "12-31");
        put("New Year[’']s Day|元旦", "01-01");
        put("Christmas Eve", "12-24");
        put("Christmas(?: Day)?|聖誕節|圣诞节|크리스마스|성탄절", "12-25");
        put("(?:St\\.? |Saint )?Valentine[’']s Day", "02-14");
        put("May Day|五一節|五一节", "05-01");
    }

    private static final String YEAR = "1[5-9]\\d\\d|20\\d\\d";
    private static final String MONTHS =
            "January|February|March|April|May|June|July|August|September|October|November|December";
    private static final String LAST = "(?:[Tt]he )?last day of (?:" + MONTHS + ")|(?<!\\d)(?:1[0-2]|[1-9])月最後一[天日]"
            + "|(?<!\\d)(?:1[0-2]|[1-9])월 마지막 날";
    private static final Pattern LAST_DAY = Pattern.compile(LAST);

    private static final Pattern ENGLISH_MONTH = Pattern.compile(MONTHS);

    /** The year stands behind in English, and before in Chinese and Korean. */
    static final Pattern IN_TEXT = Pattern.compile("(?:(?:" + YEAR + ")[年년] ?)?(?:"
            + String.join("|", DAYS.keySet().stream().map(Pattern::pattern).toList()) + "|" + LAST
            + ")(?:,? (?:of )?(?:"
            + YEAR + ")(?!\\d))?");

    private FeastDays() {}

    private static void put(String name, String day) {
        DAYS.put(Pattern.compile(name), day);
    }

    /** The day in a year; null for what is no such day. */
    static @Nullable DateValue read(String wording, @Nullable String year) {
        Matcher own = Pattern.compile(YEAR).matcher(wording);
        String of = own.find() ? own.group() : year == null ? "" : year.replace("年", "");
        if (!of.matches(YEAR)) {
            return null;
        }
        Matcher last = LAST_DAY.matcher(wording);
        if (last.find()) {
            YearMonth month = Year.of(Integer.parseInt(of)).atMonth(month(last.group()));
            return DatesInText.value(month.atEndOfMonth().toString());
        }
        for (Map.Entry<Pattern, String> day : DAYS.entrySet()) {
            if (day.getKey().matcher(wording).find()) {
                return DatesInText.value(of + "-" + day.getValue());
            }
        }
        return null;
    }

    private static int month(String wording) {
        Matcher english = ENGLISH_MONTH.matcher(wording);
        return english.find()
                ? java.util.List.of(MONTHS.split("\\|")).indexOf(english.group()) + 1
                : Integer.parseInt(wording.replaceAll("\\D", ""));
    }
}
