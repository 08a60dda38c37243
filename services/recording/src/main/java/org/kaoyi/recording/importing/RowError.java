package org.kaoyi.recording.importing;

/**
 * A row that was refused.
 *
 * @param file its name as given
 * @param row as a spreadsheet counts, the heading being 1
 * @param column the column at fault, empty where the row as a whole is
 * @param value what the column holds
 * @param reason a sentence: what is wrong and how to mend it
 */
public record RowError(String file, long row, String column, String value, String reason) {}
