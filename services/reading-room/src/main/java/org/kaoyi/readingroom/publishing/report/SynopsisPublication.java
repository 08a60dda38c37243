package org.kaoyi.readingroom.publishing.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kaoyi.projections.discrepancies.Synopsis;
import org.kaoyi.projections.discrepancies.Synopsis.Answer;
import org.kaoyi.projections.discrepancies.Synopsis.Cell;
import org.kaoyi.projections.discrepancies.Synopsis.Column;
import org.kaoyi.projections.discrepancies.Synopsis.Line;
import org.kaoyi.readingroom.publishing.document.Block;
import org.kaoyi.readingroom.publishing.document.Document;
import org.kaoyi.readingroom.publishing.document.Run;
import org.kaoyi.readingroom.publishing.note.SourceNotes;
import org.kaoyi.readingroom.publishing.table.Table;
import org.kaoyi.readingroom.wording.Language;
import org.kaoyi.readingroom.wording.Phrases;

/** Synopses: sources side by side on paper; as a table one row a source and question, since sheets of as many columns as sources can not be joined. */
final class SynopsisPublication {
    /** Sources side by side across a page; the next ones stand below. */
    private static final int SOURCES_ACROSS = 6;

    private static final List<String> COLUMNS = List.of(
            "occasion",
            "occasion_title",
            "case",
            "question",
            "question_text",
            "scope",
            "sign",
            "grade",
            "state",
            "source",
            "source_title",
            "side",
            "stance",
            "claim",
            "wording",
            "value",
            "mode",
            "apparatus");

    private SynopsisPublication() {}

    /** @param synopses with the titles of their occasions, in order */
    static Table table(Map<Synopsis, String> synopses, ScopeNames scopes) {
        return new Table("synopsis", COLUMNS, sink -> {
            for (Map.Entry<Synopsis, String> each : synopses.entrySet()) {
                for (Line line : each.getKey().rows()) {
                    for (List<String> row : rows(each.getKey(), each.getValue(), line, scopes.named(line.scope()))) {
                        sink.row(row);
                    }
                }
            }
        });
    }

    private static List<List<String>> rows(Synopsis synopsis, String title, Line line, String scope) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < synopsis.columns().size(); i++) {
            Column column = synopsis.columns().get(i);
            Cell cell = line.cells().get(i);
            if (cell.kind().equals("silent")) {
                String stance = "silent " + cell.rung() + (cell.omission() ? " (omission)" : "");
                rows.add(row(synopsis, title, line, scope, column, List.of(stance, "", "", "", "")));
            }
            cell.answers().forEach(answer -> rows.add(row(synopsis, title, line, scope, column, answer(answer))));
        }
        return rows;
    }

    private static List<String> answer(Answer answer) {
        return List.of(
                answer.polarity(),
                answer.claim(),
                answer.wording(),
                answer.value() == null ? "" : answer.value(),
                answer.mode());
    }

    private static List<String> row(
            Synopsis synopsis, String title, Line line, String scope, Column column, List<String> stance) {
        List<String> row = new ArrayList<>(List.of(
                synopsis.occasion(),
                title,
                line.caseId(),
                line.question(),
                line.questionText(),
                scope,
                line.sign(),
                line.grade(),
                line.state(),
                column.id(),
                column.title(),
                column.side() == null ? "" : column.side()));
        row.addAll(stance);
        row.add(line.apparatus(scope));
        return row;
    }

    static Document document(Map<Synopsis, String> synopses, Language language, SourceNotes notes, ScopeNames scopes) {
        Phrases phrases = Phrases.in(language);
        Document.Draft draft = new Document.Draft();
        synopses.forEach((synopsis, title) -> {
            draft.heading(1, Run.given(title, null));
            if (synopsis.rows().isEmpty()) {
                draft.paragraph(phrases.t("synopsis.empty"));
            }
            for (int from = 0; from < synopsis.columns().size(); from += SOURCES_ACROSS) {
                int to = Math.min(synopsis.columns().size(), from + SOURCES_ACROSS);
                draft.add(grid(synopsis, from, to, phrases, notes, line -> scope(line, scopes, phrases, language)));
            }
            synopsis.rows()
                    .forEach(line -> draft.item(List.of(Run.given(line.apparatus(scopes.named(line.scope())), null))));
        });
        return draft.document(phrases.t("synopsis.title"), language.tag(), true);
    }

    private static Block.Grid grid(
            Synopsis synopsis, int from, int to, Phrases phrases, SourceNotes notes, Function<Line, String> scopes) {
        List<List<Run>> head = new ArrayList<>();
        head.add(List.of(Run.of(phrases.t("field.question"))));
        synopsis.columns()
                .subList(from, to)
                .forEach(column -> head.add(List.of(Run.strong(column.id()), Run.note(notes.of(column.id(), null)))));
        List<List<List<Run>>> rows = new ArrayList<>();
        for (Line line : synopsis.rows()) {
            List<Cell> cells = line.cells().subList(from, to);
            if (cells.stream().allMatch(cell -> cell.kind().equals("not-examined"))) {
                continue; // none of these sources has to do with it
            }
            List<List<Run>> row = new ArrayList<>();
            row.add(question(line, scopes.apply(line)));
            cells.forEach(cell -> row.add(cell(cell, phrases)));
            rows.add(row);
        }
        return new Block.Grid(head, rows);
    }

    private static List<Run> question(Line line, String scope) {
        List<Run> runs = new ArrayList<>();
        if (!line.sign().isEmpty()) {
            runs.add(Run.strong(line.sign() + " "));
        }
        runs.add(Run.given(line.questionText(), null));
        if (!scope.isEmpty()) {
            runs.add(Run.of(" " + scope));
        }
        return runs;
    }

    private static String scope(Line line, ScopeNames scopes, Phrases phrases, Language language) {
        return line.scope() == null ? "" : scopes.inWords(line.scope(), phrases, language);
    }

    private static List<Run> cell(Cell cell, Phrases phrases) {
        if (cell.kind().equals("silent")) {
            String rung = cell.rung() + (cell.omission() ? ", " + phrases.t("case.omission") : "");
            return List.of(new Run.Words("sil. ", "la", Run.Face.EMPHASIS), Run.of(rung));
        }
        List<Run> runs = new ArrayList<>();
        for (Answer answer : cell.answers()) {
            if (!runs.isEmpty()) {
                runs.add(Run.of("; "));
            }
            if (answer.polarity().equals("denies")) {
                runs.add(Run.emphasis(phrases.t("case.not") + " "));
            }
            runs.add(Run.given(answer.wording(), answer.language()));
            if (!answer.mode().equals("happened")) {
                runs.add(Run.of(" [" + phrases.name("mode", answer.mode()) + "]"));
            }
        }
        return runs;
    }
}
