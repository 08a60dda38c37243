package org.kaoyi.claims.value.date;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaoyi.claims.value.wording.ChineseNumerals;

/**
 * How many years reigns had of which dates are kept as given: a year beyond is a misreading. Where years went on being counted, as 乾隆 at
 * court until 64 and 宣統 until 16, the longer count stands; 崇禎 is not here, since Korea counted on from it for two centuries.
 */
final class Reigns {
    private static final Pattern YEAR = Pattern.compile(" ?([0-9]{1,4}+|[〇零一二三四五六七八九十百廿卅]{1,6}+) ?[年년]");
    private static final Map<String, Integer> YEARS = years();

    private Reigns() {}

    /** Refuses a year, behind the name of a reign, that this reign did not have. */
    static void require(String reign, String folded, int behind) {
        Integer years = YEARS.get(reign);
        Matcher year = YEAR.matcher(folded).region(behind, folded.length());
        if (years == null || !year.lookingAt()) {
            return;
        }
        String written = year.group(1);
        boolean digits = written.charAt(0) <= '9';
        OptionalLong number = digits ? OptionalLong.of(Long.parseLong(written)) : ChineseNumerals.read(written);
        if (number.isPresent() && (number.getAsLong() > years || number.getAsLong() == 0)) {
            throw DateRefusals.notOfTheEra(folded, reign, years, "its Gregorian year");
        }
    }

    private static Map<String, Integer> years() {
        Map<String, Integer> years = new HashMap<>();
        put(years, 35, "洪武");
        put(years, 22, "永乐 永樂");
        put(years, 45, "嘉靖");
        put(years, 48, "万历 萬曆");
        put(years, 18, "顺治 順治");
        put(years, 61, "康熙");
        put(years, 13, "雍正 同治");
        put(years, 64, "乾隆");
        put(years, 25, "嘉庆 嘉慶");
        put(years, 30, "道光");
        put(years, 11, "咸丰 咸豐 光武 광무");
        put(years, 34, "光绪 光緒");
        put(years, 16, "宣统 宣統");
        put(years, 3, "大同");
        put(years, 12, "康德");
        put(years, 2, "建阳 建陽 건양");
        put(years, 4, "隆熙 융희 庆应 慶應");
        return years;
    }

    private static void put(Map<String, Integer> years, int count, String names) {
        for (String name : names.split(" ")) {
            years.put(name, count);
        }
    }
}
