package org.kaoyi.readingroom.publishing.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.narratives.Narrative;
import org.kaoyi.projections.narratives.Narrative.Account;
import org.kaoyi.projections.narratives.Narrative.Told;
import org.kaoyi.projections.view.ClaimView;
import org.kaoyi.readingroom.publishing.document.Document;
import org.kaoyi.readingroom.publishing.document.Run;
import org.kaoyi.readingroom.publishing.note.SourceNotes;
import org.kaoyi.readingroom.publishing.table.Table;
import org.kaoyi.readingroom.wording.Language;
import org.kaoyi.readingroom.wording.Phrases;

/** Narratives as a table of one row a claim, and as a text. */
final class NarrativePublication {
    private static final List<String> COLUMNS = List.of(
            "by",
            "subject",
            "occasion",
            "occasion_title",
            "occasion_date",
            "source",
            "source_title",
            "source_date",
            "question_text",
            "claim",
            "polarity",
            "wording",
            "value",
            "mode",
            "side",
            "chain",
            "scope",
            "locus",
            "note");

    private NarrativePublication() {}

    static Table table(List<Narrative> narratives, ScopeNames scopes) {
        return new Table("narrative", COLUMNS, sink -> {
            for (Narrative narrative : narratives) {
                for (Account account : narrative.accounts()) {
                    for (Told told : account.claims()) {
                        sink.row(row(narrative, account, told, scopes));
                    }
                }
            }
        });
    }

    private static List<String> row(Narrative narrative, Account account, Told told, ScopeNames scopes) {
        ClaimView claim = told.claim();
        return cells(
                narrative.by(),
                narrative.subject(),
                account.occasion(),
                account.occasionTitle(),
                account.occasionDate(),
                account.source(),
                account.sourceTitle(),
                account.sourceDate(),
                told.questionText(),
                claim.id(),
                claim.polarity(),
                claim.wording(),
                claim.value(),
                claim.mode(),
                told.side(),
                chain(claim),
                scopes.named(claim.scope()),
                claim.locus(),
                claim.note());
    }

    private static List<String> cells(@Nullable String... cells) {
        List<String> row = new ArrayList<>(cells.length);
        for (String cell : cells) {
            row.add(Objects.toString(cell, ""));
        }
        return row;
    }

    /** Hop by hop, unknown hearers as a question mark. */
    private static String chain(ClaimView claim) {
        return claim.chain().stream()
                .map(hop -> hop.speaker() + " > " + Objects.toString(hop.hearer(), "?"))
                .collect(Collectors.joining("; "));
    }

    static Document document(List<Narrative> narratives, Language language, SourceNotes notes, ScopeNames scopes) {
        Phrases phrases = Phrases.in(language);
        ToldWords words = new ToldWords(language, notes, scopes);
        Document.Draft draft = new Document.Draft();
        for (Narrative narrative : narratives) {
            draft.heading(
                    1,
                    Run.of(phrases.t("narrative.by-" + narrative.by()) + phrases.t("colon") + " "),
                    Run.given(subject(narrative, phrases), null));
            if (narrative.accounts().isEmpty()) {
                draft.paragraph(phrases.t("narrative.empty"));
            }
            narrative.accounts().forEach(account -> add(draft, account, words));
        }
        String title = narratives.size() == 1 ? subject(narratives.getFirst(), phrases) : phrases.t("nav.narratives");
        return draft.document(title, language.tag(), false);
    }

    private static String subject(Narrative narrative, Phrases phrases) {
        return narrative.by().equals("side") ? phrases.name("side", narrative.subject()) : narrative.subject();
    }

    private static void add(Document.Draft draft, Account account, ToldWords words) {
        draft.heading(2, Run.given(account.occasionTitle(), null), Run.of(dated(account.occasionDate())));
        draft.paragraph(List.of(
                Run.strong(account.source() + " "),
                Run.given(account.sourceTitle(), null),
                Run.of(dated(account.sourceDate()))));
        for (Told told : account.claims()) {
            List<Run> runs = new ArrayList<>();
            runs.add(Run.given(told.questionText(), null));
            runs.add(Run.of(" "));
            runs.addAll(words.of(told.claim()));
            draft.item(runs);
        }
    }

    private static String dated(@Nullable String date) {
        return date == null ? "" : " · " + date;
    }
}
