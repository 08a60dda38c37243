package org.kaoyi.claims.value.quantity;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.Bound;
import org.kaoyi.claims.value.QuantityValue;
import org.kaoyi.claims.value.QuantityWidths;
import org.kaoyi.claims.value.wording.Unreadable;
import org.kaoyi.claims.value.wording.WordTable;
import org.kaoyi.claims.value.wording.Wording;

/** Reads quantities: hedges, a figure or two, hedges, a unit ({@code domain.md} §2). */
public final class QuantityReader {
    /** Beyond this a figure is no count of anything a source counts, and JSON readers begin to lose digits. */
    static final int MAX_SIGNIFICANT = 12;

    /** 10^16: ten thousand 兆. */
    static final int MAX_MAGNITUDE = 16;

    /** What parts the two figures of a range; whether it does so only after "between". */
    private static final WordTable<Boolean> RANGE = new WordTable<>(Map.ofEntries(
            Map.entry("-", false),
            Map.entry("–", false),
            Map.entry("—", false),
            Map.entry("―", false),
            Map.entry("~", false),
            Map.entry("−", false),
            Map.entry("至", false),
            Map.entry("到", false),
            Map.entry("to", false),
            Map.entry("or", false),
            Map.entry("до", false),
            Map.entry("или", false),
            Map.entry("에서", false),
            Map.entry("내지", false),
            Map.entry("或", false),
            Map.entry("and", true),
            Map.entry("и", true),
            Map.entry("和", true)));

    private static final WordTable<String> SIGNS = new WordTable<>(
            Map.of("$", "dollar", "£", "pound sterling", "€", "euro", "₩", "won", "百分之", "%", "千分之", "‰"));
    private static final Pattern MAGNITUDE_LETTER = Pattern.compile("[0-9] ?([MB])(?![\\p{L}\\p{N}²³.])");
    private static final String YEN_OR_YUAN = "¥";

    private static final BigDecimal HALF = new BigDecimal("0.5");

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
        checkMagnitudeLetter(wording);
        String text = Wording.fold(Fractions.parted(wording));
        IntervalNotation interval = IntervalNotation.of(text);
        if (interval != null) {
            return interval.value(FigureUnit.of(interval.end(), unit, population, text), population, declared);
        }
        Scanner scanner = new Scanner(text);
        Set<Hedge> hedges = EnumSet.noneOf(Hedge.class);
        takeBefore(scanner, hedges);
        String sign = sign(scanner);
        scanner.between = hedges.contains(Hedge.BETWEEN);
        scanner.hedged = !hedges.isEmpty();
        FigureReader.Read read = figures(scanner, hedges);
        String rest = takeAfter(scanner, hedges);
        checkHedges(hedges, text);
        checkSize(read.figure(), text);
        if (read.fraction() && sign.isEmpty() && rest.isEmpty() && FigureUnit.isShare(unit)) {
            return new Hedged(read.figure().percent(), hedges, text)
                    .value(freed(declared, hedges), "%", population, widths);
        }
        Half half = Half.of(rest, read.figure());
        checkSign(sign, half.unit, text);
        String named = FigureUnit.of(half.unit.isEmpty() ? sign : half.unit, unit, population, text);
        return new Hedged(half.figure, hedges, text).value(declared, named, population, widths);
    }

    /** 300M is three hundred million to one reader and so many metres to another; 30B may be billions. */
    private static void checkMagnitudeLetter(String wording) {
        if (wording.indexOf('M') < 0 && wording.indexOf('B') < 0) {
            return;
        }
        Matcher letter = MAGNITUDE_LETTER.matcher(wording);
        if (letter.find()) {
            throw QuantityRefusals.ambiguous(
                    wording,
                    "its " + letter.group(1) + " may be a magnitude or a unit",
                    "300 million · 300 m · 30 billion");
        }
    }

    private static String sign(Scanner scanner) {
        if (scanner.text.startsWith(YEN_OR_YUAN, scanner.at)) {
            throw QuantityRefusals.ambiguous(
                    scanner.text, "its sign is that of the yen and of the yuan", "500 yuan · 500 yen");
        }
        String sign = scanner.take(SIGNS);
        return sign == null ? "" : sign;
    }

    /** £300m: of a sign before and another unit behind, one would be lost. */
    private static void checkSign(String sign, String unit, String text) {
        if (!sign.isEmpty() && !unit.isEmpty() && !Units.named(unit).code().equals(sign)) {
            throw QuantityRefusals.unreadable(
                    text, "beside its sign stands " + Wording.quoted(unit) + ", which would be a second unit");
        }
    }

    /** "More than half" can be all: a fraction has no last digit to whose next unit "more" could reach. */
    private static @Nullable Bound freed(@Nullable Bound declared, Set<Hedge> hedges) {
        return declared == null && hedges.contains(Hedge.OVER) ? Bound.AT_LEAST : declared;
    }

    private FigureReader.Read figures(Scanner scanner, Set<Hedge> hedges) {
        FigureReader.Read first = FigureReader.take(scanner, widths);
        if (first == null) {
            throw QuantityRefusals.unreadable(scanner.text, "no number stands where one was expected");
        }
        int before = scanner.at;
        skipUnitBeforeRange(scanner);
        Boolean onlyBetween = scanner.take(RANGE);
        if (onlyBetween != null && (!onlyBetween || scanner.between)) {
            Set<Hedge> ofSecond = EnumSet.noneOf(Hedge.class);
            takeBefore(scanner, ofSecond);
            FigureReader.Read second = FigureReader.take(scanner, widths);
            if (second != null) {
                hedges.addAll(ofSecond);
                boolean parts = first.fraction() && second.fraction();
                return new FigureReader.Read(range(first, second, scanner.text), null, null, parts);
            }
        }
        if (scanner.between) {
            throw QuantityRefusals.unreadable(scanner.text, "the second figure is missing");
        }
        scanner.at = before;
        return first;
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
            if (after.sees(RANGE) && !name.isEmpty() && Units.known(name) != null) {
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
        for (WordTable.Entry<Hedge> end = Hedge.endOf(rest); end != null; end = Hedge.endOf(rest)) {
            if (Units.known(rest) != null) {
                break;
            }
            hedges.add(end.meaning());
            rest = rest.substring(0, rest.length() - end.word().length()).strip();
        }
        return rest;
    }

    private static void checkHedges(Set<Hedge> hedges, String text) {
        Set<Hedge> bounding =
                EnumSet.of(Hedge.NEARLY, Hedge.OVER, Hedge.ABOVE, Hedge.AT_LEAST, Hedge.UNDER, Hedge.AT_MOST);
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

    /** 三天半, 一個半月: the half that stands after or within the unit. */
    private record Half(Figure figure, String unit) {
        static Half of(String rest, Figure figure) {
            BigDecimal point = figure.point();
            boolean whole = point != null && figure.equals(Figure.exact(point)) && point.scale() <= 0;
            String unit = rest.endsWith("半")
                    ? rest.substring(0, rest.length() - 1)
                    : rest.startsWith("個半") || rest.startsWith("个半") ? rest.charAt(0) + rest.substring(2) : "";
            boolean halved = point != null && whole && !unit.isEmpty() && Units.known(unit) != null;
            return halved && point != null ? new Half(Figure.exact(point.add(HALF)), unit) : new Half(figure, rest);
        }
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
