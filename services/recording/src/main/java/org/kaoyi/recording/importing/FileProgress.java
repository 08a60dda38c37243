package org.kaoyi.recording.importing;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.decision.Refusal;
import org.kaoyi.codec.TextRules;
import org.kaoyi.recording.drafting.Problem;
import org.kaoyi.recording.drafting.TableKind;

/** Counts the rows of one file, and keeps what was wrong with them. */
final class FileProgress {
    private final String file;
    private final @Nullable TableKind kind;
    private final List<RowError> errors;
    private final Runnable eachRow;
    private final SortedSet<Long> refusedRows = new TreeSet<>();
    private long rows;
    private long added;
    private long alreadyThere;

    /**
     * @param kind of table; null of an exported log
     * @param errors taken in by the caller, of all files
     * @param eachRow told of every row that is begun
     */
    FileProgress(String file, @Nullable TableKind kind, List<RowError> errors, Runnable eachRow) {
        this.file = file;
        this.kind = kind;
        this.errors = errors;
        this.eachRow = eachRow;
    }

    String file() {
        return file;
    }

    void row() {
        rows++;
        eachRow.run();
    }

    void refuse(long row, List<Problem> problems) {
        refusedRows.add(row);
        problems.forEach(
                problem -> errors.add(new RowError(file, row, problem.column(), problem.value(), problem.reason())));
    }

    /** What becomes of {@code over} (rows that make one object), told of each of them. */
    Outcome outcome(List<TableRow> over) {
        return new Outcome() {
            @Override
            public void added() {
                added += over.size();
            }

            @Override
            public void alreadyThere() {
                alreadyThere += over.size();
            }

            @Override
            public void refused(Refusal refusal) {
                String column = column(over, refusal);
                over.forEach(
                        row -> refuse(row.row(), List.of(Problem.of(column, refusal.subject(), refusal.inWords()))));
            }

            @Override
            public void unwritable(String reason) {
                over.forEach(row -> refuse(
                        row.row(),
                        List.of(Problem.of(unkeepable(row), "", "The ledger can not hold this row: " + reason + "."))));
            }
        };
    }

    /** {@code outcome}, and a warning if the row goes in. */
    Outcome warned(Outcome outcome, Runnable warning) {
        return new Outcome() {
            @Override
            public void added() {
                warning.run();
                outcome.added();
            }

            @Override
            public void alreadyThere() {
                outcome.alreadyThere();
            }

            @Override
            public void refused(Refusal refusal) {
                outcome.refused(refusal);
            }

            @Override
            public void unwritable(String reason) {
                outcome.unwritable(reason);
            }
        };
    }

    /** The column at fault: the field of the refusal, else the column in which its subject stands. */
    private String column(List<TableRow> over, Refusal refusal) {
        // What is empty is contained in any cell, so that the first would be blamed.
        if (kind == null
                || kind.columns().contains(refusal.field())
                || refusal.subject().isEmpty()) {
            return refusal.field();
        }
        for (TableRow row : over) {
            for (Map.Entry<String, String> cell : row.cells().entrySet()) {
                if (cell.getValue().contains(refusal.subject())) {
                    return cell.getKey();
                }
            }
        }
        return refusal.field();
    }

    /** The column whose text the log can not keep; its cell is not repeated, for no file could hold it either. */
    private static String unkeepable(TableRow row) {
        return new TreeMap<>(row.cells())
                .entrySet().stream()
                        .filter(cell -> TextRules.problem(cell.getValue()).isPresent())
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("");
    }

    FileSummary summary(Survey of) {
        return summary(of.digest(), of.notes(), of.readWith());
    }

    FileSummary summary(String importId, List<String> notes, ReadWith readWith) {
        return new FileSummary(file, kind, rows, added, alreadyThere, refusedRows.size(), importId, notes, readWith);
    }
}
