package org.kaoyi.readingroom.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaoyi.projections.catalogue.ClaimQueries;
import org.kaoyi.projections.catalogue.ClaimQuery;
import org.kaoyi.projections.discrepancies.CaseView;
import org.kaoyi.projections.view.ClaimView.QuotationView;
import org.kaoyi.readingroom.ReadingRoom;
import org.springframework.stereotype.Component;

/** Adds to cases the words of their sources, which only the claims know. */
@Component
class CasesShown {
    private final ClaimQueries claims;

    CasesShown(ReadingRoom room) {
        this.claims = room.projections().claims();
    }

    /** One query for each occasion among the cases. */
    List<CaseShown> of(List<CaseView> cases) {
        Map<String, Map<String, QuotationView>> byOccasion = new HashMap<>();
        return cases.stream()
                .map(it -> new CaseShown(it, byOccasion.computeIfAbsent(it.occasion(), this::quotations)))
                .toList();
    }

    private Map<String, QuotationView> quotations(String occasion) {
        Map<String, QuotationView> quotations = new HashMap<>();
        ClaimQuery query = new ClaimQuery(occasion, null, null, true, 0, ClaimQuery.MAX_LIMIT);
        claims.list(query).forEach(entry -> {
            QuotationView quotation = entry.claim().quotation();
            if (quotation != null) {
                quotations.put(entry.claim().id(), quotation);
            }
        });
        return quotations;
    }
}
