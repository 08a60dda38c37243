package org.kaoyi.recording.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.recording.drafting.TableKind;

/**
 * What became of one file.
 *
 * @param kind of table; null of an exported log, whose rows are its lines
 * @param rows rows that hold something, the heading not counted
 * @param added rows that the ledger did not hold; in a dry run, that it would take
 * @param alreadyThere rows that it held
 * @param refused rows that were refused
 * @param importId names the import in the metadata of its events; the same bytes are the same import
 * @param notes what was noticed of the file as a whole: its encoding, formulas, days, fields that are not understood
 * @param readWith how its columns were understood
 */
public record FileSummary(
        String file,
        @Nullable TableKind kind,
        long rows,
        long added,
        long alreadyThere,
        long refused,
        String importId,
        List<String> notes,
        ReadWith readWith) {
    private static final String LOG = "log";

    public FileSummary {
        notes = List.copyOf(notes);
    }

    /** The label of its kind, or {@code log}. */
    public String kindLabel() {
        return kind == null ? LOG : kind.label();
    }
}
