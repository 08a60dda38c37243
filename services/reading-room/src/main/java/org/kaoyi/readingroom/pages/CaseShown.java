package org.kaoyi.readingroom.pages;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.discrepancies.CaseView;
import org.kaoyi.projections.view.ClaimView.QuotationView;

/**
 * A case with what its page needs beside it.
 *
 * @param quotations the words of the source, by claim
 */
public record CaseShown(CaseView view, Map<String, QuotationView> quotations) {
    /** Claims of a reading in a list: of more the sigla say enough, and their ids would be most of the list. */
    private static final int CLAIMS_LISTED = 3;

    /** The language of a wording, or null where it is no quotation or its language is not known. */
    public @Nullable String language(CaseView.ReadingView reading, String wording) {
        return of(reading).stream()
                .filter(quotation -> wording.equals(quotation.text()))
                .map(QuotationView::language)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Quotations that give other words than the wordings of a reading do. */
    public List<QuotationView> furtherQuotations(CaseView.ReadingView reading) {
        return of(reading).stream()
                .filter(quotation -> quotation.text() != null)
                .filter(quotation -> !reading.wording().contains(quotation.text()))
                .distinct()
                .toList();
    }

    private List<QuotationView> of(CaseView.ReadingView reading) {
        return reading.claims().stream()
                .map(quotations::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Of the claims of a reading those that a list of cases names; the page of the case names all. */
    public List<String> first(List<String> claims) {
        return claims.subList(0, Math.min(CLAIMS_LISTED, claims.size()));
    }

    /** What a siglum stands for, for those who point at it. */
    public String title(String siglum) {
        return view.sources().stream()
                .filter(source -> source.id().equals(siglum))
                .map(CaseView.SourceTitle::title)
                .findFirst()
                .orElse(siglum);
    }

    /** Whether the source was seen only as cited in another. */
    public boolean citedOnly(String siglum) {
        return view.sources().stream().anyMatch(source -> source.id().equals(siglum) && source.citedOnly());
    }

    /** The values of the readings that can stand together in one group. */
    public List<String> group(List<Integer> readings) {
        return readings.stream()
                .map(index -> view.readings().get(index).value())
                .toList();
    }
}
