package org.kaoyi.app.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.kaoyi.projections.discrepancies.CaseView;
import org.kaoyi.recording.importing.SpreadsheetGuard;

/** Cases as a table that a spreadsheet opens: one row for each reading, and one for each source that is silent. */
public final class CasesTable {
    private static final String SEPARATOR = "; ";

    private CasesTable() {}

    /** RFC 4180, with a heading; a cell that a spreadsheet would run begins with an apostrophe. */
    public static String of(List<CaseView> cases) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "case",
                    "occasion",
                    "occasion_title",
                    "question",
                    "question_text",
                    "scope",
                    "grade",
                    "kinds",
                    "state",
                    "stance",
                    "value",
                    "wording",
                    "sources",
                    "sides",
                    "statements",
                    "tellers",
                    "lines",
                    "explainers",
                    "reason");
            for (CaseView one : cases) {
                one.readings().forEach(reading -> csv.writeRecord(row(one, of(reading))));
                one.silent().forEach(silence -> csv.writeRecord(row(one, of(silence))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> of(CaseView.ReadingView reading) {
        return List.of(
                reading.polarity(),
                reading.value(),
                String.join(SEPARATOR, reading.wording()),
                String.join(SEPARATOR, reading.sigla()),
                String.join(SEPARATOR, reading.sides()),
                Integer.toString(reading.independence().statements()),
                atLeast(reading.independence(), reading.independence().tellers()),
                atLeast(reading.independence(), reading.independence().lines()));
    }

    private static List<String> of(CaseView.SilenceView silence) {
        return List.of(
                "silent " + silence.rung(),
                silence.on() == null ? "" : silence.on(),
                "",
                silence.siglum(),
                silence.side(),
                "",
                "",
                "");
    }

    /** A lower bound is written as one: unknown never equals unknown. */
    private static String atLeast(CaseView.IndependenceView independence, int count) {
        return (independence.atLeast() ? "≥" : "") + count;
    }

    private static List<String> row(CaseView of, List<String> stance) {
        List<String> before = List.of(
                of.id(),
                of.occasion(),
                of.occasionTitle(),
                of.question(),
                of.questionText(),
                of.scope() == null ? "" : of.scope(),
                of.grade(),
                String.join(SEPARATOR, of.kinds()),
                of.state());
        List<String> after = List.of(String.join(SEPARATOR, of.explainers()), of.reason());
        return Stream.of(before, stance, after)
                .flatMap(List::stream)
                .map(SpreadsheetGuard::guarded)
                .toList();
    }
}
