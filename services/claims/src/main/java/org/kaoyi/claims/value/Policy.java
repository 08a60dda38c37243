package org.kaoyi.claims.value;

/**
 * All widths by which readings are made comparable, in one place and printed with each report ({@code domain.md} §2).
 *
 * @param version names the widths; changes when any of them does
 * @param dates the reach of vague dates
 * @param quantities the reach of vague figures
 */
public record Policy(String version, DateWidths dates, QuantityWidths quantities) {
    /** What is used unless said otherwise. */
    public static final Policy STANDARD = new Policy("1", DateWidths.STANDARD, QuantityWidths.STANDARD);
}
