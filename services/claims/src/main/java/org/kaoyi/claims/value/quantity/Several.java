package org.kaoyi.claims.value.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.QuantityWidths;
import org.kaoyi.claims.value.wording.ChineseNumerals;
import org.kaoyi.claims.value.wording.WordTable;

/** 幾, 數, "several", "tens of": some small number of a magnitude, 幾十萬 from 200,000 to 990,000 ({@code domain.md} §2). */
final class Several {
    private static final WordTable<BigDecimal> WORDS = new WordTable<>(words());
    private static final String FEW = "几幾";

    private Several() {}

    /** Takes 幾十萬, "several hundred", "tens of thousands"; null, and no move, when none stands here. */
    static @Nullable Figure take(Scanner scanner, QuantityWidths widths) {
        int before = scanner.at;
        BigDecimal order = scanner.take(WORDS);
        if (order == null) {
            return null;
        }
        boolean magnitude = false;
        for (BigDecimal next = Magnitudes.take(scanner); next != null; next = Magnitudes.take(scanner)) {
            order = order.multiply(next);
            magnitude = true;
        }
        // "Dozens of" and 數以 speak of things and of magnitudes that do not follow here.
        if (!magnitude && (order.compareTo(BigDecimal.ONE) > 0 || scanner.letter() == '以')) {
            scanner.at = before;
            return null;
        }
        return Figure.range(order.multiply(widths.severalLow()), most(order, widths));
    }

    /** Takes the 幾十 of 一百幾十 and adds it to the number before it; returns that number when none stands here. */
    static Coefficient takeWithin(Coefficient number, Scanner scanner, QuantityWidths widths) {
        boolean few = scanner.isOneOf(FEW, 0) && ChineseNumerals.isUnit(scanner.letter(1));
        if (!few) {
            return number;
        }
        BigDecimal unit = BigDecimal.valueOf(ChineseNumerals.number(scanner.letter(1)));
        BigDecimal next = unit.multiply(BigDecimal.TEN);
        if (number.low().compareTo(next) < 0 || number.low().remainder(next).signum() != 0) {
            throw QuantityRefusals.unreadable(scanner.text, "its magnitudes do not descend");
        }
        scanner.at += 2;
        BigDecimal low = number.low().add(unit.multiply(widths.severalLow()));
        return new Coefficient(low, number.low().add(most(unit, widths)), 0, false, false, false);
    }

    private static BigDecimal most(BigDecimal order, QuantityWidths widths) {
        BigDecimal most = order.multiply(widths.severalHigh());
        return order.compareTo(BigDecimal.ONE) == 0 ? most.setScale(0, RoundingMode.DOWN) : most;
    }

    private static Map<String, BigDecimal> words() {
        Map<String, BigDecimal> words = new HashMap<>();
        put(words, 1, "几|幾|好几|好幾|数|數|several|a few|несколько|нескольких|수|몇");
        put(words, 10, "dozens of|tens of|десятки");
        put(words, 100, "hundreds of|сотни");
        put(words, 1000, "thousands of|тысячи");
        return words;
    }

    private static void put(Map<String, BigDecimal> words, int order, String names) {
        for (String name : names.split("\\|")) {
            words.put(name, BigDecimal.valueOf(order));
        }
    }
}
