package org.kaoyi.claims.value.quantity;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.Bound;
import org.kaoyi.claims.value.QuantityValue;
import org.kaoyi.claims.value.QuantityWidths;

/**
 * A figure with the words around it, made an interval.
 *
 * @param figure the figure by its own precision
 * @param hedges the words around it
 * @param text the wording, for refusals
 */
record Hedged(Figure figure, Set<Hedge> hedges, String text) {

    /** The interval, under the bound the wording gives, or the one declared. */
    QuantityValue value(@Nullable Bound declared, String unit, @Nullable String population, QuantityWidths widths) {
        Interval interval = declared == null ? worded(widths) : declared(declared, widths);
        return new QuantityValue(
                interval.low,
                interval.lowClosed,
                interval.high,
                interval.highClosed,
                figure.point(),
                unit,
                population,
                interval.bound);
    }

    private Interval worded(QuantityWidths widths) {
        boolean about = hedges.contains(Hedge.ABOUT);
        Hedge other = hedges.stream()
                .filter(hedge -> hedge != Hedge.ABOUT && hedge != Hedge.PLAIN && hedge != Hedge.BETWEEN)
                .findFirst()
                .orElse(Hedge.PLAIN);
        return switch (other) {
            case OVER -> over(about, widths);
            case ABOVE -> new Interval(least(), false, null, false, Bound.AT_LEAST);
            case AT_LEAST -> new Interval(least(), true, null, false, Bound.AT_LEAST);
            case UNDER -> new Interval(null, false, greatest(), false, Bound.AT_MOST);
            case AT_MOST -> new Interval(null, false, greatest(), true, Bound.AT_MOST);
            case NEARLY -> nearly(widths);
            default -> figure.more() ? over(about, widths) : (about ? about(figure, widths) : exact());
        };
    }

    private Interval declared(Bound bound, QuantityWidths widths) {
        boolean strict = figure.more() || hedges.contains(Hedge.OVER) || hedges.contains(Hedge.ABOVE);
        boolean under = hedges.contains(Hedge.UNDER);
        return switch (bound) {
            case EXACT -> new Interval(least(), true, greatest(), true, bound);
            case AT_LEAST -> new Interval(least(), !strict, null, false, bound);
            case AT_MOST -> new Interval(null, false, greatest(), !under, bound);
            case ABOUT -> about(figure, widths);
        };
    }

    private Interval exact() {
        return new Interval(figure.low(), true, figure.high(), true, Bound.EXACT);
    }

    private Interval over(boolean about, QuantityWidths widths) {
        Figure over = figure.more() ? figure : figure.andMore();
        if (!about) {
            return new Interval(over.low(), true, over.high(), !over.more(), Bound.AT_LEAST);
        }
        Interval around = about(figure, widths);
        BigDecimal high = around.high == null ? over.high() : around.high.max(over.high());
        return new Interval(around.low, true, high, high.compareTo(over.high()) > 0, Bound.ABOUT);
    }

    /** Never narrower than the figure without "about": 約3萬 holds all that 3萬 does. */
    private Interval about(Figure figure, QuantityWidths widths) {
        BigDecimal below = least().abs().multiply(widths.aboutShare());
        BigDecimal above = greatest().abs().multiply(widths.aboutShare());
        return new Interval(
                least().subtract(below).min(figure.low()),
                true,
                greatest().add(above).max(figure.high()),
                true,
                Bound.ABOUT);
    }

    private Interval nearly(QuantityWidths widths) {
        BigDecimal below = least().abs().multiply(widths.nearlyShare());
        return new Interval(least().subtract(below), true, greatest(), true, Bound.ABOUT);
    }

    private BigDecimal least() {
        BigDecimal point = figure.point();
        return point == null ? figure.low() : point;
    }

    private BigDecimal greatest() {
        BigDecimal point = figure.point();
        return point == null ? figure.high() : point;
    }

    private record Interval(
            @Nullable BigDecimal low,
            boolean lowClosed,
            @Nullable BigDecimal high,
            boolean highClosed,
            Bound bound) {}
}
