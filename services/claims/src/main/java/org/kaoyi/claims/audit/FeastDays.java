package org.kaoyi.claims.audit;

import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.wording.ChineseNumerals;

/**
 * Days that are told by what they are: New Year's Eve, Christmas Day 1957, the last day of November. Those that each calendar has on another
 * day (the Chinese New Year, the Russian Christmas) are not read, nor what is only called after a day (Christmas Island, the May Days).
 */
final class FeastDays {
    private static final String YEAR = "1[5-9]\\d\\d|20\\d\\d";
    private static final String HAN_DIGITS = "〇一二三四五六七八九";
    private static final String HAN_YEAR = "[零○" + HAN_DIGITS + "]{4}";
    private static final String YEAR_BEHIND = "(?:,? (?:of )?(?:" + YEAR + ")(?!\\d))";

    /** A word alone is a day where something happens at it, or its year is told; else it may be a part of a name, or somebody's own. */
    private static final String CHRISTMAS =
            "(?<=\\b(?:[Aa]t|[Bb]y|[Oo]n|[Bb]efore|[Aa]fter|[Uu]ntil|[Ss]ince|[Aa]round) )Christmas"
                    + "(?! (?:Island|Day|Eve))|Christmas(?=" + YEAR_BEHIND + ")";

    private static final String SILVESTER =
            "(?<=\\b(?:[Aa]n|[Zz]u|[Bb]is) )Silvester(?! \\p{Lu})|Silvester(?=" + YEAR_BEHIND + ")";

    /**
     * A day of every year.
     *
     * @param name as a pattern
     * @param inText the same as it stands in a text, with what must be around it
     */
    private record Feast(Pattern name, String inText, String day) {}

    private static final List<Feast> FEASTS = new ArrayList<>();

    static {
        latin("New Year[’']s Eve", "12-31");
        latin("New Year[’']s Day", "01-01");
        latin("Christmas Eve", "12-24");
        latin("Christmas Day", "12-25");
        latin("Boxing Day", "12-26");
        latin("(?:St\\.? |Saint )?Valentine[’']s Day", "02-14");
        latin("May Day", "05-01");
        latin("Bastille Day", "07-14");
        latin("All Saints[’'] Day", "11-01");
        latin("Armistice Day", "11-11");
        put("Christmas", CHRISTMAS, "12-25");
        put("Silvester", SILVESTER, "12-31");
        dense("元旦", "01-01");
        dense("크리스마스 ?이브|성탄절 ?전야", "12-24");
        dense("(?:聖誕節|圣诞节)(?!前)|(?:크리스마스|성탄절)(?! ?(?:섬|이브|전))", "12-25");
        dense("三八節|三八节", "03-08");
        dense("五一節|五一节", "05-01");
    }

    private static final String MONTHS =
            "January|February|March|April|May|June|July|August|September|October|November|December";
    private static final String HAN_MONTH = "十[一二]?|[一二三四五六七八九]";
    private static final String LAST = "(?<!\\p{L})(?:[Tt]he )?last day of (?:" + MONTHS + ")(?!\\p{L})"
            + "|(?<![\\d" + HAN_DIGITS + "十])(?:1[0-2]|[1-9]|" + HAN_MONTH + ")月(?:份)?的?最[後后]一[天日]"
            + "|(?<!\\d)(?:1[0-2]|[1-9])월(?:의)? 마지막 날";
    private static final Pattern LAST_DAY = Pattern.compile(LAST);
    private static final Pattern ENGLISH_MONTH = Pattern.compile(MONTHS);
    private static final Pattern BEFORE_MONTH_SIGN = Pattern.compile("(\\d+|" + HAN_MONTH + ")[月월]");

    /** The year stands behind in English, and before in Chinese and Korean. */
    static final Pattern IN_TEXT = Pattern.compile("(?:(?:" + YEAR + "|" + HAN_YEAR + ")[年년] ?)?(?:"
            + String.join("|", FEASTS.stream().map(Feast::inText).toList()) + "|" + LAST + ")" + YEAR_BEHIND + "?");

    private static final Pattern OWN_YEAR = Pattern.compile(YEAR + "|" + HAN_YEAR + "(?=年)");

    private FeastDays() {}

    private static void latin(String name, String day) {
        put(name, "(?<!\\p{L})" + name + "(?!\\p{L})", day);
    }

    private static void dense(String name, String day) {
        put(name, name, day);
    }

    private static void put(String name, String inText, String day) {
        FEASTS.add(new Feast(Pattern.compile(name), inText, day));
    }

    /** The day in a year; null for what is no such day. */
    static @Nullable DateValue read(String wording, @Nullable String year) {
        Matcher own = OWN_YEAR.matcher(wording);
        String of = inDigits(own.find() ? own.group() : year == null ? "" : year.replace("年", ""));
        if (!of.matches(YEAR)) {
            return null;
        }
        Matcher last = LAST_DAY.matcher(wording);
        if (last.find()) {
            YearMonth month = Year.of(Integer.parseInt(of)).atMonth(month(last.group()));
            return DatesInText.value(month.atEndOfMonth().toString());
        }
        for (Feast feast : FEASTS) {
            if (feast.name().matcher(wording).find()) {
                return DatesInText.value(of + "-" + feast.day());
            }
        }
        return null;
    }

    private static String inDigits(String year) {
        StringBuilder digits = new StringBuilder();
        for (char letter : year.replace('零', '〇').replace('○', '〇').toCharArray()) {
            int digit = HAN_DIGITS.indexOf(letter);
            digits.append(digit < 0 ? String.valueOf(letter) : String.valueOf(digit));
        }
        return digits.toString();
    }

    private static int month(String wording) {
        Matcher english = ENGLISH_MONTH.matcher(wording);
        if (english.find()) {
            return List.of(MONTHS.split("\\|")).indexOf(english.group()) + 1;
        }
        Matcher sign = BEFORE_MONTH_SIGN.matcher(wording);
        String number = sign.find() ? sign.group(1) : "";
        return Character.isDigit(number.charAt(0))
                ? Integer.parseInt(number)
                : (int) ChineseNumerals.read(number).orElseThrow();
    }
}
