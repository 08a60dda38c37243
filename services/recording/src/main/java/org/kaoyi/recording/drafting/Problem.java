package org.kaoyi.recording.drafting;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one cell.
 *
 * @param column the column or field at fault
 * @param value what it holds, empty where it holds nothing
 * @param reason a sentence: what is wrong and how to mend it
 * @param missing what would have to be created for the cell to be right, or null where creating helps nothing
 */
public record Problem(
        String column,
        String value,
        String reason,
        @Nullable Missing missing) {
    public static Problem of(String column, @Nullable String value, String reason) {
        return new Problem(column, value == null ? "" : value, reason, null);
    }
}
