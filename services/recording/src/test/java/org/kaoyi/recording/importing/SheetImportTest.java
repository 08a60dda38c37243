package org.kaoyi.recording.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.recording.Workshop;

/** Workbooks as historians keep them. */
class SheetImportTest {
    private static final int MANY = 20_000;

    @TempDir
    Path folder;

    private Workbooks workbooks;
    private Workshop ledger;

    @BeforeEach
    void begin() {
        workbooks = new Workbooks(folder);
        ledger = new Workshop(folder);
    }

    @Test
    void aSheetIsReadAsItsTableWouldBe() throws IOException {
        ledger.furnished();
        ImportSummary summary = ledger.importing(workbooks.workbook("claims.xlsx", book -> {
            Sheet sheet = book.createSheet("Moscow");
            Workbooks.row(sheet, 0, "occasion", "question", "source", "value", "scope", "unit", "locus");
            Workbooks.row(sheet, 1, "talk-9-nov", "strength", "C1", "30萬", "1957-12", "1", "f. 5");
            Row figures = Workbooks.row(sheet, 4, "talk-9-nov", "strength", "C1");
            figures.createCell(3).setCellValue(300_000);
            figures.createCell(4).setCellValue("1957-12");
            figures.createCell(5).setCellValue(1);
            book.createSheet("Notes");
        }));

        assertThat(summary.errors()).isEmpty();
        assertThat(ledger.events(ClaimRecorded.class))
                .extracting(event -> event.claim().wording())
                .containsExactly("30萬", "300000");
        assertThat(summary.files().getFirst().notes())
                .singleElement()
                .asString()
                .contains("\"Moscow\" was read", "\"Notes\"");
    }

    @Test
    void everySheetThatIsATableOfOursIsReadInOrderOfDependence() throws IOException {
        ImportSummary summary = ledger.importing(workbooks.workbook("ledger.xlsx", book -> {
            Workbooks.row(book.createSheet("what they say"), 0, "id", "occasion", "question", "source", "value");
            Workbooks.row(book.getSheetAt(0), 1, "c1", "talk", "when", "C1", "1957-11-09");
            Workbooks.row(book.getSheetAt(0), 2, "c2", "talk", "when", "K9", "1957-11-10");
            Workbooks.row(book.createSheet("my thoughts"), 0, "what I think", "of it");
            Workbooks.row(book.createSheet("papers"), 0, "id", "title", "layer");
            Workbooks.row(book.getSheetAt(2), 1, "C1", "Mao to Yudin", "record");
            Workbooks.row(book.createSheet("talks"), 0, "id", "title", "participants");
            Workbooks.row(book.getSheetAt(3), 1, "talk", "The talk");
            Workbooks.row(book.createSheet("asked"), 0, "id", "text", "type");
            Workbooks.row(book.getSheetAt(4), 1, "when", "When was it?", "date");
        }));

        assertThat(summary.files()).extracting(FileSummary::added).containsExactly(1L, 1L, 1L, 1L);
        assertThat(summary.files().getLast().notes()).singleElement().asString().contains("\"my thoughts\"");
        assertThat(summary.errors()).singleElement().satisfies(error -> {
            assertThat(error.row()).isEqualTo(3);
            assertThat(error.value()).isEqualTo("K9");
        });
        assertThat(ledger.events(ClaimRecorded.class)).hasSize(1);
    }

    @Test
    void daysThatTheSpreadsheetMadeAreTakenWhereDaysBelongAndRefusedElsewhere() throws IOException {
        ledger.furnished();
        ImportSummary summary = ledger.importing(workbooks.workbook("claims.xlsx", book -> {
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.getCreationHelper().createDataFormat().getFormat("d mmm yyyy"));
            Sheet sheet = book.createSheet();
            Workbooks.row(sheet, 0, "occasion", "question", "source", "value", "date", "locus", "scope", "unit");
            Row dated = Workbooks.row(sheet, 1, "talk-9-nov", "strength", "C1", "30萬", "", "", "1957-12", "1");
            day(dated, 4, day, LocalDate.of(1957, 11, 9));
            Row eaten = Workbooks.row(sheet, 2, "talk-9-nov", "strength", "C1", "31萬", "", "", "1957-12", "1");
            day(eaten, 5, day, LocalDate.of(2026, 7, 5));
            Row serial = Workbooks.row(sheet, 3, "talk-9-nov", "strength", "C1", "32萬", "", "", "1957-12", "1");
            serial.getCell(4).setCellValue(21_498);
        }));

        assertThat(ledger.events(ClaimRecorded.class))
                .extracting(event ->
                        event.claim().told() == null ? "" : event.claim().told().edtf())
                .containsExactly("1957-11-09");
        assertThat(summary.errors()).extracting(RowError::row).containsExactly(3L, 4L);
        assertThat(summary.errors()).extracting(RowError::column).containsExactly("locus", "date");
        assertThat(summary.errors().getFirst().reason()).contains("made a date of this cell", "5-7");
        assertThat(summary.errors().getLast().reason()).contains("21498 would be 1958-11-09");
        assertThat(summary.files().getFirst().notes().getFirst()).contains("column date", "row 2");
    }

    /** POI makes the last day of 1899 of each, as spreadsheets show it or a row of crosses. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.25, -3, 60, 2_958_466, 1e300})
    void aNumberThatCountsNoDayIsRefusedWhereTheSpreadsheetShowsItAsOne(double number) throws IOException {
        ledger.furnished();
        ImportSummary summary = ledger.importing(workbooks.workbook("claims.xlsx", book -> {
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.getCreationHelper().createDataFormat().getFormat("d mmm yyyy"));
            Workbooks.row(book.createSheet(), 0, "occasion", "question", "source", "value", "date", "scope", "unit");
            Row none = Workbooks.row(book.getSheetAt(0), 1, "talk-9-nov", "strength", "C1", "30萬", "", "1957-12", "1");
            none.getCell(4).setCellValue(number);
            none.getCell(4).setCellStyle(day);
            Row last = Workbooks.row(book.getSheetAt(0), 2, "talk-9-nov", "strength", "C1", "31萬", "", "1957-12", "1");
            last.getCell(4).setCellValue(2_958_465);
            last.getCell(4).setCellStyle(day);
        }));

        assertThat(ledger.events(ClaimRecorded.class))
                .extracting(event ->
                        event.claim().told() == null ? "" : event.claim().told().edtf())
                .containsExactly("9999-12-31");
        assertThat(summary.errors()).singleElement().satisfies(error -> {
            assertThat(error.row()).isEqualTo(2);
            assertThat(error.column()).isEqualTo("date");
            assertThat(error.reason()).contains("the cell E2", "the number in it is none", "Enter the date, as text");
        });
    }

    /** Old workbooks of the Macintosh count from there, and a time of day alone is below 1 in them too. */
    @ParameterizedTest
    @CsvSource({"0, 1904-01-01", "1, 1904-01-02", "0.25,"})
    void whereDaysAreCountedFrom1904TheFirstOfThemIsADay(double number, @Nullable String day) {
        assertThat(new DayStyles(new StylesTable(), true).day(number)).isEqualTo(Optional.ofNullable(day));
    }

    @Test
    void aValueThatIsShownBesideSeveralRowsIsRefusedUntilItIsSaidOfWhich() throws IOException {
        ImportFile merged = workbooks.workbook("sources.xlsx", book -> {
            Sheet sheet = book.createSheet();
            Workbooks.row(sheet, 0, "id", "title", "date");
            Workbooks.row(sheet, 1, "C1", "Mao to Yudin", "1957-11-09");
            Workbooks.row(sheet, 2, "C2", "Yudin to Moscow", "");
            sheet.addMergedRegion(CellRangeAddress.valueOf("C2:C3"));
        });

        assertThatThrownBy(() -> ledger.importing(merged))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("row 3: The cells C2:C3 are merged")
                .hasMessageContaining("enter it in each row for which it is meant");
        assertThat(ledger.events()).isEmpty();
    }

    /** Such as a second line of headings, of which the column below would be one without a heading. */
    @Test
    void aLaterSheetWhoseHeadingIsMergedWithARowThatHoldsSomethingIsNotLeftOut() throws IOException {
        ImportFile merged = workbooks.workbook("sources.xlsx", book -> {
            Workbooks.row(book.createSheet("s1"), 0, "id", "title");
            Workbooks.row(book.getSheetAt(0), 1, "C1", "Mao to Yudin");
            Workbooks.row(book.createSheet("s2"), 0, "id", "title");
            Workbooks.row(book.getSheetAt(1), 1, "", "of the paper");
            Workbooks.row(book.getSheetAt(1), 2, "C2", "Yudin to Moscow");
            book.getSheetAt(1).addMergedRegion(CellRangeAddress.valueOf("A1:A2"));
        });

        assertThatThrownBy(() -> ledger.importing(merged))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("[s2], row 2: The cells A1:A2 are merged");
        assertThat(ledger.events()).isEmpty();
    }

    @Test
    void whatIsMergedWithRowsThatHoldNothingLosesNothing() throws IOException {
        ImportSummary summary = ledger.importing(workbooks.workbook("sources.xlsx", book -> {
            for (String name : new String[] {"s1", "s2"}) {
                Sheet sheet = book.createSheet(name);
                Workbooks.row(sheet, 0, "id", "title", "note");
                Workbooks.row(sheet, 1, "", "", "");
                Workbooks.row(sheet, 2, name + "-C1", "Mao to Yudin", "seen");
                Workbooks.row(sheet, 4, name + "-C2", "Yudin to Moscow");
                Workbooks.row(sheet, 5, name + "-C3", "Moscow to Yudin");
                for (String area : new String[] {"A1:A2", "B1:B2", "C1:C2", "A3:A4", "B3:B4", "A6:A7", "B6:C7"}) {
                    sheet.addMergedRegion(CellRangeAddress.valueOf(area));
                }
            }
        }));

        assertThat(ledger.book().sources()).hasSize(6);
        assertThat(summary.files())
                .allSatisfy(sheet ->
                        assertThat(sheet.notes()).singleElement().asString().contains("(first B6:C7)"));
    }

    @Test
    void whatIsMergedWithinARowOrHoldsNothingIsReadAndTheFormerSaid() throws IOException {
        ImportSummary summary = ledger.importing(workbooks.workbook("sources.xlsx", book -> {
            Sheet sheet = book.createSheet();
            Workbooks.row(sheet, 0, "id", "title", "note", "date");
            Workbooks.row(sheet, 1, "C1", "Mao to Yudin", "", "");
            Workbooks.row(sheet, 2, "C2", "Yudin to Moscow");
            sheet.addMergedRegion(CellRangeAddress.valueOf("B2:C2"));
            sheet.addMergedRegion(CellRangeAddress.valueOf("D2:D3"));
        }));

        assertThat(ledger.book().sources()).hasSize(2);
        assertThat(summary.files().getFirst().notes())
                .containsExactly(
                        "in 1 place cells of a row are merged (first B2:C2); what they show was read as of the first column alone");
    }

    /** A filter hides rows, and who imports the sheet may have forgotten it. */
    @Test
    void whatIsHiddenIsReadAndSaid() throws IOException {
        ImportSummary summary = ledger.importing(workbooks.workbook("sources.xlsx", book -> {
            Workbooks.row(book.createSheet("shown"), 0, "id", "title", "note", "date");
            Workbooks.row(book.getSheetAt(0), 1, "C1", "Mao to Yudin", "of the translator", "");
            Workbooks.row(book.getSheetAt(0), 2, "C2", "Yudin to Moscow").setZeroHeight(true);
            book.getSheetAt(0).createRow(3).setZeroHeight(true);
            book.getSheetAt(0).setColumnHidden(2, true);
            book.getSheetAt(0).setColumnHidden(9, true);
            Workbooks.row(book.createSheet("older"), 0, "id", "title");
            Workbooks.row(book.getSheetAt(1), 1, "C3", "Moscow to Yudin");
            book.setSheetHidden(1, true);
        }));

        assertThat(ledger.book().sources()).hasSize(3);
        assertThat(summary.files().getFirst().notes())
                .containsExactly(
                        "1 row is hidden, as by a filter (first row 3), and read like the others",
                        "hidden columns were read like the others: C");
        assertThat(summary.files().getLast().notes())
                .containsExactly("the sheet is hidden; it was read like the others");
    }

    @Test
    void aFormulaIsTakenAsItWasLastWorkedOutAndAnErrorIsRefused() throws IOException {
        ImportSummary summary = ledger.importing(workbooks.workbook("sources.xlsx", book -> {
            Sheet sheet = book.createSheet();
            Workbooks.row(sheet, 0, "id", "title");
            Row formula = Workbooks.row(sheet, 1, "C1");
            formula.createCell(1).setCellFormula("\"Mao \"&\"to Yudin\"");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        }));

        assertThat(ledger.book().sources().iterator().next().title()).isEqualTo("Mao to Yudin");
        assertThat(summary.files().getFirst().notes().getFirst()).contains("1 cell is a formula", "row 2");
        ImportFile broken = workbooks.workbook("broken.xlsx", book -> {
            Sheet sheet = book.createSheet();
            Workbooks.row(sheet, 0, "id", "title");
            Workbooks.row(sheet, 1, "C2").createCell(1).setCellFormula("1/0");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        assertThatThrownBy(() -> ledger.importing(Workbooks.named(broken, "sources.xlsx")))
                .hasMessageContaining("row 2")
                .hasMessageContaining("#DIV/0!");
    }

    @Test
    void aLargeSheetKeepsWithinItsMemory() throws IOException {
        Path path = folder.resolve("sources.xlsx");
        try (SXSSFWorkbook book = new SXSSFWorkbook(100)) {
            Sheet sheet = book.createSheet();
            Workbooks.row(sheet, 0, "id", "title", "note");
            for (int i = 1; i <= MANY; i++) {
                Workbooks.row(sheet, i, "S" + i, "Title of source number " + i, "note");
            }
            book.write(Files.newOutputStream(path));
        }

        ImportSummary summary = ledger.importing(ImportOptions.by("editor").dry(), ImportFile.of(path, null));

        assertThat(summary.files().getFirst().rows()).isEqualTo(MANY);
        assertThat(summary.errors()).isEmpty();
    }

    private static void day(Row row, int column, CellStyle style, LocalDate day) {
        row.createCell(column).setCellValue(day);
        row.getCell(column).setCellStyle(style);
    }
}
