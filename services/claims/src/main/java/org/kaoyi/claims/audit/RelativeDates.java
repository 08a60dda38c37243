package org.kaoyi.claims.audit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.wording.ChineseNumerals;

/** Days that are told by the day before them in a text: "the next day", 九天以後, 사흘 뒤, "20日" of the same month. */
final class RelativeDates {
    private static final String COUNT =
            "(?<n>\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|[一二兩两三四五六七八九十]{1,3}|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять)";

    private static final Pattern SAME = Pattern.compile(
            "\\b(?:on )?(?:the|that) (?:very )?same (?:day|date|evening|night)\\b|\\bthat very (?:day|evening|night)\\b"
                    + "|當天|当天|當日|当日|同日|同一天|即日|같은 날|그날|당일|(?<!\\p{L})(?:в тот же день|тем же днем)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NEXT = Pattern.compile(
            "\\b(?:the )?(?:next|following) (?:day|morning)\\b|\\b(?:the|a) day (?:after(?!wards?\\b)|later)\\b|次日|翌日|隔天|隔日|第二天|다음 ?날|이튿날|(?<!\\p{L})(?:на следующий день|назавтра|на другой день|днем позже)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern EVE = Pattern.compile(
            "\\b(?:on )?the (?:previous day|day before|eve)\\b|\\ba day earlier\\b|前一天|前一日|頭一天|전날|(?<!\\p{L})накануне(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern LATER = Pattern.compile(
            "\\b" + COUNT.replace("<n>", "<en>") + " days (?:later|after(?:wards?)?)\\b|" + COUNT.replace("<n>", "<zh>")
                    + "[天日](?:之後|之后|以後|以后|後|后)|(?<ko>\\d{1,2})일 ?(?:뒤|후)|через " + COUNT.replace("<n>", "<ru>")
                    + " (?:дня|дней)|(?<native>사흘|나흘|닷새|엿새|이레|여드레|아흐레|열흘) ?(?:뒤|후)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A day without its month; months and years before it are read as dates of their own. */
    private static final Pattern DAY = Pattern.compile(
            "(?<![\\d月年.,~至到第-])(?<day>[12]?\\d|3[01])(?:日(?![本前後后報报夜])|일(?! ?(?:뒤|후|간|동안|째)))(?=[^\\d]|$)");

    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("два", 2),
            Map.entry("две", 2),
            Map.entry("три", 3),
            Map.entry("четыре", 4),
            Map.entry("пять", 5),
            Map.entry("шесть", 6),
            Map.entry("семь", 7),
            Map.entry("восемь", 8),
            Map.entry("девять", 9),
            Map.entry("десять", 10),
            Map.entry("사흘", 3),
            Map.entry("나흘", 4),
            Map.entry("닷새", 5),
            Map.entry("엿새", 6),
            Map.entry("이레", 7),
            Map.entry("여드레", 8),
            Map.entry("아흐레", 9),
            Map.entry("열흘", 10));

    private final String text;
    private final List<Said.Date> dates;
    private final LastDate before;

    private RelativeDates(String text, List<Said.Date> dates, LastDate before) {
        this.text = text;
        this.dates = new ArrayList<>(dates);
        this.before = before;
    }

    /**
     * The dates of a sentence with those that are told by another.
     *
     * @param before what was dated last before the sentence
     */
    static List<Said.Date> added(String text, List<Said.Date> dates, LastDate before) {
        if (before.equals(LastDate.NONE) && dates.isEmpty()) {
            return dates;
        }
        RelativeDates relative = new RelativeDates(text, dates, before);
        relative.add(SAME, matcher -> 0);
        relative.add(NEXT, matcher -> 1);
        relative.add(EVE, matcher -> -1);
        relative.add(LATER, RelativeDates::count);
        relative.addDays();
        relative.dates.sort(Comparator.comparingInt(Said.Date::from));
        return relative.dates;
    }

    /** How many days on, as a match says. */
    private interface Days {
        int of(Matcher matcher);
    }

    private void add(Pattern pattern, Days days) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            LocalDate base = base(matcher.start()).day();
            if (base != null) {
                put(matcher.start(), matcher.end(), base.plusDays(days.of(matcher)));
            }
        }
    }

    private void addDays() {
        Matcher matcher = DAY.matcher(text);
        while (matcher.find()) {
            YearMonth month = base(matcher.start()).month();
            if (month != null) {
                try {
                    put(matcher.start(), matcher.end(), month.atDay(Integer.parseInt(matcher.group("day"))));
                } catch (DateTimeException none) {
                    // No such day in that month: it is of another, and not known which.
                }
            }
        }
    }

    private void put(int from, int to, LocalDate day) {
        boolean taken = dates.stream().anyMatch(date -> from < date.to() && date.from() < to);
        DateValue value = taken ? null : DatesInText.value(day.toString());
        if (value != null) {
            dates.add(new Said.Date(text.substring(from, to), from, value, true));
        }
    }

    private LastDate base(int at) {
        return before.after(dates.stream()
                .filter(date -> date.to() <= at)
                .sorted(Comparator.comparingInt(Said.Date::from))
                .toList());
    }

    private static int count(Matcher matcher) {
        for (String group : List.of("en", "zh", "ko", "ru", "native")) {
            String count = matcher.group(group);
            if (count != null) {
                return number(count.toLowerCase(java.util.Locale.ROOT));
            }
        }
        return 0;
    }

    private static int number(String count) {
        if (Character.isDigit(count.charAt(0))) {
            return Integer.parseInt(count);
        }
        Integer word = WORDS.get(count);
        return word != null ? word : (int) ChineseNumerals.read(count).orElse(0);
    }
}
