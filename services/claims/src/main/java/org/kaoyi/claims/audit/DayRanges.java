package org.kaoyi.claims.audit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.DateValue;

/** Days of one month that are told from one to another, or side by side: 12월 5일과 6일, 11月5、6日, с 11 по 14 августа. */
final class DayRanges {
    private static final String YEAR = "(?:1[5-9]\\d\\d|20\\d\\d)";

    static final Pattern IN_CHINESE_OR_KOREAN = Pattern.compile(
            "(?<before>(?:" + YEAR
                    + "[年년]\\s?)?(?<!\\d)(?:1[0-2]|0?[1-9])[月월]\\s?)(?<first>\\d{1,2})[日日號号일]?\\s?(?:과|와|부터|에서|및|、|和|與|与|至|到|[-–—~～])\\s?(?<last>\\d{1,2})(?<after>[日號号일])");

    static final Pattern IN_RUSSIAN =
            Pattern.compile("(?<before>)(?<!\\d)(?<first>\\d{1,2})(?: и | по |[-–—])(?<last>\\d{1,2})(?<after> "
                    + DatesInText.RUSSIAN_MONTH + "(?!\\p{L})(?: " + YEAR + "(?: ?г(?:ода|оду|од|\\.)?(?!\\p{L}))?)?)");

    /** "The 14th to the 21st of February": the reader of values takes it without its articles. */
    private static final Pattern ARTICLE =
            Pattern.compile("(?<=\\d(?:st|nd|rd|th)? (?:and|to) )the |(?<=\\d)(?:st|nd|rd|th)(?= (?:and|to) )");

    private DayRanges() {}

    /** The days from the first to the last; null for what names no two days. */
    static @Nullable DateValue read(String wording) {
        for (Pattern pattern : List.of(IN_CHINESE_OR_KOREAN, IN_RUSSIAN)) {
            Matcher range = pattern.matcher(wording);
            if (range.matches()) {
                DateValue first = day(range, "first");
                DateValue last = day(range, "last");
                return first == null || last == null ? null : DatesInText.value(first.edtf() + "/" + last.edtf());
            }
        }
        return null;
    }

    private static @Nullable DateValue day(Matcher range, String which) {
        return DatesInText.value(range.group("before") + range.group(which) + range.group("after"));
    }

    static String withoutArticles(String wording) {
        return ARTICLE.matcher(wording).replaceAll("");
    }
}
