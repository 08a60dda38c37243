package org.kaoyi.claims.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.Chronology;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.ReadResult;
import org.kaoyi.claims.value.ValueContext;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.claims.value.reading.ValueReader;

/** Finds dates in running text and reads them by the reader of values. A date without a year takes it from the next, else the last one. */
final class DatesInText {
    private static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Mar\\.|Apr\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.)";
    static final String RUSSIAN_MONTH =
            "(?:январ[яье]|феврал[яье]|март[ае]?|апрел[яье]|ма[йяе]|июн[яье]|июл[яье]|август[ае]?|сентябр[яье]|октябр[яье]|ноябр[яье]|декабр[яье])";
    private static final String PART =
            "(?:[Ee]arly|[Mm]id|[Ll]ate|[Tt]he (?:end|beginning|middle) of|[Tt]he (?:spring|summer|autumn|winter) of)";
    private static final String YEAR = "(?:1[5-9]\\d\\d|20\\d\\d)";
    private static final String HAN_NUMBER = "[一二三四五六七八九十]{1,3}";

    /** 4至5月, 1955至1956年. */
    private static final Pattern MONTHS = Pattern.compile("(?:(?<year>" + YEAR
            + ")年)?(?<!\\d)(?<first>1[0-2]|[1-9])(?:至|到|[-–—~～])(?<last>1[0-2]|[1-9])月(?:份)?(?![\\d一二三四五六七八九十])");

    private static final Pattern YEARS =
            Pattern.compile("(?<first>" + YEAR + ")(?:年)?(?:至|到|[-–—~～])(?<last>" + YEAR + ")年(?![\\d一二三四五六七八九十初底末])");

    private static final List<Pattern> PATTERNS = List.of(
            YEARS,
            MONTHS,
            FeastDays.IN_TEXT,
            GermanDates.IN_TEXT,
            DayRanges.IN_CHINESE_OR_KOREAN,
            DayRanges.IN_RUSSIAN,
            Pattern.compile("(?<!\\d)" + YEAR
                    + "-(?:0[1-9]|1[0-2])(?:-\\d\\d)?(?![\\d-])|(?<![\\d.])\\d{1,2}\\.\\d{1,2}\\." + YEAR + "(?!\\d)"),
            Pattern.compile("(?:" + PART
                    + "[ -])?(?:\\b(?:\\d{1,2}(?:st|nd|rd|th)?(?: and | to |–|-)(?:the )?)?\\d{1,2}(?:st|nd|rd|th)?(?: of)? )?\\b"
                    + MONTH + "(?: \\d{1,2}(?:st|nd|rd|th)?(?!\\d))?(?:,? " + YEAR + "(?!\\d))?"),
            Pattern.compile("(?:(?:начал[еао]|конц[еау]|середин[еыа]) )?(?:(?<!\\d)\\d{1,2} )?(?<!\\p{L})"
                    + RUSSIAN_MONTH + "(?!\\p{L})(?: " + YEAR + "(?: ?г(?:ода|оду|од|\\.)?(?!\\p{L}))?)?"),
            Pattern.compile("(?:(?:" + YEAR + "|[〇零○一二三四五六七八九]{4})年)?(?:(?<!\\d)(?:1[0-2]|0?[1-9])|(?<![美日歐欧公紀纪])元|"
                    + HAN_NUMBER + ")月(?:份)?(?:上旬|中旬|下旬|初|底|末|(?:[12]?\\d|3[01]|[一二三四五六七八九十]{1,3})[日號号])?"),
            Pattern.compile(
                    "(?<!\\p{L})(?:[Вв]есной|[Лл]етом|[Оо]сенью|[Зз]имой) " + YEAR + "(?: ?г(?:ода|\\.)?(?!\\p{L}))?"),
            Pattern.compile("\\b(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter) (?:of )?" + YEAR + "(?!\\d)|" + YEAR
                    + "년 (?:봄|여름|가을|겨울)"),
            Pattern.compile("(?:" + YEAR + "|[〇零○一二三四五六七八九]{4})年(?:初|底|末|上半年|下半年|春|夏|秋|冬)?"),
            Pattern.compile("(?:" + YEAR + "년\\s?)?(?<!\\d)(?:1[0-2]|0?[1-9])월(?:\\s?(?:초순|상순|중순|하순|초|말|\\d{1,2}일))?|"
                    + YEAR + "년(?:\\s?(?:초|말))?"),
            Pattern.compile("(?:" + PART + "[ -])?(?<![\\d.,\\p{L}-])" + YEAR
                    + "(?![\\d\\p{L}년年]|[,.]\\d|-\\d)(?: ?г(?:ода|оду|од|\\.)?(?!\\p{L}))?"));

    private static final Pattern HAS_YEAR = Pattern.compile(YEAR + "|[〇零○一二三四五六七八九]{4}年");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:to|until|till|through|–|—|-|~|至|到|부터|에서|по|до)\\s*");
    private static final Pattern BEFORE_BOTH = Pattern.compile("\\b[Bb]etween $");
    private static final ValueContext AS_DATE = new ValueContext(
            ValueType.DATE, null, null, null, null, null, false, Chronology.NO, (kind, scheme, name) -> List.of());

    private DatesInText() {}

    /** A wording that looks like a date, and the year that it names. */
    private record Found(String wording, int from, @Nullable String year) {
        int to() {
            return from + wording.length();
        }
    }

    /** @param yearBefore that of the last date before this sentence, or null */
    static List<Said.Date> in(String text, @Nullable String yearBefore) {
        List<Found> found = new ArrayList<>();
        for (Pattern pattern : PATTERNS) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                add(found, matcher);
            }
        }
        found.sort(Comparator.comparingInt(Found::from));
        List<Said.Date> dates = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Said.Date read = read(found.get(i), year(found, i, yearBefore));
            if (read != null) {
                dates.add(read);
            }
        }
        return joined(text, dates);
    }

    /** The last year that a sentence names, else {@code before}. */
    static @Nullable String lastYear(List<Said.Date> dates, @Nullable String before) {
        String year = before;
        for (Said.Date date : dates) {
            Matcher matcher = Pattern.compile("\\d{4}").matcher(date.value().edtf());
            year = !date.yearAssumed() && matcher.find() ? matcher.group() : year;
        }
        return year;
    }

    private static void add(List<Found> found, Matcher matcher) {
        String wording = matcher.group().strip();
        int from = matcher.start() + matcher.group().indexOf(wording);
        for (Found other : found) {
            if (from < other.to() && other.from() < from + wording.length()) {
                return;
            }
        }
        Matcher year = HAS_YEAR.matcher(wording);
        found.add(new Found(wording, from, year.find() ? year.group() : null));
    }

    private static @Nullable String year(List<Found> found, int at, @Nullable String before) {
        for (int i = at - 1; i >= 0; i--) {
            if (found.get(i).year() != null) {
                return found.get(i).year();
            }
        }
        for (int i = at + 1; i < found.size(); i++) {
            if (found.get(i).year() != null && before == null) {
                return found.get(i).year();
            }
        }
        boolean nextHasIt = at + 1 < found.size() && found.get(at + 1).year() != null;
        return nextHasIt ? found.get(at + 1).year() : before;
    }

    private static Said.@Nullable Date read(Found found, @Nullable String year) {
        boolean assumed = found.year() == null;
        if (assumed && year == null) {
            return null;
        }
        DateValue feast = FeastDays.read(found.wording(), year);
        DateValue range = feast != null ? feast : range(found.wording(), year);
        if (range != null) {
            return new Said.Date(found.wording(), found.from(), range, assumed);
        }
        String wording =
                !assumed ? found.wording() : withYear(found.wording(), year == null ? "" : year.replace("年", ""));
        wording = wording.replace("元月", "一月");
        DateValue days = DayRanges.read(wording);
        DateValue value = days != null ? days : value(DayRanges.withoutArticles(GermanDates.inEnglish(wording)));
        return value == null ? null : new Said.Date(found.wording(), found.from(), value, assumed);
    }

    private static @Nullable DateValue range(String wording, @Nullable String year) {
        Matcher years = YEARS.matcher(wording);
        if (years.matches()) {
            return value(years.group("first") + "/" + years.group("last"));
        }
        Matcher months = MONTHS.matcher(wording);
        if (!months.matches()) {
            return null;
        }
        String own = months.group("year") != null
                ? months.group("year")
                : String.valueOf(year).replace("年", "");
        return value("%s-%02d/%s-%02d"
                .formatted(own, Integer.parseInt(months.group("first")), own, Integer.parseInt(months.group("last"))));
    }

    private static String withYear(String wording, String year) {
        if (wording.indexOf('月') >= 0) {
            return year + "年" + wording;
        }
        return wording.indexOf('월') >= 0 ? year + "년 " + wording : wording + " " + year;
    }

    static @Nullable DateValue value(String wording) {
        return ValueReader.STANDARD.read(wording, AS_DATE) instanceof ReadResult.Understood it
                        && it.value() instanceof DateValue value
                ? value
                : null;
    }

    /** "From 15 March to 25 April" is one extent. */
    private static List<Said.Date> joined(String text, List<Said.Date> dates) {
        List<Said.Date> joined = new ArrayList<>();
        for (Said.Date date : dates) {
            Said.Date last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && isExtent(text, last, date)) {
                DateValue extent =
                        value(last.value().edtf() + "/" + date.value().edtf());
                if (extent != null) {
                    joined.removeLast();
                    joined.add(new Said.Date(
                            text.substring(last.from(), date.to()), last.from(), extent, date.yearAssumed()));
                    continue;
                }
            }
            joined.add(date);
        }
        return joined;
    }

    /** "And" joins two days, and after "between" the ends of an extent. */
    private static boolean isExtent(String text, Said.Date first, Said.Date last) {
        String joint = text.substring(first.to(), Math.max(first.to(), last.from()));
        return BETWEEN.matcher(joint).matches()
                || (joint.equals(" and ")
                        && BEFORE_BOTH.matcher(text.substring(0, first.from())).find());
    }
}
