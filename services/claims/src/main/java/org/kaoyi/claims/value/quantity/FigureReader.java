package org.kaoyi.claims.value.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.QuantityWidths;

/** Reads one figure: digits, numerals, magnitude words, and the 餘 or 多 between them. */
final class FigureReader {
    /** So many digits a double holds, and with it every reader of JSON (RFC 7493 §2.2). */
    private static final MathContext FRACTION = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final String AND_MORE = "餘余多여几幾";
    private static final Map<String, BigDecimal> SEVERAL = Map.ofEntries(
            several("几", 1),
            several("幾", 1),
            several("数", 1),
            several("數", 1),
            several("several", 1),
            several("a few", 1),
            several("несколько", 1),
            several("нескольких", 1),
            several("수", 1),
            several("몇", 1),
            several("dozens of", 10),
            several("tens of", 10),
            several("hundreds of", 100),
            several("десятки", 10),
            several("сотни", 100),
            several("десятков", 10));
    private static final int LONGEST_SEVERAL = 11;

    private final QuantityWidths widths;
    private final Scanner scanner;
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal spread = BigDecimal.ZERO;
    private BigDecimal half = BigDecimal.ZERO;
    private boolean more;

    private FigureReader(QuantityWidths widths, Scanner scanner) {
        this.widths = widths;
        this.scanner = scanner;
    }

    /** A figure, and the product of its magnitude words and the number before them (both null when it has none). */
    record Read(
            Figure figure,
            @Nullable BigDecimal factor,
            @Nullable BigDecimal coefficient) {}

    /**
     * Takes the figure that stands here; null when none does.
     *
     * @throws org.kaoyi.claims.value.wording.Unreadable when one does that can mean two numbers
     */
    static @Nullable Read take(Scanner scanner, QuantityWidths widths) {
        scanner.skipSpaces();
        FigureReader reader = new FigureReader(widths, scanner);
        Read several = reader.several();
        return several != null ? several : reader.number();
    }

    /** 幾十萬, "several hundred", "tens of thousands". */
    private @Nullable Read several() {
        int before = scanner.at;
        String word = scanner.longest(SEVERAL.keySet(), LONGEST_SEVERAL);
        if (word == null) {
            return null;
        }
        BigDecimal order = SEVERAL.getOrDefault(word, BigDecimal.ONE);
        boolean magnitude = false;
        for (BigDecimal next = Magnitudes.take(scanner); next != null; next = Magnitudes.take(scanner)) {
            order = order.multiply(next);
            magnitude = true;
        }
        if (!magnitude && word.endsWith(" of")) {
            scanner.at = before;
            return null;
        }
        BigDecimal high = order.multiply(widths.severalHigh());
        BigDecimal whole =
                order.signum() > 0 && order.compareTo(BigDecimal.ONE) == 0 ? high.setScale(0, RoundingMode.DOWN) : high;
        return new Read(Figure.range(order.multiply(widths.severalLow()), whole), null, null);
    }

    private @Nullable Read number() {
        Coefficient coefficient = Coefficient.take(scanner);
        if (coefficient == null) {
            return null;
        }
        Read fraction = fraction(coefficient);
        if (fraction != null) {
            return fraction;
        }
        BigDecimal firstFactor = null;
        BigDecimal first = coefficient.low();
        BigDecimal lastFactor = null;
        while (coefficient != null) {
            BigDecimal factor = segment(coefficient, lastFactor);
            firstFactor = firstFactor == null ? factor : firstFactor;
            lastFactor = factor;
            coefficient = factor.compareTo(BigDecimal.ONE) > 0 ? following() : null;
        }
        boolean hasFactor = firstFactor != null && firstFactor.compareTo(BigDecimal.ONE) > 0;
        return new Read(figure(), hasFactor ? firstFactor : null, hasFactor ? first : null);
    }

    private Figure figure() {
        if (spread.signum() > 0) {
            return Figure.range(total.subtract(half), total.add(spread).add(half));
        }
        Figure figure = Figure.rounded(total, half);
        return more ? figure.andMore() : figure;
    }

    /** Adds one number with its magnitude words, and returns their product (1 when there are none). */
    private BigDecimal segment(Coefficient coefficient, @Nullable BigDecimal before) {
        takeMore();
        BigDecimal factor = BigDecimal.ONE;
        BigDecimal last = null;
        for (BigDecimal next = Magnitudes.take(scanner); next != null; next = Magnitudes.take(scanner)) {
            factor = factor.multiply(next);
            last = next;
        }
        takeMore();
        if (before != null && factor.compareTo(before) >= 0) {
            throw QuantityRefusals.unreadable(scanner.text, "its magnitudes do not descend");
        }
        if (before != null && last == null && coefficient.lonelyDigit()) {
            throw QuantityRefusals.ambiguous(
                    scanner.text, "the last digit counts ones or the next lower unit", "35000 · 30005 · 三萬五千");
        }
        if (coefficient.ambiguousDot() && last == null) {
            throw QuantityRefusals.ambiguous(
                    scanner.text, "its dot may part thousands or decimals", "300000 · 300,000 · 0.3");
        }
        total = total.add(coefficient.low().multiply(factor));
        spread = coefficient.high().subtract(coefficient.low()).multiply(factor);
        half = last == null ? BigDecimal.ZERO : half(coefficient.decimals(), factor, last);
        return factor;
    }

    /** Half a unit of the last digit before the magnitude word: 三千萬 is 3000萬, hence ± half a 萬. */
    private BigDecimal half(int decimals, BigDecimal factor, BigDecimal last) {
        if (factor.compareTo(widths.smallestMagnitude()) < 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal unit = decimals > 0 ? factor.movePointLeft(decimals) : last;
        return unit.compareTo(BigDecimal.ONE) < 0 ? BigDecimal.ZERO : unit.multiply(widths.magnitudeUnits());
    }

    private void takeMore() {
        if (AND_MORE.indexOf(scanner.letter()) >= 0 && "達达数數".indexOf(scanner.letter(1)) < 0) {
            more = true;
            scanner.at++;
        }
    }

    private @Nullable Coefficient following() {
        int before = scanner.at;
        scanner.skipSpaces();
        if (Hedge.seenAfter(scanner) || scanner.letter() == '-') {
            scanner.at = before;
            return null;
        }
        Coefficient next = Coefficient.take(scanner);
        if (next == null) {
            scanner.at = before;
        }
        return next;
    }

    /** {@code 2/3} and 三分之二. */
    private @Nullable Read fraction(Coefficient first) {
        boolean chinese = scanner.text.startsWith("分之", scanner.at);
        boolean slash = scanner.letter() == '/' || scanner.letter() == '⁄';
        if (!chinese && !slash) {
            return null;
        }
        scanner.at += chinese ? 2 : 1;
        Coefficient second = Coefficient.take(scanner);
        if (second == null) {
            throw QuantityRefusals.unreadable(scanner.text, "the second number of a fraction is missing");
        }
        BigDecimal numerator = chinese ? second.low() : first.low();
        BigDecimal denominator = chinese ? first.low() : second.low();
        if (denominator.signum() <= 0) {
            throw QuantityRefusals.unreadable(scanner.text, "a fraction of nothing");
        }
        return new Read(Figure.exact(numerator.divide(denominator, FRACTION)), null, null);
    }

    private static Map.Entry<String, BigDecimal> several(String word, int order) {
        return Map.entry(word, BigDecimal.valueOf(order));
    }
}
