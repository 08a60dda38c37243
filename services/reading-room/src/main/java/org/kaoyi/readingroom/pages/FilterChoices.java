package org.kaoyi.readingroom.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.cases.CaseState;
import org.kaoyi.claims.cases.Grade;
import org.kaoyi.claims.cases.Kind;
import org.kaoyi.projections.Reports;
import org.kaoyi.projections.catalogue.ReferenceQueries;
import org.kaoyi.projections.discrepancies.HeatMap;
import org.kaoyi.projections.narratives.NarrativeQueries.By;
import org.kaoyi.readingroom.wording.Language;

/** What the filters above the discrepancies offer: labels, and persons and occasions by id and title. */
public record FilterChoices(
        List<String> sides,
        List<HeatMap.Heading> tellers,
        List<String> kinds,
        List<String> grades,
        List<String> states,
        List<HeatMap.Heading> occasions) {
    /** As many as a person looks through in a list; whoever has more comes from the heat-map, the page of the occasion, or by the search. */
    private static final int OCCASIONS_TO_CHOOSE = 200;

    /** Likewise; whoever has more comes from the page of the person. */
    private static final int TELLERS_TO_CHOOSE = 200;

    static FilterChoices of(Reports reports, AskedCases asked, Language language) {
        return new FilterChoices(
                reports.narratives().sides(),
                tellers(reports, asked.teller(), language),
                AskedCases.labels(Kind.values()),
                AskedCases.labels(Grade.values()),
                AskedCases.labels(CaseState.values()),
                occasions(reports.references(), asked.occasion()));
    }

    /** The first of them, and the one that was chosen, by name. */
    private static List<HeatMap.Heading> tellers(Reports reports, @Nullable String chosen, Language language) {
        Set<String> ids = new TreeSet<>(Optional.ofNullable(chosen).stream().toList());
        reports.narratives().filed(By.TELLER, null, TELLERS_TO_CHOOSE).forEach(it -> ids.add(it.id()));
        Map<String, String> names = reports.references().titles("agent", ids);
        return ids.stream()
                .map(it -> new HeatMap.Heading(it, names.getOrDefault(it, it)))
                .sorted(Comparator.comparing(HeatMap.Heading::title, language.order()))
                .toList();
    }

    /** The first of them, and the one that was chosen. */
    private static List<HeatMap.Heading> occasions(ReferenceQueries references, @Nullable String chosen) {
        Map<String, String> titles = references.occasionTitles(OCCASIONS_TO_CHOOSE);
        if (chosen != null && !titles.containsKey(chosen)) {
            references.occasion(chosen).ifPresent(it -> titles.put(it.id(), it.title()));
        }
        return titles.entrySet().stream()
                .map(it -> new HeatMap.Heading(it.getKey(), it.getValue()))
                .toList();
    }
}
