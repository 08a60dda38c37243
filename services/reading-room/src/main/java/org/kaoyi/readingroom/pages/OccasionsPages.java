package org.kaoyi.readingroom.pages;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.cases.Grade;
import org.kaoyi.projections.Reports;
import org.kaoyi.projections.catalogue.OccasionView;
import org.kaoyi.projections.catalogue.ReferenceQueries;
import org.kaoyi.projections.discrepancies.CaseFilter;
import org.kaoyi.projections.discrepancies.CaseView;
import org.kaoyi.projections.discrepancies.Synopsis;
import org.kaoyi.projections.inquiries.CanonView;
import org.kaoyi.projections.inquiries.RivalsView;
import org.kaoyi.projections.view.ClaimView.QuotationView;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What happened, or is said to have; each occasion as its sources tell it side by side. */
@Controller
class OccasionsPages {
    /** Only the rows in which sources differ. */
    private static final String FINDINGS = "findings";

    private static final Set<String> FINDING = Arrays.stream(Grade.values())
            .filter(Grade::isFinding)
            .map(Grade::label)
            .collect(Collectors.toSet());

    private final Desk desk;
    private final Times times;

    OccasionsPages(Desk desk, Times times) {
        this.desk = desk;
        this.times = times;
    }

    /** The twin of a page of the list; {@code next} is the id after which the next one begins, or null. */
    record Occasions(List<OccasionView> occasions, @Nullable String next) {}

    /**
     * The twin of one occasion.
     *
     * @param quotations the words of the sources by claim, where they were asked for
     */
    record Sides(
            OccasionView occasion,
            Synopsis synopsis,
            CanonView canon,
            List<RivalsView> rivals,
            Map<String, QuotationView> quotations) {}

    @Lasting
    @GetMapping("/occasions")
    ResponseEntity<byte[]> all(Visit visit) {
        RegisterPage<OccasionView> page = times.at(
                visit,
                reports ->
                        RegisterPage.of(reports.references()::occasions, RegisterPage.ROWS, OccasionView::id, visit));
        return desk.page(
                visit,
                "occasions",
                new Occasions(page.rows(), page.next()),
                Map.of("occasions", page.rows(), "next", page.link()));
    }

    @Lasting
    @GetMapping("/occasions/{id}")
    ResponseEntity<byte[]> one(@PathVariable String id, Visit visit) {
        String words =
                visit.oneOf(SynopsisWords.PARAMETER, List.of(SynopsisWords.QUOTATIONS, SynopsisWords.TRANSLATIONS));
        Times.Answer<Told> told = times.ask(visit, reports -> Told.of(reports, id, words));
        OccasionView occasion = told.answer().occasion();
        Names names = told.answer().names();
        Synopsis whole = told.answer().synopsis();
        boolean findings = visit.oneOf("rows", List.of(FINDINGS)) != null;
        Synopsis synopsis = findings ? findings(whole) : whole;
        String base = visit.oneOf(
                "base", whole.columns().stream().map(Synopsis.Column::id).toList());
        AgainstBase against = new AgainstBase(synopsis, base);
        Map<String, QuotationView> quotations = told.answer().quotations();
        CanonView canon = told.answer().canon();
        List<RivalsView> rivals = told.answer().rivals();
        Map<String, CaseView> cases = told.answer().cases();
        return desk.page(
                visit,
                "occasion",
                new Sides(occasion, synopsis, canon, rivals, quotations),
                Map.ofEntries(
                        entry("canon", canon),
                        entry("rivals", rivals),
                        entry("occasion", occasion),
                        entry("synopsis", synopsis),
                        entry("hidden", whole.rows().size() - synopsis.rows().size()),
                        entry("against", against),
                        entry(
                                "words",
                                new SynopsisWords(quotations, against, SynopsisWords.TRANSLATIONS.equals(words))),
                        entry("cases", cases),
                        entry("orders", told.answer().orders()),
                        entry("timeline", told.answer().timeline()),
                        entry("knownIn", told.year()),
                        entry("undated", told.undated()),
                        entry("agents", names.agents()),
                        entry("places", names.places()),
                        entry("occasions", names.occasions())));
    }

    /** Without the rows in which the sources agree, or only one speaks. */
    private static Synopsis findings(Synopsis whole) {
        return new Synopsis(
                whole.occasion(),
                whole.columns(),
                whole.rows().stream()
                        .filter(row -> FINDING.contains(row.grade()))
                        .toList(),
                whole.position());
    }

    /** What the sources tell of an occasion. */
    private record Told(
            OccasionView occasion,
            Names names,
            Synopsis synopsis,
            CanonView canon,
            List<RivalsView> rivals,
            Map<String, CaseView> cases,
            List<OrderTable> orders,
            Optional<OccasionTimeline> timeline,
            Map<String, QuotationView> quotations) {
        /** @param words of the sources that are asked for, or null */
        static Told of(Reports reports, String id, @Nullable String words) {
            OccasionView occasion = reports.references()
                    .occasion(id)
                    .orElseThrow(() -> PageFault.notFound("occasion", id, "/occasions"));
            List<CaseView> cases = reports.discrepancies().cases(CaseFilter.ofOccasion(id));
            Synopsis synopsis = reports.synopses().synopsis(id);
            return new Told(
                    occasion,
                    Names.of(reports.references(), occasion),
                    synopsis,
                    reports.canons().canon(id),
                    reports.rivals().rivals(id, null),
                    cases.stream().collect(Collectors.toMap(CaseView::id, Function.identity())),
                    cases.stream()
                            .flatMap(it -> OrderTable.of(it, reports.references()).stream())
                            .toList(),
                    OccasionTimeline.of(reports, occasion),
                    SynopsisWords.read(reports, synopsis, words));
        }
    }

    /** What the ids in the description of an occasion stand for. */
    private record Names(Map<String, String> agents, Map<String, String> places, Map<String, String> occasions) {
        static Names of(ReferenceQueries references, OccasionView occasion) {
            List<String> related = new ArrayList<>(occasion.perhapsSameAs());
            related.addAll(named(occasion.partOf()));
            return new Names(
                    references.titles("agent", occasion.participants()),
                    references.titles("place", named(occasion.place())),
                    references.titles("occasion", related));
        }

        private static List<String> named(@Nullable String id) {
            return id == null ? List.of() : List.of(id);
        }
    }
}
