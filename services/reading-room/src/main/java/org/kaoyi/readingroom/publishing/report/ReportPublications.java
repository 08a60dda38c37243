package org.kaoyi.readingroom.publishing.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.kaoyi.claims.audit.StatementAudit;
import org.kaoyi.projections.Reports;
import org.kaoyi.projections.catalogue.ClaimEntry;
import org.kaoyi.projections.catalogue.OccasionView;
import org.kaoyi.projections.discrepancies.CaseView;
import org.kaoyi.projections.discrepancies.Synopsis;
import org.kaoyi.projections.narratives.Narrative;
import org.kaoyi.projections.support.SupportView;
import org.kaoyi.readingroom.publishing.Form;
import org.kaoyi.readingroom.publishing.Publication;
import org.kaoyi.readingroom.publishing.apparatus.ApparatusTei;
import org.kaoyi.readingroom.publishing.apparatus.ApparatusText;
import org.kaoyi.readingroom.publishing.note.Described;
import org.kaoyi.readingroom.publishing.note.NoteHabit;
import org.kaoyi.readingroom.publishing.note.SourceNotes;
import org.kaoyi.readingroom.wording.Language;
import org.kaoyi.readingroom.wording.Phrases;

/** Reports as publications, in the language of a reader and with the notes of a journal. */
public final class ReportPublications {
    private final Reports reports;
    private final Language language;
    private final NoteHabit habit;

    /**
     * @param language of what is said
     * @param habit in which notes are written; a journal may print English with notes of another habit
     */
    public ReportPublications(Reports reports, Language language, NoteHabit habit) {
        this.reports = reports;
        this.language = language;
        this.habit = habit;
    }

    /** Cases in the order given. */
    public Publication discrepancies(List<CaseView> cases) {
        return Publication.of(
                        "discrepancies",
                        () -> CasesTable.of(cases, scopes()),
                        () -> CasesDocument.of(cases, language, notes(), scopes()))
                .and(Form.APPARATUS, Publication.text(writer -> ApparatusText.write(cases, scopes()::named, writer)))
                .and(Form.TEI, out -> ApparatusTei.write(cases, title(), notes(), scopes()::named, out));
    }

    private String title() {
        return Phrases.in(language).t("discrepancies.title");
    }

    public Publication narrative(List<Narrative> narratives) {
        return Publication.of(
                "narrative",
                () -> NarrativePublication.table(narratives, scopes()),
                () -> NarrativePublication.document(narratives, language, notes(), scopes()));
    }

    /** The synopses of occasions, those left out of which no source speaks. */
    public Publication synopsis(List<OccasionView> occasions) {
        return synopsis(occasions, UnaryOperator.identity());
    }

    /** @param part what of each synopsis is asked for; one of which nothing is left is left out */
    public Publication synopsis(List<OccasionView> occasions, UnaryOperator<Synopsis> part) {
        Supplier<Map<Synopsis, String>> synopses = () -> synopses(occasions, part);
        return Publication.of(
                "synopsis",
                () -> SynopsisPublication.table(synopses.get(), scopes()),
                () -> SynopsisPublication.document(synopses.get(), language, notes(), scopes()));
    }

    private Map<Synopsis, String> synopses(List<OccasionView> occasions, UnaryOperator<Synopsis> part) {
        Map<Synopsis, String> synopses = new LinkedHashMap<>();
        for (OccasionView occasion : occasions) {
            Synopsis synopsis = part.apply(reports.synopses().synopsis(occasion.id()));
            if (!synopsis.rows().isEmpty() || occasions.size() == 1) {
                synopses.put(synopsis, occasion.title());
            }
        }
        return synopses;
    }

    /** Which claims carry the statements of texts. */
    public Publication support(List<SupportView> texts) {
        return Publication.of(
                "support",
                () -> SupportTable.of(texts, claims(texts)),
                () -> SupportDocument.of(texts, claims(texts), language, notes(), scopes()));
    }

    private Map<String, ClaimEntry> claims(List<SupportView> texts) {
        return reports.claims()
                .named(texts.stream()
                        .flatMap(SupportView::linked)
                        .map(StatementAudit.Linked::claim)
                        .collect(Collectors.toSet()));
    }

    private ScopeNames scopes() {
        return ScopeNames.of(reports);
    }

    private SourceNotes notes() {
        return new SourceNotes(
                habit,
                reports.references().sources().stream().map(Described::of).toList());
    }
}
