package org.kaoyi.claims.value.quantity;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.Bound;
import org.kaoyi.claims.value.QuantityValue;

/**
 * The interval of a quantity as {@link QuantityValue#interval} writes it, {@code [295000, 305000] m2} or {@code (54000, ∞)}; so that what
 * was understood can be written down, and is understood alike. Ends are plain numbers, since commas part the two.
 *
 * @param end what follows the interval: a unit, or nothing
 */
record IntervalNotation(
        @Nullable BigDecimal low,
        boolean lowClosed,
        @Nullable BigDecimal high,
        boolean highClosed,
        String end) {
    /** As many digits as {@link QuantityReader#MAX_MAGNITUDE} allows, and the decimals that a tenth of a fraction can have. */
    private static final String NUMBER = "-?[0-9]{1,17}(?:\\.[0-9]{1,30})?";

    private static final Pattern FORM =
            Pattern.compile("([\\[(])(−∞|" + NUMBER + "), ?(∞|" + NUMBER + ")([\\])])(?: ?(.{1,60}))?");

    /** The interval that {@code folded} is; null when it is none. */
    static @Nullable IntervalNotation of(String folded) {
        if (folded.isEmpty() || (folded.charAt(0) != '[' && folded.charAt(0) != '(')) {
            return null;
        }
        Matcher form = FORM.matcher(folded);
        if (!form.matches()) {
            return null;
        }
        BigDecimal low = form.group(2).startsWith("−") ? null : new BigDecimal(form.group(2));
        BigDecimal high = form.group(3).equals("∞") ? null : new BigDecimal(form.group(3));
        boolean lowClosed = form.group(1).equals("[");
        boolean highClosed = form.group(4).equals("]");
        if ((low == null && (lowClosed || high == null)) || (high == null && highClosed)) {
            throw QuantityRefusals.unreadable(folded, "an end without a number is open, and only one end can be so");
        }
        int width = low == null || high == null ? 1 : high.compareTo(low);
        if (width < 0 || (width == 0 && !(lowClosed && highClosed))) {
            throw QuantityRefusals.unreadable(folded, "the interval ends before it begins");
        }
        return new IntervalNotation(
                low,
                lowClosed,
                high,
                highClosed,
                form.group(5) == null ? "" : form.group(5).strip());
    }

    QuantityValue value(String unit, @Nullable String population, @Nullable Bound declared) {
        boolean upward = declared == Bound.AT_LEAST && low != null;
        boolean downward = declared == Bound.AT_MOST && high != null;
        BigDecimal from = downward ? null : low;
        BigDecimal to = upward ? null : high;
        Bound bound = from == null ? Bound.AT_MOST : to == null ? Bound.AT_LEAST : Bound.EXACT;
        return new QuantityValue(
                from, from != null && lowClosed, to, to != null && highClosed, null, unit, population, bound);
    }
}
