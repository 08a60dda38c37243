package org.kaoyi.recording.exporting;

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

/** Claims and examinations as rows of the claims table, which import reads again. */
public final class ClaimsTable {
    private static final List<String> COLUMNS = inOrder();

    private final ClaimDrafting drafting;
    private final List<String> inexact = new ArrayList<>();

    /** @param book by which the rows are read again */
    public ClaimsTable(ReferenceBook book) {
        this.drafting = new ClaimDrafting(book, ValueReader.STANDARD, "");
    }

    /** The heading: the columns of import, the id first. */
    public static List<String> columns() {
        return COLUMNS;
    }

    /** The cells of a claim. */
    public List<String> of(Claim claim) {
        return inColumns(row(claim));
    }

    /** The cells of an examination. */
    public List<String> of(Examination examination) {
        return inColumns(row(examination));
    }

    /**
     * Ids of rows, among those given so far, that import would not read as they stand, such as values read by an earlier version of the
     * reader.
     */
    public List<String> inexact() {
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

    private static List<String> inColumns(Map<String, String> row) {
        return COLUMNS.stream().map(column -> row.getOrDefault(column, "")).toList();
    }

    /** The id first, as a person looks for it; type and cardinality are the question's. */
    private static List<String> inOrder() {
        List<String> columns = new ArrayList<>(TableKind.CLAIMS.columns());
        columns.removeAll(List.of("id", "type", "cardinality"));
        columns.addFirst("id");
        return List.copyOf(columns);
    }
}
