package org.kaoyi.readingroom.publishing.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.view.ClaimView;
import org.kaoyi.projections.view.ClaimView.QuotationView;
import org.kaoyi.readingroom.publishing.document.Run;
import org.kaoyi.readingroom.publishing.note.SourceNotes;
import org.kaoyi.readingroom.wording.Language;
import org.kaoyi.readingroom.wording.Phrases;

/** One claim in a line: the words of the source, how they are meant, and the note that says where they stand. */
final class ToldWords {
    private final Phrases phrases;
    private final Language language;
    private final SourceNotes notes;
    private final ScopeNames scopes;

    ToldWords(Language language, SourceNotes notes, ScopeNames scopes) {
        this.phrases = Phrases.in(language);
        this.language = language;
        this.notes = notes;
        this.scopes = scopes;
    }

    List<Run> of(ClaimView claim) {
        List<Run> runs = new ArrayList<>();
        QuotationView quotation = claim.quotation();
        String quotedIn = quotation == null ? null : quotation.language();
        String text = quotation == null ? null : quotation.text();
        answer(runs, claim, claim.wording() != null && claim.wording().equals(text) ? quotedIn : null);
        if (text != null && !text.equals(claim.wording())) {
            quoted(runs, text, quotedIn);
        }
        if (quotation != null && quotation.translation() != null) {
            quoted(runs, quotation.translation(), null);
        }
        String meant = meant(claim);
        if (!meant.isEmpty()) {
            runs.add(Run.of(" (" + meant + ")"));
        }
        runs.add(Run.note(notes.of(claim.source(), claim.locus())));
        return runs;
    }

    private void answer(List<Run> runs, ClaimView claim, @Nullable String language) {
        if (!claim.polarity().equals("affirms")) {
            runs.add(Run.emphasis(phrases.name("polarity", claim.polarity())
                    + (claim.wording() == null ? "" : phrases.t("colon") + " ")));
        }
        if (claim.wording() != null) {
            runs.add(Run.given(claim.wording(), language));
        }
    }

    private void quoted(List<Run> runs, String text, @Nullable String language) {
        runs.add(Run.of(" " + phrases.t("quote.open")));
        runs.add(Run.given(text, language));
        runs.add(Run.of(phrases.t("quote.close")));
    }

    private String meant(ClaimView claim) {
        List<String> parts = new ArrayList<>();
        if (!claim.mode().equals("happened")) {
            parts.add(phrases.name("mode", claim.mode()));
        }
        if (claim.scope() != null) {
            parts.add(scopes.inWords(claim.scope(), phrases, language));
        }
        if (claim.population() != null) {
            parts.add(claim.population());
        }
        if (claim.confidence() != null) {
            parts.add(claim.confidence());
        }
        return phrases.joined(parts);
    }
}
