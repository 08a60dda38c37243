package org.kaoyi.readingroom.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaoyi.projections.catalogue.ClaimQueries;
import org.kaoyi.projections.catalogue.ClaimQuery;
import org.kaoyi.projections.discrepancies.CaseView;
import org.kaoyi.projections.view.ClaimView;
import org.kaoyi.readingroom.ReadingRoom;
import org.springframework.stereotype.Component;

/** Adds to cases the languages of their wordings, which only the claims know. */
@Component
class CasesShown {
    private final ClaimQueries claims;

    CasesShown(ReadingRoom room) {
        this.claims = room.projections().claims();
    }

    /** One query for each occasion among the cases. */
    List<CaseShown> of(List<CaseView> cases) {
        Map<String, Map<String, String>> byOccasion = new HashMap<>();
        return cases.stream()
                .map(it -> new CaseShown(it, byOccasion.computeIfAbsent(it.occasion(), this::languages)))
                .toList();
    }

    private Map<String, String> languages(String occasion) {
        Map<String, String> languages = new HashMap<>();
        ClaimQuery query = new ClaimQuery(occasion, null, null, true, 0, ClaimQuery.MAX_LIMIT);
        claims.list(query).forEach(entry -> {
            ClaimView claim = entry.claim();
            ClaimView.QuotationView quotation = claim.quotation();
            if (quotation != null && quotation.language() != null && claim.wording() != null) {
                if (claim.wording().equals(quotation.text())) {
                    languages.put(claim.wording(), quotation.language());
                }
            }
        });
        return languages;
    }
}
