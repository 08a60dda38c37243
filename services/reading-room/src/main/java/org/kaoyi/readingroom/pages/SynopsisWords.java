package org.kaoyi.readingroom.pages;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.Reports;
import org.kaoyi.projections.discrepancies.Synopsis;
import org.kaoyi.projections.view.ClaimView.QuotationView;

/** The words of the sources below the answers of a synopsis, where the reader asks for them: quotations, and their translations too. */
public final class SynopsisWords {
    /** Names what is asked for. */
    static final String PARAMETER = "words";

    static final String QUOTATIONS = "quotations";
    static final String TRANSLATIONS = "translations";

    private final Map<String, QuotationView> quotations;
    private final AgainstBase against;
    private final boolean translations;

    /** @param quotations by claim */
    SynopsisWords(Map<String, QuotationView> quotations, AgainstBase against, boolean translations) {
        this.quotations = quotations;
        this.against = against;
        this.translations = translations;
    }

    /** The quotations of a synopsis by claim; none where the reader has not asked. */
    static Map<String, QuotationView> read(Reports reports, Synopsis synopsis, @Nullable String asked) {
        if (asked == null) {
            return Map.of();
        }
        List<String> claims = synopsis.rows().stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.answers().stream())
                .map(Synopsis.Answer::claim)
                .distinct()
                .toList();
        return reports.claims().these(claims).stream()
                .filter(it -> it.claim().quotation() != null)
                .collect(Collectors.toMap(
                        it -> it.claim().id(),
                        it -> Objects.requireNonNull(it.claim().quotation())));
    }

    /** The quotation of a claim; null where there is none, or nobody asked. */
    public @Nullable QuotationView of(Synopsis.Answer answer) {
        return quotations.get(answer.claim());
    }

    /** The translation of a quotation, or null. */
    public @Nullable String translation(QuotationView quotation) {
        return translations ? quotation.translation() : null;
    }

    /**
     * The text of a quotation; what the base of the row does not say is marked, where it is quoted in the same language: words of two languages always
     * differ, and say nothing by it.
     */
    public List<OtherWords.Stretch> marked(Synopsis.Line row, Synopsis.Answer answer, String text) {
        QuotationView quotation = quotations.get(answer.claim());
        String language = quotation == null ? null : quotation.language();
        List<Synopsis.Answer> base = against.base(row);
        if (language == null || base.stream().anyMatch(it -> it.claim().equals(answer.claim()))) {
            return List.of(new OtherWords.Stretch(text, false));
        }
        return base.stream()
                .map(it -> quotations.get(it.claim()))
                .filter(it -> it != null && it.text() != null && language.equals(it.language()))
                .findFirst()
                .map(it -> OtherWords.of(text, String.valueOf(it.text()), language))
                .orElse(List.of(new OtherWords.Stretch(text, false)));
    }
}
