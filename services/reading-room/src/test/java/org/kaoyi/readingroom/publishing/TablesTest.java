package org.kaoyi.readingroom.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.kaoyi.readingroom.publishing.table.CsvFile;
import org.kaoyi.readingroom.publishing.table.Table;
import org.kaoyi.readingroom.publishing.table.WorkbookFile;

/** What a spreadsheet makes of our tables: text, and nothing that runs. */
class TablesTest {
    private static final Table TABLE = Table.of(
            "claims",
            List.of("value", "locus"),
            List.of(List.of("=HYPERLINK(\"x\")", "5-7"), List.of("30萬", "'=1"), List.of("-1, \"two\"\nthree", "")));

    @Test
    void formulasAreNeutralInCsv() throws IOException {
        StringWriter csv = new StringWriter();
        CsvFile.write(TABLE, csv);

        assertThat(csv.toString())
                .isEqualTo(
                        "value,locus\r\n\"'=HYPERLINK(\"\"x\"\")\",5-7\r\n30萬,''=1\r\n\"'-1, \"\"two\"\"\nthree\",\r\n");
    }

    @Test
    void everyCellOfAWorkbookIsTextInTheFormatOfText() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        WorkbookFile.write(TABLE, bytes);

        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            XSSFRow row = read.getSheet("claims").getRow(1);
            assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("'=HYPERLINK(\"x\")");
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("5-7");
            assertThat(row.getCell(1).getCellStyle().getDataFormatString()).isEqualTo("@");
            assertThat(read.getSheet("claims").getPaneInformation().isFreezePane())
                    .isTrue();
        }
    }

    @Test
    void aLongTitleIsWrappedInAWideColumnAndNotCoveredByTheNext() throws IOException {
        Table table = Table.of(
                "synopsis",
                List.of("occasion", "occasion_title", "grade"),
                List.of(List.of("talks", "The talks of the two delegations in Moscow, November 1957", "conflict")));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        WorkbookFile.write(table, bytes);

        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            var sheet = read.getSheet("synopsis");
            assertThat(sheet.getRow(1).getCell(1).getCellStyle().getWrapText()).isTrue();
            assertThat(sheet.getColumnWidth(1)).isGreaterThan(sheet.getColumnWidth(2));
            assertThat(sheet.getRow(1).getHeightInPoints())
                    .as("two lines")
                    .isEqualTo(2 * sheet.getRow(0).getHeightInPoints());
        }
    }

    @Test
    void aCellThatASpreadsheetCanNotHoldIsCutWithAMarkAndCounted() throws IOException {
        Table table = Table.of("claims", List.of("quotation"), List.of(List.of("字".repeat(32_768)), List.of("whole")));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        assertThat(WorkbookFile.write(table, bytes)).isEqualTo(1);
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            String cut = read.getSheet("claims").getRow(1).getCell(0).getStringCellValue();
            assertThat(cut).hasSize(32_767).startsWith("字字").endsWith("csv and ndjson have the whole]");
        }
    }
}
