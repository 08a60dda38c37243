package org.kaoyi.readingroom.publishing.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.kaoyi.readingroom.publishing.document.XmlText;
import org.kaoyi.recording.importing.CutCell;
import org.kaoyi.recording.importing.SpreadsheetGuard;

/**
 * A table as a workbook (ECMA-376 Part 1) of one sheet, in flat memory. Every cell is text in the format of text, so that no spreadsheet makes a
 * date of pages 5-7 when the cell is edited; cells begin with an apostrophe as in csv, so that both come back alike.
 */
public final class WorkbookFile {
    /** Rows in memory; the others wait in a temporary file. */
    private static final int WINDOW_ROWS = 100;

    /** Ids and names of the common length. */
    private static final int COLUMN_CHARS = 25;

    /** A title or a sentence in two or three lines. */
    private static final int SENTENCE_CHARS = 45;

    /** A word or a count, below its heading. */
    private static final int WORD_CHARS = 14;

    /** Of a row of one line, as spreadsheets have it. */
    private static final float LINE_POINTS = 15;

    /** A row is no higher than 409 points (ECMA-376 Part 1, 18.3.1.73); of what is longer the cell shows the beginning. */
    private static final int LINES_MAX = 27;

    private static final Set<String> SENTENCES =
            Set.of("wording", "value", "quotation", "translation", "note", "reason", "apparatus", "reference");

    private static final Set<String> WORDS = Set.of(
            "by",
            "grade",
            "state",
            "stance",
            "polarity",
            "mode",
            "side",
            "sides",
            "sign",
            "statements",
            "tellers",
            "lines",
            "language",
            "act",
            "bound",
            "certainty",
            "confidence",
            "explicit",
            "extent",
            "silence",
            "present",
            "complete",
            "chronological");

    private static final String CASE = "case";

    /** The first column holds an id, as that of cases does, of 32 signs where it is a hash. */
    private static final int ID_CHARS = 34;

    /** Widths are in 256ths of a character. */
    private static final int WIDTH_UNITS = 256;

    private WorkbookFile() {}

    /**
     * Writes the workbook; the stream stays open.
     *
     * @return how many cells were cut, with a mark, since a spreadsheet's cell holds no more
     * @throws TooLarge when the table has more rows than a sheet
     */
    public static long write(Table table, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, WINDOW_ROWS, true)) {
            SXSSFSheet sheet = workbook.createSheet(table.name());
            sheet.createFreezePane(0, 1);
            sheet.setDefaultColumnWidth(COLUMN_CHARS);
            CellStyle text = text(workbook);
            for (int i = 0; i < table.columns().size(); i++) {
                sheet.setDefaultColumnStyle(i, text);
                sheet.setColumnWidth(i, chars(i, table.columns().get(i)) * WIDTH_UNITS);
            }
            sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1")); // on each page that is printed
            sheet.getPrintSetup().setLandscape(true);
            write(sheet, table.columns(), table.columns(), heading(workbook));
            LongAdder cut = new LongAdder();
            table.rows().to(cells -> cut.add(write(sheet, table.columns(), cells, text)));
            workbook.write(out);
            return cut.sum();
        }
    }

    private static int chars(int place, String column) {
        if (SENTENCES.contains(column) || column.endsWith("title") || column.endsWith("_text")) {
            return SENTENCE_CHARS;
        }
        if (WORDS.contains(column)) {
            return WORD_CHARS;
        }
        return place == 0 || column.equals(CASE) ? ID_CHARS : COLUMN_CHARS;
    }

    private static int write(SXSSFSheet sheet, List<String> columns, List<String> cells, CellStyle style) {
        int number = sheet.getPhysicalNumberOfRows();
        if (number == SpreadsheetVersion.EXCEL2007.getMaxRows()) {
            throw new TooLarge("A sheet holds " + number + " rows, and there are more. Ask for csv.");
        }
        SXSSFRow row = sheet.createRow(number);
        int lines = 1;
        int cut = 0;
        for (int i = 0; i < cells.size(); i++) {
            String cell = SpreadsheetGuard.guarded(cells.get(i));
            if (cell.length() > SpreadsheetVersion.EXCEL2007.getMaxTextLength()) {
                cell = CutCell.of(cell, SpreadsheetVersion.EXCEL2007.getMaxTextLength());
                cut++;
            }
            if (!cell.isEmpty()) {
                row.createCell(i).setCellValue(XmlText.writable(cell));
                row.getCell(i).setCellStyle(style);
                lines = Math.max(lines, lines(cell, chars(i, columns.get(i))));
            }
        }
        if (lines > 1) { // LibreOffice does not find it out by itself, and lets rows run into each other
            row.setHeightInPoints(Math.min(lines, LINES_MAX) * LINE_POINTS);
        }
        return cut;
    }

    /** About how many lines a text takes in a column: letters of ideographs and of hangul are twice as wide. */
    private static int lines(String text, int chars) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            long wide = line.codePoints().filter(WorkbookFile::isWide).count();
            lines += (int) Math.max(1, Math.ceilDiv(line.length() + wide, (long) chars - 1));
        }
        return lines;
    }

    private static boolean isWide(int letter) {
        return Character.isIdeographic(letter) || Character.UnicodeScript.of(letter) == Character.UnicodeScript.HANGUL;
    }

    private static CellStyle text(SXSSFWorkbook workbook) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        style.setWrapText(true); // what is longer than its column would end where the next cell begins
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static CellStyle heading(SXSSFWorkbook workbook) {
        CellStyle style = text(workbook);
        Font bold = workbook.createFont();
        bold.setBold(true);
        style.setFont(bold);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }

    /** More than a spreadsheet holds. */
    public static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge(String message) {
            super(message);
        }
    }
}
