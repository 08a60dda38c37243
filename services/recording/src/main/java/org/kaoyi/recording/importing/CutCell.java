package org.kaoyi.recording.importing;

/**
 * What a spreadsheet's cell can not hold is cut where a workbook is written, with a mark at its end; who would read such a cell as the whole is
 * refused. Forms of text hold it whole.
 */
public final class CutCell {
    private static final String MARK =
            " [… cut here: a spreadsheet's cell holds no more; csv and ndjson have the whole]";

    private CutCell() {}

    /**
     * The beginning, with the mark.
     *
     * @param max characters that a cell holds
     */
    public static String of(String cell, int max) {
        int end = max - MARK.length();
        return cell.substring(0, Character.isHighSurrogate(cell.charAt(end - 1)) ? end - 1 : end) + MARK;
    }

    static boolean is(String cell) {
        return cell.endsWith(MARK);
    }
}
