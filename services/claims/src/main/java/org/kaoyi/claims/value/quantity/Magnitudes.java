package org.kaoyi.claims.value.quantity;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The words that multiply a figure. */
final class Magnitudes {
    private static final Map<String, BigDecimal> WORDS = new TreeMap<>();
    private static final int LONGEST;

    static {
        put("10", "十 拾 십");
        put("100", "百 佰 백 hundred сот сотни сотня");
        put("1000", "千 仟 천 thousand thousands k тысяч тысячи тысяча тыс. тыс");
        put("10000", "万 萬 만");
        put("1000000", "million millions mln mn миллион миллиона миллионов млн. млн");
        put("100000000", "亿 億 억");
        put("1000000000", "billion billions bn миллиард миллиарда миллиардов млрд. млрд");
        put("1000000000000", "兆 조 trillion триллион триллионов трлн");
        LONGEST = WORDS.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    private Magnitudes() {}

    /** The magnitude word that stands at the reader's place and ends there, taken; null when none does. */
    static @Nullable BigDecimal take(Scanner scanner) {
        String word = scanner.longest(WORDS.keySet(), LONGEST);
        return word == null ? null : WORDS.get(word);
    }

    private static void put(String factor, String words) {
        for (String word : words.split(" ")) {
            WORDS.put(word, new BigDecimal(factor));
        }
    }
}
