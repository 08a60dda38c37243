package org.kaoyi.readingroom.publishing.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kaoyi.claims.audit.StatementAudit.Linked;
import org.kaoyi.claims.cases.Independence;
import org.kaoyi.projections.catalogue.ClaimEntry;
import org.kaoyi.projections.support.ChangedSentence;
import org.kaoyi.projections.support.SupportView;
import org.kaoyi.projections.support.SupportView.StatementView;
import org.kaoyi.readingroom.publishing.document.Document;
import org.kaoyi.readingroom.publishing.document.Run;
import org.kaoyi.readingroom.publishing.note.SourceNotes;
import org.kaoyi.readingroom.wording.Language;
import org.kaoyi.readingroom.wording.Phrases;

/** Texts to be read on paper: each statement with its grade, and the claims linked to it; every siglum with its note. */
final class SupportDocument {
    private final Phrases phrases;
    private final ToldWords words;
    private final Map<String, ClaimEntry> claims;
    private final Document.Draft draft = new Document.Draft();

    private SupportDocument(Phrases phrases, ToldWords words, Map<String, ClaimEntry> claims) {
        this.phrases = phrases;
        this.words = words;
        this.claims = claims;
    }

    static Document of(
            List<SupportView> texts,
            Map<String, ClaimEntry> claims,
            Language language,
            SourceNotes notes,
            ScopeNames scopes) {
        Phrases phrases = Phrases.in(language);
        SupportDocument document = new SupportDocument(phrases, new ToldWords(language, notes, scopes), claims);
        texts.forEach(document::add);
        String title = texts.size() == 1 ? texts.getFirst().title() : phrases.t("nav.texts");
        return document.draft.document(title, language.tag(), false);
    }

    private void add(SupportView text) {
        draft.heading(1, Run.given(text.title(), text.language()));
        draft.paragraph(phrases.t("text.version", text.version()));
        text.statements().forEach(it -> add(it, text));
        text.changed().forEach(it -> add(it, text));
    }

    private void add(StatementView it, SupportView text) {
        draft.paragraph(List.of(Run.strong(it.number() + " "), Run.given(it.text(), text.language())));
        List<String> said = new ArrayList<>();
        said.add(phrases.name("support", it.grade()));
        it.marks().forEach(mark -> said.add(phrases.name("supportmark", mark)));
        Independence of = it.independence();
        if (of != null) {
            said.add(phrases.t(
                    "case.independence",
                    of.statements(),
                    of.sources(),
                    of.tellers(),
                    of.lines(),
                    of.atLeast() ? "yes" : "no"));
        }
        it.arithmetic().forEach(because -> said.add(phrases.because(because)));
        draft.paragraph(List.of(Run.emphasis(String.join(" · ", said))));
        it.claims().forEach(this::add);
    }

    private void add(ChangedSentence it, SupportView text) {
        String before = phrases.t(it.now().isEmpty() ? "text.left-out" : "text.changed") + " ";
        draft.paragraph(List.of(Run.emphasis(before), Run.given(it.text(), text.language())));
        it.claims().forEach(this::add);
    }

    private void add(Linked link) {
        List<Run> runs = new ArrayList<>();
        runs.add(Run.emphasis(phrases.name("relation", link.relation()) + phrases.t("colon") + " "));
        ClaimEntry claim = claims.get(link.claim());
        if (claim == null) {
            runs.add(Run.given(link.claim(), null));
        } else {
            runs.add(Run.strong(claim.claim().source() + " "));
            runs.add(Run.given(claim.questionText(), null));
            runs.add(Run.of(" "));
            runs.addAll(words.of(claim.claim()));
        }
        if (!link.standing()) {
            runs.add(Run.of(" · " + phrases.t("text.stands-no-more")));
        }
        if (!link.review().equals("confirmed")) {
            runs.add(Run.of(" · " + phrases.name("review", link.review())));
        }
        draft.item(runs);
    }
}
