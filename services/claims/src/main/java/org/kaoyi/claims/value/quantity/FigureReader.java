package org.kaoyi.claims.value.quantity;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.QuantityWidths;
import org.kaoyi.claims.value.wording.WordTable;

/** Reads one figure: digits, numerals, magnitude words, and the 餘 or 多 between them. */
final class FigureReader {
    private static final String AND_MORE = "餘余多여几幾";
    /** "300-odd thousand", 300 с лишним тысяч; behind the magnitude they are hedges like others. */
    private static final WordTable<Boolean> MORE_BEFORE_MAGNITUDE =
            new WordTable<>(Map.of("odd", true, "-odd", true, "с лишним", true, "с небольшим", true, "с лишком", true));

    private static final String AND = "and ";
    private static final BigDecimal HALF = new BigDecimal("0.5");

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

    /**
     * A figure as read.
     *
     * @param figure what it means
     * @param factor the product of its magnitude words, or null
     * @param coefficient the number before them, or null
     * @param fraction whether it is a part of something, such as a third
     */
    record Read(
            Figure figure,
            @Nullable BigDecimal factor,
            @Nullable BigDecimal coefficient,
            boolean fraction) {}

    /**
     * Takes the figure that stands here; null when none does.
     *
     * @throws org.kaoyi.claims.value.wording.Unreadable when one does that can mean two numbers
     */
    static @Nullable Read take(Scanner scanner, QuantityWidths widths) {
        scanner.skipSpaces();
        Figure several = Several.take(scanner, widths);
        return several != null ? new Read(several, null, null, false) : new FigureReader(widths, scanner).number();
    }

    private @Nullable Read number() {
        BigDecimal halved = Fractions.takeHalfOf(scanner);
        if (halved != null) {
            half = half(HALF.scale(), halved, halved);
            total = HALF.multiply(halved);
            return new Read(figure(), halved, HALF, false);
        }
        Coefficient coefficient = withHalf();
        if (coefficient == null) {
            BigDecimal part = Fractions.takeWord(scanner);
            if (part != null) {
                return new Read(Figure.exact(part), null, null, true);
            }
            coefficient = Coefficient.take(scanner);
        }
        if (coefficient == null) {
            return null;
        }
        BigDecimal part = Fractions.takeAfter(coefficient, scanner);
        return part != null ? new Read(Figure.exact(part), null, null, true) : segments(coefficient);
    }

    /** "Half a million", полтора миллиона. */
    private @Nullable Coefficient withHalf() {
        BigDecimal number = Fractions.takeWithHalf(scanner);
        return number == null ? null : new Coefficient(number, number, number.scale(), false, false, false);
    }

    private Read segments(Coefficient start) {
        BigDecimal firstFactor = null;
        BigDecimal lastFactor = null;
        Coefficient coefficient = start;
        while (coefficient != null) {
            BigDecimal factor = segment(coefficient, lastFactor);
            firstFactor = firstFactor == null ? factor : firstFactor;
            lastFactor = factor;
            coefficient = factor.compareTo(BigDecimal.ONE) > 0 ? following() : null;
        }
        boolean hasFactor = firstFactor != null && firstFactor.compareTo(BigDecimal.ONE) > 0;
        return new Read(figure(), hasFactor ? firstFactor : null, hasFactor ? start.low() : null, false);
    }

    private Figure figure() {
        if (spread.signum() > 0) {
            return Figure.range(total.subtract(half), total.add(spread).add(half));
        }
        Figure figure = Figure.rounded(total, half);
        return more ? figure.andMore() : figure;
    }

    /** Adds one number with its magnitude words, and returns their product (1 when there are none). */
    @SuppressWarnings("ReferenceEquality") // whether something was taken within, whatever it is worth
    private BigDecimal segment(Coefficient number, @Nullable BigDecimal before) {
        Coefficient coefficient = Several.takeWithin(number, scanner, widths);
        takeMore();
        takeSeveralOfTen(coefficient);
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
        if (coefficient.ambiguousDot() && (last == null || isRussian() || endsWithZero(coefficient))) {
            throw QuantityRefusals.ambiguous(
                    scanner.text,
                    "its dot may part thousands or decimals",
                    last == null
                            ? "300000 · 300,000 · 0.3"
                            : "1.5 million · 1500 million · 3.3萬 · 3300萬 · 1,5 тыс. · 1500 тыс.");
        }
        if (coefficient.commaOfThree() && isRussian()) {
            throw QuantityRefusals.ambiguous(
                    scanner.text, "its comma may part thousands or, as in Russian, decimals", "1200 · 1 200 · 1.2");
        }
        total = total.add(coefficient.low().multiply(factor));
        spread = coefficient.high().subtract(coefficient.low()).multiply(factor);
        half = last == null || coefficient != number ? BigDecimal.ZERO : half(coefficient.decimals(), factor, last);
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

    /** 3.300萬: nobody who means 3.3 writes zeros behind it, and who parts thousands mostly does. */
    private static boolean endsWithZero(Coefficient coefficient) {
        return coefficient.low().stripTrailingZeros().scale() < coefficient.decimals();
    }

    private boolean isRussian() {
        return scanner.text
                .chars()
                .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC);
    }

    private void takeMore() {
        if (AND_MORE.indexOf(scanner.letter()) >= 0 && "達达数數".indexOf(scanner.letter(1)) < 0) {
            more = true;
            scanner.at++;
            return;
        }
        int before = scanner.at;
        if (scanner.take(MORE_BEFORE_MAGNITUDE) != null && Magnitudes.follows(scanner)) {
            more = true;
        } else {
            scanner.at = before;
        }
    }

    /** 十數萬 and 십수만, as 十幾萬: some number between this ten and the next. */
    private void takeSeveralOfTen(Coefficient coefficient) {
        boolean tens = coefficient.low().signum() > 0
                && coefficient.low().remainder(BigDecimal.TEN).signum() == 0;
        if (tens && scanner.isOneOf("數数수", 0) && scanner.isOneOf("万萬만亿億억", 1)) {
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
        // "One hundred and twenty"; after "between" the word parts two figures.
        if (!scanner.between && scanner.text.startsWith(AND, scanner.at)) {
            scanner.at += AND.length();
        }
        Coefficient next = Coefficient.take(scanner);
        if (next == null) {
            scanner.at = before;
        }
        return next;
    }
}
