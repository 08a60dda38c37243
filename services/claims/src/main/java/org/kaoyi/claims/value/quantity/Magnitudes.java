package org.kaoyi.claims.value.quantity;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.wording.WordTable;

/** The words that multiply a figure. */
final class Magnitudes {
    private static final WordTable<BigDecimal> WORDS;
    /** After 千 these make one unit of measure with it: 千克, 千米, 千瓦. */
    private static final String KILO_OF = "克米瓦";

    static {
        Map<String, BigDecimal> words = new TreeMap<>();
        put(words, "10", "十 拾 십 десяток десятка десятков");
        put(words, "100", "百 佰 백 hundred сот сотен сотни сотня");
        put(words, "1000", "千 仟 천 thousand thousands k тысяч тысячи тысяча тыс. тыс");
        put(words, "10000", "万 萬 만");
        put(words, "1000000", "million millions mln mn миллион миллиона миллионов млн. млн");
        put(words, "100000000", "亿 億 억");
        put(words, "1000000000", "billion billions bn миллиард миллиарда миллиардов млрд. млрд");
        put(words, "1000000000000", "兆 조 trillion триллион триллионов трлн");
        WORDS = new WordTable<>(words);
    }

    private Magnitudes() {}

    /** The magnitude word that stands at the reader's place and ends there, taken; null when none does. */
    static @Nullable BigDecimal take(Scanner scanner) {
        return isKilo(scanner) ? null : scanner.take(WORDS);
    }

    /** Whether one stands here, after spaces. */
    static boolean follows(Scanner scanner) {
        int before = scanner.at;
        boolean follows = take(scanner) != null;
        scanner.at = before;
        return follows;
    }

    /** Whether one of those stands here in which Chinese, Korean and Japanese count. */
    static boolean followsInMyriads(Scanner scanner) {
        int before = scanner.at;
        scanner.skipSpaces();
        boolean follows = scanner.isOneOf("十百千万萬亿億십백천만억조兆", 0);
        scanner.at = before;
        return follows;
    }

    /** Whether 千 stands here as the first letter of a unit. */
    static boolean isKilo(Scanner scanner) {
        return scanner.letter() == '千' && scanner.isOneOf(KILO_OF, 1);
    }

    /** Whether {@code text} begins with one, and so is no unit of measure. */
    static boolean begins(String text) {
        return WORDS.longest(text, 0) != null;
    }

    private static void put(Map<String, BigDecimal> words, String factor, String names) {
        for (String word : names.split(" ")) {
            words.put(word, new BigDecimal(factor));
        }
    }
}
