package org.kaoyi.recording.exporting;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.reading.ValueReader;
import org.kaoyi.recording.drafting.ClaimDrafting;
import org.kaoyi.recording.drafting.CodedRow;
import org.kaoyi.recording.drafting.Draft;
import org.kaoyi.recording.drafting.TableKind;
import org.kaoyi.recording.importing.SpreadsheetGuard;

/** Writes claims and examinations as the claims table ({@code interface.md} §3), guarded against spreadsheets that run cells. */
public final class ClaimsTable {
    private static final List<String> COLUMNS = columns();

    private final ClaimDrafting drafting;
    private final List<String> inexact = new ArrayList<>();

    /** @param book by which the rows are read again */
    public ClaimsTable(ReferenceBook book) {
        this.drafting = new ClaimDrafting(book, ValueReader.STANDARD, "");
    }

    /**
     * Writes the heading and all rows; the writer stays open.
     *
     * @return ids of rows that import would not read as they stand, such as values read by an earlier version of the reader; they are
     *     written all the same
     * @throws IOException when the writer fails
     */
    public List<String> write(List<Claim> claims, List<Examination> examinations, Writer out) throws IOException {
        // Flushed and not closed: that would close the caller's writer.
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord(COLUMNS);
        claims.forEach(claim -> csv.writeRecord(guarded(row(claim))));
        examinations.forEach(examination -> csv.writeRecord(guarded(row(examination))));
        csv.flush();
        return List.copyOf(inexact);
    }

    private Map<String, String> row(Claim claim) {
        Map<String, String> cells = ClaimCells.of(claim);
        return exactly(
                claim.id().value(),
                cells,
                ValueCells.completed(
                        cells,
                        claim.value(),
                        row -> read(row) instanceof CodedRow.Telling it
                                && it.claim().equals(claim)));
    }

    private Map<String, String> row(Examination examination) {
        Map<String, String> cells = ClaimCells.of(examination);
        return exactly(
                examination.id().value(),
                cells,
                ValueCells.completed(
                        cells,
                        examination.member(),
                        row -> read(row) instanceof CodedRow.Silence it
                                && it.examination().equals(examination)));
    }

    private Map<String, String> exactly(String id, Map<String, String> cells, @Nullable Map<String, String> completed) {
        if (completed == null) {
            inexact.add(id);
            return cells;
        }
        return completed;
    }

    private @Nullable CodedRow read(Map<String, String> row) {
        return drafting.draft(row) instanceof Draft.Made<CodedRow> made ? made.value() : null;
    }

    private static List<String> guarded(Map<String, String> row) {
        return COLUMNS.stream()
                .map(column -> SpreadsheetGuard.guarded(row.getOrDefault(column, "")))
                .toList();
    }

    /** The id first, as a person looks for it; type and cardinality are the question's. */
    private static List<String> columns() {
        List<String> columns = new ArrayList<>(TableKind.CLAIMS.columns());
        columns.removeAll(List.of("id", "type", "cardinality"));
        columns.addFirst("id");
        return List.copyOf(columns);
    }
}
