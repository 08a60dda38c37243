package org.kaoyi.projections.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim or an examination in plain form. Authorities are given by id; see the catalogue for their names.
 *
 * @param kind {@code claim} or {@code examination}
 * @param polarity {@code affirms}, {@code denies} or, for an examination, {@code silent}
 * @param wording as given; for an examination the value on which it is silent, or null for the whole question
 * @param value display form of the wording as read, or null
 * @param valueType such as {@code quantity}, or null
 * @param chain who told whom
 * @param scope canonical form, or null for all
 * @param extent with {@code reader}, {@code basis}, {@code present} and {@code ground}: of an examination, else null
 */
public record ClaimView(
        String id,
        String kind,
        String occasion,
        String question,
        String source,
        String polarity,
        @Nullable String wording,
        @Nullable String value,
        @Nullable String valueType,
        String mode,
        @Nullable String planHolder,
        @Nullable String planDate,
        List<String> attributedTo,
        @Nullable String side,
        @Nullable String custody,
        List<Hop> chain,
        @Nullable String recorder,
        @Nullable String told,
        @Nullable String act,
        @Nullable String confidence,
        @Nullable String certainty,
        @Nullable Boolean explicit,
        @Nullable String scope,
        @Nullable String population,
        @Nullable String locus,
        @Nullable QuotationView quotation,
        @Nullable String reader,
        @Nullable String extent,
        @Nullable String basis,
        @Nullable Boolean present,
        @Nullable String ground,
        @Nullable String readerVersion,
        @Nullable String coder,
        @Nullable String note) {

    /** One telling; the hearer is null where unknown. */
    public record Hop(String speaker, @Nullable String hearer) {}

    /** The words of the source. */
    public record QuotationView(
            @Nullable String text,
            @Nullable String language,
            @Nullable String translation,
            @Nullable String translator,
            @Nullable String form) {}
}
