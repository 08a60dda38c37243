package org.kaoyi.claims.value.date;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.DateCalendar;
import org.kaoyi.claims.value.wording.ChineseNumerals;
import org.kaoyi.claims.value.wording.WordTable;

/**
 * The words by which a date says that it is of a calendar that is not converted. Months and leap months of lunisolar calendars were
 * proclaimed rather than computed, reigns began within a year, and the Hijra's months by sight: a conversion would be a guess.
 */
final class OtherCalendars {
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final String STEMS_HANGUL = "갑을병정무기경신임계";
    private static final String BRANCHES_HANGUL = "자축인묘진사오미신유술해";
    private static final int CYCLE = 60;

    /** Japan took the Gregorian calendar on the first day of the sixth year of 明治, 1873. */
    private static final String LUNAR_YEARS_OF_MEIJI = "元 一 二 三 四 五 1 2 3 4 5";

    /** 初一 to 初十 are days of a lunar month; 月初三天 are the first three days of any. */
    private static final Pattern LUNAR_DAY = Pattern.compile("月初[一二三四五六七八九十](?![天个個周週旬批次])");

    private static final WordTable<DateCalendar> WORDS = new WordTable<>(words());

    private OtherCalendars() {}

    /** The calendar that a word of {@code folded} names; null when none does, or nothing is counted beside it. */
    static @Nullable DateCalendar of(String folded) {
        if (folded.contains("月初") && LUNAR_DAY.matcher(folded).find()) {
            return DateCalendar.LUNAR;
        }
        DateCalendar found = null;
        boolean counted = false;
        for (int at = 0; at < folded.length(); at++) {
            char letter = folded.charAt(at);
            counted |= Character.isDigit(letter) || ChineseNumerals.isNumeral(ChineseNumerals.fromHangul(letter));
            WordTable.Entry<DateCalendar> entry = found == null ? WORDS.longest(folded, at) : null;
            if (entry != null) {
                Reigns.require(entry.word(), folded, at + entry.word().length());
                found = entry.meaning();
                counted |= entry.meaning() == DateCalendar.LUNAR || countsYears(entry.word());
            }
        }
        return counted ? found : null;
    }

    private static boolean countsYears(String word) {
        return word.endsWith("年");
    }

    private static Map<String, DateCalendar> words() {
        Map<String, DateCalendar> words = new HashMap<>();
        add(words, DateCalendar.LUNAR, "农历 農曆 阴历 陰曆 旧历 舊曆 夏历 夏曆 음력 正月 腊月 臘月 闰 閏 윤달 lunar лунный лунного");
        add(
                words,
                DateCalendar.REIGN,
                "洪武 永乐 永樂 嘉靖 万历 萬曆 崇祯 崇禎 顺治 順治 康熙 雍正 乾隆 嘉庆 嘉慶 道光 咸丰 咸豐 同治 光绪 光緒 宣统 宣統"
                        + " 康德 大同 建阳 建陽 光武 隆熙 건양 광무 융희 庆应 慶應");
        add(
                words,
                DateCalendar.HIJRI,
                "ah a.h. hijri hijra г.х. хиджры хиджре 回历 回曆 伊斯兰历 伊斯蘭曆 이슬람력 muharram safar rabi jumada rajab"
                        + " shaban ramadan shawwal мухаррам сафар раби джумада раджаб шаабан рамадан шавваль");
        words.put("г. х.", DateCalendar.HIJRI);
        words.put("dhu al-qadah", DateCalendar.HIJRI);
        words.put("dhu al-hijjah", DateCalendar.HIJRI);
        add(words, DateCalendar.DANGI, "단기 檀紀 檀纪 dangi");
        add(words, DateCalendar.JUCHE, "주체 主體 主体 juche чучхе");
        add(words, DateCalendar.MINGUO, "民国前 民國前 민국전");
        for (String year : LUNAR_YEARS_OF_MEIJI.split(" ")) {
            words.put("明治" + year + "年", DateCalendar.REIGN);
        }
        for (int i = 0; i < CYCLE; i++) {
            words.put(pair(STEMS, BRANCHES, i) + "年", DateCalendar.LUNAR);
            words.put(pair(STEMS_HANGUL, BRANCHES_HANGUL, i) + "년", DateCalendar.LUNAR);
        }
        return words;
    }

    private static String pair(String stems, String branches, int index) {
        return "" + stems.charAt(index % stems.length()) + branches.charAt(index % branches.length());
    }

    private static void add(Map<String, DateCalendar> words, DateCalendar calendar, String names) {
        for (String name : names.split(" ")) {
            words.put(name, calendar);
        }
    }
}
