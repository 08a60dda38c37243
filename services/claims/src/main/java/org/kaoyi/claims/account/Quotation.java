package org.kaoyi.claims.account;

import org.jspecify.annotations.Nullable;

/**
 * The words of the source.
 *
 * @param text as given, or null
 * @param language BCP 47 tag of {@code text}, or null
 * @param translation or null
 * @param translator or null
 * @param form quoted or paraphrased by whom gives it, or null where unknown
 */
public record Quotation(
        @Nullable String text,
        @Nullable String language,
        @Nullable String translation,
        @Nullable String translator,
        @Nullable QuotationForm form) {
    public static final Quotation NONE = new Quotation(null, null, null, null, null);
}
