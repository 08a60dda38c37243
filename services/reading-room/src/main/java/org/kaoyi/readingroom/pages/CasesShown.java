package org.kaoyi.readingroom.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kaoyi.projections.catalogue.ClaimQueries;
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

    /** With the words of their sources, asked for once for all of them. */
    List<CaseShown> of(List<CaseView> cases) {
        Set<String> told = new TreeSet<>();
        cases.forEach(it -> it.readings().forEach(reading -> told.addAll(reading.claims())));
        Map<String, QuotationView> quotations = new HashMap<>();
        claims.these(told).forEach(entry -> {
            QuotationView quotation = entry.claim().quotation();
            if (quotation != null) {
                quotations.put(entry.claim().id(), quotation);
            }
        });
        return cases.stream().map(it -> new CaseShown(it, quotations)).toList();
    }
}
