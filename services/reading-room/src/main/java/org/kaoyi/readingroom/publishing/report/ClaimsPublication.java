package org.kaoyi.readingroom.publishing.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.projections.view.ClaimView;
import org.kaoyi.projections.view.ClaimViews;
import org.kaoyi.readingroom.publishing.Publication;
import org.kaoyi.readingroom.publishing.document.Document;
import org.kaoyi.readingroom.publishing.document.Run;
import org.kaoyi.readingroom.publishing.note.Described;
import org.kaoyi.readingroom.publishing.note.NoteHabit;
import org.kaoyi.readingroom.publishing.note.SourceNotes;
import org.kaoyi.readingroom.publishing.table.Table;
import org.kaoyi.readingroom.wording.Language;
import org.kaoyi.readingroom.wording.Phrases;
import org.kaoyi.recording.exporting.ClaimsTable;
import org.kaoyi.recording.exporting.StandingRows;

/** All claims and examinations that stand: as the table that import reads again, and as a text by occasion and question. */
public final class ClaimsPublication {
    private final StandingRows standing;
    private final Consumer<List<String>> inexact;

    private ClaimsPublication(StandingRows standing, Consumer<List<String>> inexact) {
        this.standing = standing;
        this.inexact = inexact;
    }

    /**
     * @param inexact hears which rows of the table import would read otherwise than they stand
     */
    public static Publication of(
            StandingRows standing, Consumer<List<String>> inexact, Language language, NoteHabit habit) {
        ClaimsPublication claims = new ClaimsPublication(standing, inexact);
        return Publication.of("claims", claims::table, () -> claims.document(language, claims.notes(habit)));
    }

    private SourceNotes notes(NoteHabit habit) {
        return new SourceNotes(
                habit, standing.book().sources().stream().map(Described::of).toList());
    }

    private Table table() {
        return new Table("claims", ClaimsTable.columns(), sink -> {
            ClaimsTable rows = new ClaimsTable(standing.book());
            try {
                standing.claims((claim, origin) -> give(sink, rows.of(claim)));
                standing.examinations((examination, origin) -> give(sink, rows.of(examination)));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            inexact.accept(rows.inexact());
        });
    }

    private static void give(Table.Sink sink, List<String> row) {
        try {
            sink.row(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document document(Language language, SourceNotes notes) {
        Phrases phrases = Phrases.in(language);
        Map<String, Map<String, List<ClaimView>>> filed = filed();
        ToldWords words = new ToldWords(language, notes, ScopeNames.of(standing.book()));
        Document.Draft draft = new Document.Draft();
        draft.heading(1, Run.of(phrases.t("claims.title")));
        filed.forEach((occasion, questions) -> {
            draft.heading(2, Run.given(occasionTitle(occasion), null));
            questions.forEach((question, claims) -> {
                draft.heading(3, Run.given(questionText(question), null));
                for (ClaimView claim : claims) {
                    List<Run> runs = new ArrayList<>();
                    runs.add(Run.strong(claim.source() + phrases.t("colon") + " "));
                    runs.addAll(words.of(claim));
                    draft.item(runs);
                }
            });
        });
        return draft.document(phrases.t("claims.title"), language.tag(), false);
    }

    private Map<String, Map<String, List<ClaimView>>> filed() {
        Map<String, Map<String, List<ClaimView>>> filed = new TreeMap<>();
        Filing filing = new Filing(filed);
        standing.claims((claim, origin) -> filing.add(ClaimViews.of(claim)));
        standing.examinations((examination, origin) -> filing.add(ClaimViews.of(examination)));
        return filed;
    }

    /** Files claims by occasion and question, and stops where no document holds more. */
    private static final class Filing {
        private final Map<String, Map<String, List<ClaimView>>> filed;
        private int claims;

        Filing(Map<String, Map<String, List<ClaimView>>> filed) {
            this.filed = filed;
        }

        void add(ClaimView claim) {
            Document.requireRoom(++claims);
            filed.computeIfAbsent(claim.occasion(), occasion -> new TreeMap<>())
                    .computeIfAbsent(claim.question(), question -> new ArrayList<>())
                    .add(claim);
        }
    }

    private String occasionTitle(String id) {
        return standing.book()
                .occasion(new OccasionId(id))
                .map(occasion -> occasion.title()
                        + dated(occasion.date() == null ? null : occasion.date().edtf()))
                .orElse(id);
    }

    private static String dated(@Nullable String date) {
        return date == null ? "" : " · " + date;
    }

    private String questionText(String id) {
        return standing.book()
                .question(new QuestionId(id))
                .map(question -> question.text())
                .orElse(id);
    }
}
