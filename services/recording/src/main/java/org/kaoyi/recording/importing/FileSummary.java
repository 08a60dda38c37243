package org.kaoyi.recording.importing;

import java.util.List;
import org.kaoyi.recording.drafting.TableKind;

/**
 * What became of one file.
 *
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
        TableKind kind,
        long rows,
        long added,
        long alreadyThere,
        long refused,
        String importId,
        List<String> notes,
        ReadWith readWith) {
    public FileSummary {
        notes = List.copyOf(notes);
    }
}
