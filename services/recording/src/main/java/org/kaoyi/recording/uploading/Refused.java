package org.kaoyi.recording.uploading;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kaoyi.recording.drafting.TableKind;
import org.kaoyi.recording.importing.HeadingsRefused;
import org.kaoyi.recording.importing.ImportFault;
import org.kaoyi.recording.importing.ImportRefused;

/**
 * Why a file can not be imported as it is.
 *
 * @param fault of what kind it is; null of one that was refused by an earlier release
 * @param row as a spreadsheet counts, the heading being 1; 0 where no row is at fault
 * @param kind as what the table was looked at; null where its headings are not at fault
 * @param headings that are to be mapped; empty where they are not at fault
 * @param suggestions heading to the column that it is, or probably is
 */
public record Refused(
        @Nullable ImportFault fault,
        String reason,
        long row,
        @Nullable TableKind kind,
        List<String> headings,
        Map<String, String> suggestions) {
    public Refused {
        headings = List.copyOf(headings);
        suggestions = new TreeMap<>(suggestions);
    }

    /** The same in other words. */
    Refused because(String otherReason) {
        return new Refused(fault, otherReason, row, kind, headings, suggestions);
    }

    static Refused of(ImportRefused refused) {
        return refused instanceof HeadingsRefused it
                ? new Refused(it.fault(), it.reason(), it.row(), it.kind(), it.headings(), it.suggestions())
                : new Refused(refused.fault(), refused.reason(), refused.row(), null, List.of(), Map.of());
    }
}
