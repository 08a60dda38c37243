package org.kaoyi.claims.value.quantity;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.Bound;
import org.kaoyi.claims.value.QuantityValue;
import org.kaoyi.claims.value.QuantityWidths;
import org.kaoyi.claims.value.wording.Unreadable;
import org.kaoyi.claims.value.wording.Wording;

/** Reads quantities: hedges, a figure or two, hedges, a unit ({@code domain.md} §2). */
public final class QuantityReader {
    /** Beyond this a figure is no count of anything a source counts, and JSON readers begin to lose digits. */
    static final int MAX_SIGNIFICANT = 12;

    /** 10^16: ten thousand 兆. */
    static final int MAX_MAGNITUDE = 16;

    private static final Set<String> RANGE =
            Set.of("-", "–", "—", "―", "~", "−", "至", "到", "to", "and", "до", "и", "에서", "和", "내지");
    private static final Set<String> CLASSIFIERS = Set.of("个", "個", "개", "支", "名", "座");
    private static final String CURRENCY_SIGN = "$";
    private static final String PERCENT = "百分之";

    /** What follows a figure without being what it counts: "two thirds", "300 odd hundred". */
    private static final Set<String> NO_UNITS = Set.of(
            "half",
            "halves",
            "third",
            "thirds",
            "quarter",
            "quarters",
            "fourth",
            "fifth",
            "fifths",
            "tenth",
            "tenths",
            "dozen",
            "score",
            "odd",
            "or",
            "and",
            "of",
            "percentage");

    private final QuantityWidths widths;

    public QuantityReader(QuantityWidths widths) {
        this.widths = widths;
    }

    /**
     * @param unit the unit named beside the figure, or null; the wording's own unit is kept when it measures the same
     * @param population who or what is counted, or null
     * @param declared overrides the bound of the wording, or null
     * @throws Unreadable when the wording is no figure, or can mean two
     */
    public QuantityValue read(
            String wording, @Nullable String unit, @Nullable String population, @Nullable Bound declared) {
        String text = Wording.fold(wording);
        Scanner scanner = new Scanner(text);
        Set<Hedge> hedges = EnumSet.noneOf(Hedge.class);
        takeBefore(scanner, hedges);
        boolean dollars = scanner.letter() == CURRENCY_SIGN.charAt(0);
        scanner.at += dollars ? 1 : 0;
        boolean percent = text.startsWith(PERCENT, scanner.at);
        scanner.at += percent ? PERCENT.length() : 0;
        Figure figure = figures(scanner, hedges);
        String rest = takeAfter(scanner, hedges);
        checkHedges(hedges, text);
        String sign = dollars ? CURRENCY_SIGN : percent ? "%" : "";
        String named = unitOf(rest.isEmpty() ? sign : rest, unit, text);
        checkSize(figure, text);
        return new Hedged(figure, hedges, text).value(declared, named, population, widths);
    }

    private Figure figures(Scanner scanner, Set<Hedge> hedges) {
        FigureReader.Read first = FigureReader.take(scanner, widths);
        if (first == null) {
            throw QuantityRefusals.unreadable(scanner.text, "no number stands where one was expected");
        }
        int before = scanner.at;
        skipUnitBeforeRange(scanner);
        if (scanner.longest(RANGE, 3) != null) {
            takeBefore(scanner, hedges);
            FigureReader.Read second = FigureReader.take(scanner, widths);
            if (second != null) {
                return range(first, second, scanner.text);
            }
        }
        scanner.at = before;
        return first.figure();
    }

    /** The figures of a range; in "30–40 thousand" the magnitude word counts for both. */
    private Figure range(FigureReader.Read first, FigureReader.Read second, String text) {
        Figure low = first.figure();
        BigDecimal point = low.point();
        BigDecimal factor = second.factor();
        BigDecimal coefficient = second.coefficient();
        boolean shared = first.factor() == null
                && factor != null
                && coefficient != null
                && point != null
                && point.compareTo(coefficient) < 0;
        if (shared && point != null && factor != null) {
            BigDecimal margin =
                    second.figure().high().subtract(second.figure().low()).divide(BigDecimal.TWO);
            low = Figure.rounded(point.multiply(factor), margin);
        }
        if (low.low().compareTo(second.figure().low()) > 0) {
            throw QuantityRefusals.unreadable(text, "the range goes down");
        }
        return low.hull(second.figure());
    }

    /** "14,000人至15,000人": the unit is said twice. */
    private static void skipUnitBeforeRange(Scanner scanner) {
        scanner.skipSpaces();
        for (int length = 1; length <= Units.MAX_UNKNOWN && scanner.at + length < scanner.text.length(); length++) {
            String name =
                    scanner.text.substring(scanner.at, scanner.at + length).strip();
            Scanner after = new Scanner(scanner.text);
            after.at = scanner.at + length;
            if (!name.isEmpty() && Units.known(name) != null && after.sees(RANGE, 3)) {
                scanner.at = after.at;
                return;
            }
        }
    }

    private static void takeBefore(Scanner scanner, Set<Hedge> hedges) {
        for (Hedge hedge = Hedge.takeBefore(scanner); hedge != null; hedge = Hedge.takeBefore(scanner)) {
            hedges.add(hedge);
        }
        scanner.skipSpaces();
    }

    /** Takes the hedges between figure and unit and those after the unit, and returns the unit. */
    private static String takeAfter(Scanner scanner, Set<Hedge> hedges) {
        for (Hedge hedge = Hedge.takeAfter(scanner); hedge != null; hedge = Hedge.takeAfter(scanner)) {
            hedges.add(hedge);
        }
        String rest = scanner.rest().strip();
        rest = rest.startsWith("的") ? rest.substring(1).strip() : rest;
        for (Map.Entry<Integer, Hedge> end = Hedge.endOf(rest); end != null; end = Hedge.endOf(rest)) {
            if (Units.known(rest) != null) {
                break;
            }
            hedges.add(end.getValue());
            rest = rest.substring(0, end.getKey()).strip();
        }
        return rest;
    }

    private static void checkHedges(Set<Hedge> hedges, String text) {
        Set<Hedge> bounding = EnumSet.of(Hedge.NEARLY, Hedge.OVER, Hedge.AT_LEAST, Hedge.UNDER, Hedge.AT_MOST);
        bounding.retainAll(hedges);
        boolean clash = bounding.size() > 1
                || (bounding.size() == 1
                        && hedges.contains(Hedge.ABOUT)
                        && !bounding.contains(Hedge.OVER)
                        && !bounding.contains(Hedge.NEARLY));
        if (clash) {
            throw QuantityRefusals.unreadable(text, "two of its words bound the figure in different ways");
        }
    }

    private static String unitOf(String worded, @Nullable String beside, String text) {
        Unit expected = beside == null || beside.isBlank() ? null : Units.named(beside);
        if (worded.isEmpty()) {
            return expected == null ? Unit.ONE.code() : expected.code();
        }
        Unit own = wordedUnit(worded);
        if (own == null
                && expected != null
                && Wording.fold(beside == null ? "" : beside).equals(worded)) {
            return expected.code();
        }
        if (own == null && (expected != null || !canBeUnit(worded))) {
            throw expected == null
                    ? QuantityRefusals.unreadable(text, Wording.quoted(worded) + " was not understood")
                    : QuantityRefusals.unit(text, worded, expected.code());
        }
        if (own != null && expected != null && !own.comparableWith(expected)) {
            throw QuantityRefusals.unit(text, worded, expected.code());
        }
        return own == null ? worded : own.code();
    }

    /** A known unit, also behind a classifier (三個師). */
    private static @Nullable Unit wordedUnit(String worded) {
        Unit known = Units.known(worded);
        boolean classified = known == null && worded.length() > 1 && CLASSIFIERS.contains(worded.substring(0, 1));
        return classified ? Units.known(worded.substring(1).strip()) : known;
    }

    private static boolean canBeUnit(String name) {
        boolean letters = name.chars().allMatch(letter -> Character.isLetter(letter) || letter == '-');
        boolean begins = Character.isLetter(name.charAt(0)) && "多大".indexOf(name.charAt(0)) < 0;
        return letters && begins && name.length() <= Units.MAX_UNKNOWN && !NO_UNITS.contains(name);
    }

    private static void checkSize(Figure figure, String text) {
        for (BigDecimal end : new BigDecimal[] {figure.low(), figure.high()}) {
            BigDecimal plain = end.stripTrailingZeros();
            boolean fraction = figure.point() != null && plain.abs().compareTo(BigDecimal.ONE) < 0;
            int magnitude = plain.precision() - plain.scale();
            if ((!fraction && plain.precision() > MAX_SIGNIFICANT + 3)
                    || magnitude > MAX_MAGNITUDE
                    || plain.scale() > 20) {
                throw QuantityRefusals.tooLarge(text, MAX_SIGNIFICANT, MAX_MAGNITUDE);
            }
        }
    }
}
