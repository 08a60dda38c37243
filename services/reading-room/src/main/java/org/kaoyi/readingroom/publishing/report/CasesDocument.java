package org.kaoyi.readingroom.publishing.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kaoyi.projections.discrepancies.Apparatus;
import org.kaoyi.projections.discrepancies.CaseView;
import org.kaoyi.projections.discrepancies.CaseView.AssessmentView;
import org.kaoyi.projections.discrepancies.CaseView.IndependenceView;
import org.kaoyi.projections.discrepancies.CaseView.ReadingView;
import org.kaoyi.projections.discrepancies.CaseView.SilenceView;
import org.kaoyi.readingroom.publishing.document.Document;
import org.kaoyi.readingroom.publishing.document.Run;
import org.kaoyi.readingroom.publishing.note.SourceNotes;
import org.kaoyi.readingroom.wording.Language;
import org.kaoyi.readingroom.wording.Phrases;

/** Cases to be read on paper: what each source says, who is silent, on how much it rests; every siglum with its note. */
final class CasesDocument {
    private final Language language;
    private final Phrases phrases;
    private final SourceNotes notes;
    private final ScopeNames scopes;
    private final Document.Draft draft = new Document.Draft();

    private CasesDocument(Language language, SourceNotes notes, ScopeNames scopes) {
        this.language = language;
        this.phrases = Phrases.in(language);
        this.notes = notes;
        this.scopes = scopes;
    }

    static Document of(List<CaseView> cases, Language language, SourceNotes notes, ScopeNames scopes) {
        CasesDocument document = new CasesDocument(language, notes, scopes);
        String title = document.phrases.t("discrepancies.title");
        document.draft.heading(1, Run.of(title));
        document.draft.paragraph(document.phrases.t("discrepancies.cases", cases.size()));
        cases.forEach(document::add);
        return document.draft.document(title, language.tag(), false);
    }

    private void add(CaseView found) {
        draft.heading(2, Run.given(found.questionText(), null));
        draft.paragraph(where(found));
        draft.paragraph(phrases.reason(found.reasonCode(), found.reasonArguments(), found.reason()) + stop());
        found.readings().forEach(reading -> draft.item(reading(reading)));
        found.silent().forEach(silence -> draft.item(silence(silence)));
        if (!found.explainers().isEmpty()) {
            said("case.explainers", phrases.names("explainer", found.explainers()));
        }
        said("case.rests-on", independence(found.independence()));
        if (!found.links().isEmpty()) {
            draft.paragraph(found.links().stream()
                    .map(link -> phrases.link(link) + stop())
                    .collect(Collectors.joining(" ")));
        }
        AssessmentView ruling = found.assessment();
        if (ruling != null) {
            said("case.ruling", ruling(ruling));
        }
        said("case.apparatus", Apparatus.line(found, scopes.named(found.scope())));
        draft.paragraph(phrases.t("case.address", found.id(), found.position(), found.policy()));
    }

    private List<Run> where(CaseView found) {
        List<String> said = new ArrayList<>();
        said.add(phrases.name("grade", found.grade()));
        if (!found.kinds().isEmpty()) {
            said.add(phrases.names("kind", found.kinds()));
        }
        said.add(phrases.name("state", found.state()));
        if (found.scope() != null) {
            said.add(scopes.inWords(found.scope(), phrases, language));
        }
        if (found.level() > 0) {
            said.add(phrases.t("case.level", found.level()));
        }
        return List.of(Run.emphasis(String.join(" · ", said)), Run.of(" · "), Run.given(found.occasionTitle(), null));
    }

    private List<Run> reading(ReadingView reading) {
        List<Run> runs = new ArrayList<>();
        if (reading.polarity().equals("denies")) {
            runs.add(Run.emphasis(phrases.t("case.not") + " "));
        }
        runs.add(Run.strong(reading.value()));
        runs.add(Run.of(" "));
        sigla(runs, reading.sigla());
        String modes =
                reading.modes().equals(List.of("happened")) ? "" : " · " + phrases.names("mode", reading.modes());
        runs.add(Run.of(" (" + phrases.names("side", reading.sides()) + modes + ")"));
        reading.wording().stream()
                .filter(wording -> !wording.equals(reading.value()))
                .forEach(wording -> quote(runs, wording));
        runs.add(Run.of(" · " + independence(reading.independence())));
        return runs;
    }

    private void quote(List<Run> runs, String wording) {
        runs.add(Run.of(" " + phrases.t("quote.open")));
        runs.add(Run.given(wording, null));
        runs.add(Run.of(phrases.t("quote.close")));
    }

    private List<Run> silence(SilenceView silence) {
        List<Run> runs = new ArrayList<>();
        runs.add(new Run.Words("sil. ", "la", Run.Face.EMPHASIS));
        sigla(runs, List.of(silence.siglum()));
        List<String> said = new ArrayList<>();
        said.add(phrases.name("side", silence.side()));
        said.add(silence.rung() + phrases.t("colon") + " " + phrases.name("rung", silence.rung()));
        if (silence.on() != null) {
            said.add(phrases.t("case.silent-on", silence.on()));
        }
        said.add(phrases.t("case.read-by", silence.reader()));
        if (silence.omission()) {
            said.add(phrases.t("case.omission"));
        }
        if (!silence.marks().isEmpty()) {
            said.add(phrases.names("mark", silence.marks()));
        }
        runs.add(Run.of(" " + String.join(" · ", said)));
        return runs;
    }

    private void sigla(List<Run> runs, List<String> sigla) {
        for (int i = 0; i < sigla.size(); i++) {
            runs.add(Run.of((i == 0 ? "" : " ") + sigla.get(i)));
            runs.add(Run.note(notes.of(sigla.get(i), null)));
        }
    }

    private String ruling(AssessmentView ruling) {
        String degree = ruling.degree() == null ? "" : " (" + phrases.name("degree", ruling.degree()) + ")";
        String reasoning = ruling.reasoning() == null ? "" : ". " + ruling.reasoning();
        String prefers = ruling.prefers().stream().collect(Collectors.joining("; "));
        String preferred =
                prefers.isEmpty() ? "" : "; " + phrases.t("case.prefers") + phrases.t("colon") + " " + prefers;
        return phrases.name("verdict", ruling.verdict()) + degree + preferred + ", " + ruling.by() + reasoning;
    }

    private String independence(IndependenceView of) {
        return phrases.t(
                "case.independence",
                of.statements(),
                of.sources(),
                of.tellers(),
                of.lines(),
                of.atLeast() ? "yes" : "no");
    }

    private void said(String key, String words) {
        draft.paragraph(
                List.of(Run.strong(phrases.t(key) + phrases.t("colon") + " "), Run.given(words, language.tag())));
    }

    private String stop() {
        return phrases.t("stop");
    }
}
