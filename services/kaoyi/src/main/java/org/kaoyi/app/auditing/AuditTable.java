package org.kaoyi.app.auditing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;
import org.kaoyi.claims.audit.StatementAudit;
import org.kaoyi.claims.audit.Suggestion;
import org.kaoyi.recording.importing.SpreadsheetGuard;

/** An audit as a table, a sentence a row: RFC 4180, with a heading; a cell that a spreadsheet would run begins with an apostrophe. */
public final class AuditTable {
    private AuditTable() {}

    public static void write(AuditOutcome outcome, Writer writer) throws IOException {
        // The writer is its owner's to close.
        CsvWriter csv = CsvWriter.builder().build(writer);
        csv.writeRecord("number", "statement", "grade", "marks", "claims", "suggestion", "points", "remarks");
        for (StatementAudit it : outcome.statements()) {
            Suggestion first = it.suggestions().stream()
                    .findFirst()
                    .filter(Suggestion::founded)
                    .orElse(null);
            csv.writeRecord(
                    Integer.toString(it.number()),
                    SpreadsheetGuard.guarded(it.text()),
                    it.grade(),
                    String.join("; ", it.marks()),
                    it.claims().stream()
                            .map(link -> link.relation() + " " + link.claim())
                            .collect(Collectors.joining("; ")),
                    first == null ? "" : first.claim(),
                    first == null ? "" : Double.toString(first.points()),
                    SpreadsheetGuard.guarded(String.join("\n", AuditRemarks.of(outcome, it))));
        }
        csv.flush();
    }
}
