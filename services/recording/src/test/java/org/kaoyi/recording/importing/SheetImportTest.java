package org.kaoyi.recording.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.recording.Workshop;
import org.kaoyi.testing.HostileArchive;

/** Workbooks as historians keep them. */
class SheetImportTest {
    private static final int MANY = 20_000;

    @TempDir
    Path folder;

    private Workshop ledger;

    @BeforeEach
    void begin() {
        ledger = new Workshop(folder);
    }

    @Test
    void aSheetIsReadAsItsTableWouldBe() throws IOException {
        ledger.furnished();
        ImportSummary summary = ledger.importing(workbook("claims.xlsx", book -> {
            Sheet sheet = book.createSheet("Moscow");
            row(sheet, 0, "occasion", "question", "source", "value", "scope", "unit", "locus");
            row(sheet, 1, "talk-9-nov", "strength", "C1", "30萬", "1957-12", "1", "f. 5");
            Row figures = row(sheet, 4, "talk-9-nov", "strength", "C1");
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
        ImportSummary summary = ledger.importing(workbook("ledger.xlsx", book -> {
            row(book.createSheet("what they say"), 0, "id", "occasion", "question", "source", "value");
            row(book.getSheetAt(0), 1, "c1", "talk", "when", "C1", "1957-11-09");
            row(book.getSheetAt(0), 2, "c2", "talk", "when", "K9", "1957-11-10");
            row(book.createSheet("my thoughts"), 0, "what I think", "of it");
            row(book.createSheet("papers"), 0, "id", "title", "layer");
            row(book.getSheetAt(2), 1, "C1", "Mao to Yudin", "record");
            row(book.createSheet("talks"), 0, "id", "title", "participants");
            row(book.getSheetAt(3), 1, "talk", "The talk");
            row(book.createSheet("asked"), 0, "id", "text", "type");
            row(book.getSheetAt(4), 1, "when", "When was it?", "date");
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
        ImportSummary summary = ledger.importing(workbook("claims.xlsx", book -> {
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.getCreationHelper().createDataFormat().getFormat("d mmm yyyy"));
            Sheet sheet = book.createSheet();
            row(sheet, 0, "occasion", "question", "source", "value", "date", "locus", "scope", "unit");
            Row dated = row(sheet, 1, "talk-9-nov", "strength", "C1", "30萬", "", "", "1957-12", "1");
            day(dated, 4, day, LocalDate.of(1957, 11, 9));
            Row eaten = row(sheet, 2, "talk-9-nov", "strength", "C1", "31萬", "", "", "1957-12", "1");
            day(eaten, 5, day, LocalDate.of(2026, 7, 5));
            Row serial = row(sheet, 3, "talk-9-nov", "strength", "C1", "32萬", "", "", "1957-12", "1");
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
        ImportSummary summary = ledger.importing(workbook("claims.xlsx", book -> {
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.getCreationHelper().createDataFormat().getFormat("d mmm yyyy"));
            row(book.createSheet(), 0, "occasion", "question", "source", "value", "date", "scope", "unit");
            Row none = row(book.getSheetAt(0), 1, "talk-9-nov", "strength", "C1", "30萬", "", "1957-12", "1");
            none.getCell(4).setCellValue(number);
            none.getCell(4).setCellStyle(day);
            Row last = row(book.getSheetAt(0), 2, "talk-9-nov", "strength", "C1", "31萬", "", "1957-12", "1");
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

    @Test
    void aValueThatIsShownBesideSeveralRowsIsRefusedUntilItIsSaidOfWhich() throws IOException {
        ImportFile merged = workbook("sources.xlsx", book -> {
            Sheet sheet = book.createSheet();
            row(sheet, 0, "id", "title", "date");
            row(sheet, 1, "C1", "Mao to Yudin", "1957-11-09");
            row(sheet, 2, "C2", "Yudin to Moscow", "");
            sheet.addMergedRegion(CellRangeAddress.valueOf("C2:C3"));
        });

        assertThatThrownBy(() -> ledger.importing(merged))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("row 2: The cells C2:C3 are merged")
                .hasMessageContaining("enter it in each row for which it is meant");
        assertThat(ledger.events()).isEmpty();
    }

    @Test
    void whatIsMergedWithinARowOrHoldsNothingIsReadAndTheFormerSaid() throws IOException {
        ImportSummary summary = ledger.importing(workbook("sources.xlsx", book -> {
            Sheet sheet = book.createSheet();
            row(sheet, 0, "id", "title", "note", "date");
            row(sheet, 1, "C1", "Mao to Yudin", "", "");
            row(sheet, 2, "C2", "Yudin to Moscow");
            sheet.addMergedRegion(CellRangeAddress.valueOf("B2:C2"));
            sheet.addMergedRegion(CellRangeAddress.valueOf("D2:D3"));
        }));

        assertThat(ledger.book().sources()).hasSize(2);
        assertThat(summary.files().getFirst().notes())
                .containsExactly(
                        "1 times cells of a row are merged (first B2:C2); what they show was read as of the first column alone");
    }

    /** A filter hides rows, and who imports the sheet may have forgotten it. */
    @Test
    void whatIsHiddenIsReadAndSaid() throws IOException {
        ImportSummary summary = ledger.importing(workbook("sources.xlsx", book -> {
            row(book.createSheet("shown"), 0, "id", "title", "note", "date");
            row(book.getSheetAt(0), 1, "C1", "Mao to Yudin", "of the translator", "");
            row(book.getSheetAt(0), 2, "C2", "Yudin to Moscow").setZeroHeight(true);
            book.getSheetAt(0).createRow(3).setZeroHeight(true);
            book.getSheetAt(0).setColumnHidden(2, true);
            book.getSheetAt(0).setColumnHidden(9, true);
            row(book.createSheet("older"), 0, "id", "title");
            row(book.getSheetAt(1), 1, "C3", "Moscow to Yudin");
            book.setSheetHidden(1, true);
        }));

        assertThat(ledger.book().sources()).hasSize(3);
        assertThat(summary.files().getFirst().notes())
                .containsExactly(
                        "1 rows are hidden, as by a filter (first row 3); they were read like the others",
                        "hidden columns were read like the others: C");
        assertThat(summary.files().getLast().notes())
                .containsExactly("the sheet is hidden; it was read like the others");
    }

    @Test
    void aFormulaIsTakenAsItWasLastWorkedOutAndAnErrorIsRefused() throws IOException {
        ImportSummary summary = ledger.importing(workbook("sources.xlsx", book -> {
            Sheet sheet = book.createSheet();
            row(sheet, 0, "id", "title");
            Row formula = row(sheet, 1, "C1");
            formula.createCell(1).setCellFormula("\"Mao \"&\"to Yudin\"");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        }));

        assertThat(ledger.book().sources().iterator().next().title()).isEqualTo("Mao to Yudin");
        assertThat(summary.files().getFirst().notes().getFirst()).contains("1 cells are formulas", "row 2");
        ImportFile broken = workbook("broken.xlsx", book -> {
            Sheet sheet = book.createSheet();
            row(sheet, 0, "id", "title");
            row(sheet, 1, "C2").createCell(1).setCellFormula("1/0");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        assertThatThrownBy(() -> ledger.importing(named(broken, "sources.xlsx")))
                .hasMessageContaining("row 2")
                .hasMessageContaining("#DIV/0!");
    }

    @Test
    void aLargeSheetKeepsWithinItsMemory() throws IOException {
        Path path = folder.resolve("sources.xlsx");
        try (SXSSFWorkbook book = new SXSSFWorkbook(100)) {
            Sheet sheet = book.createSheet();
            row(sheet, 0, "id", "title", "note");
            for (int i = 1; i <= MANY; i++) {
                row(sheet, i, "S" + i, "Title of source number " + i, "note");
            }
            book.write(Files.newOutputStream(path));
        }

        ImportSummary summary = ledger.importing(ImportOptions.by("editor").dry(), ImportFile.of(path, null));

        assertThat(summary.files().getFirst().rows()).isEqualTo(MANY);
        assertThat(summary.errors()).isEmpty();
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
        ImportFile bomb = workbook("sources.xlsx", book -> row(book.createSheet(), 0, "id", "title"));
        Path path = folder.resolve("bomb.xlsx");
        replaceSheet(
                bomb.path(), path, "<worksheet><sheetData>" + " ".repeat(200_000_000) + "</sheetData></worksheet>");

        assertThatThrownBy(() -> ledger.importing(named(ImportFile.of(path, null), "sources.xlsx")))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("may be made to fill the memory");
    }

    @Test
    void aSheetWithMoreRowsThanSpreadsheetsMakeIsRefusedAndNothingOfItGoesIn() throws IOException {
        ImportFile plain = workbook("plain.xlsx", book -> {
            row(book.createSheet(), 0, "id", "title");
            row(book.getSheetAt(0), 1, "C1", "Mao to Yudin");
        });
        Path path = folder.resolve("long.xlsx");
        replaceSheet(
                plain.path(),
                path,
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + text(1, "id", "title") + text(2, "C1", "Mao to Yudin") + text(1_048_577, "C2", "one more")
                        + "</sheetData></worksheet>");

        assertThatThrownBy(() -> ledger.importing(named(ImportFile.of(path, null), "sources.xlsx")))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("more than 1048576 rows");
        assertThat(ledger.events()).isEmpty();
    }

    private static String text(int row, String id, String title) {
        String cell = "<c r=\"%s%d\" t=\"inlineStr\"><is><t>%s</t></is></c>";
        return "<row r=\"%d\">".formatted(row)
                + cell.formatted("A", row, id)
                + cell.formatted("B", row, title)
                + "</row>";
    }

    /** Read as though the rest were not there, or refused; and nothing of it is laid anywhere. */
    @Test
    void entriesThatLeadOutOfTheWorkbookAreLaidNowhere() throws IOException {
        HostileArchive hostile = new HostileArchive();
        ImportFile plain = workbook("plain.xlsx", book -> {
            row(book.createSheet(), 0, "id", "title");
            row(book.getSheetAt(0), 1, "C1", "Mao to Yudin");
        });
        ImportFile slipping = ImportFile.of(hostile.of(plain.path(), folder.resolve("slipping.xlsx")), null);

        assertThatThrownBy(() -> ledger.importing(named(slipping, "sources.xlsx")))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("can not be read as an xlsx workbook");

        assertThat(hostile.escaped(folder)).isEmpty();
    }

    @Test
    void nothingOutsideTheWorkbookIsRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        ImportFile plain = workbook("plain.xlsx", book -> row(book.createSheet(), 0, "id", "title"));
        Path path = folder.resolve("xxe.xlsx");
        replaceSheet(
                plain.path(),
                path,
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri()
                        + "\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\""
                        + " t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>");

        assertThatThrownBy(() -> ledger.importing(named(ImportFile.of(path, null), "sources.xlsx")))
                .isInstanceOf(ImportRefused.class)
                .message()
                .doesNotContain("no column \"secret\"");
    }

    @Test
    void aDamagedPartOfAWorkbookIsToldWithItsPlace() throws IOException {
        ImportFile plain = workbook("plain.xlsx", book -> row(book.createSheet(), 0, "id", "title"));
        Path path = folder.resolve("damaged.xlsx");
        replaceSheet(plain.path(), path, "<worksheet><sheetData><row");

        assertThatThrownBy(() -> ledger.importing(named(ImportFile.of(path, null), "sources.xlsx")))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("a part of it is damaged, at line 1, character ")
                .message()
                .doesNotContain("ParseError");
    }

    /** Of a copy that ended early, and of parts that some program has written wrongly. */
    @Test
    void aDamagedWorkbookIsToldInOurWords() throws IOException {
        ImportFile plain = workbook("plain.xlsx", book -> row(book.createSheet(), 0, "id", "title"));
        byte[] whole = Files.readAllBytes(plain.path());
        Path path = folder.resolve("sources.xlsx");
        Files.write(path, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> ledger.importing(ImportFile.of(path, null)))
                .hasMessageContaining("it does not unpack, as when a copy was cut short");

        for (String sheet : List.of(
                "<row r=\"1\"><c r=\"A1\"><v>thirty</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>first</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>NaN</v></c></row>")) {
            replaceSheet(plain.path(), path, "<worksheet><sheetData>" + sheet + "</sheetData></worksheet>");
            assertThatThrownBy(() -> ledger.importing(ImportFile.of(path, null)))
                    .hasMessageContaining("row 1: The cell A1 holds")
                    .hasMessageContaining("must have a number");
        }
        replaceSheet(plain.path(), path, "<worksheet><sheetData/><mergeCells><mergeCell/></mergeCells></worksheet>");
        assertThatThrownBy(() -> ledger.importing(ImportFile.of(path, null)))
                .hasMessageContaining("a part of it is missing or damaged). Save it again")
                .message()
                .doesNotContain("null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "id,title\nC1,x\n"})
    void whatIsNoWorkbookIsCalledSo(String content) {
        assertThatThrownBy(() -> ledger.importing(ledger.file("sources.xlsx", content)))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("can not be read as an xlsx workbook");
    }

    private ImportFile workbook(String name, Consumer<Workbook> content) throws IOException {
        Path path = folder.resolve(name);
        try (Workbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            content.accept(book);
            book.write(bytes);
            Files.write(path, bytes.toByteArray());
        }
        return ImportFile.of(path, null);
    }

    private static ImportFile named(ImportFile file, String name) {
        return new ImportFile(file.path(), name, null, null);
    }

    private static Row row(Sheet sheet, int number, String... cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
        return row;
    }

    private static void day(Row row, int column, CellStyle style, LocalDate day) {
        row.createCell(column).setCellValue(day);
        row.getCell(column).setCellStyle(style);
    }

    private static void replaceSheet(Path from, Path to, String sheet) throws IOException {
        try (var zip = new java.util.zip.ZipFile(from.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : zip.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().endsWith("sheet1.xml")) {
                    out.write(sheet.getBytes(StandardCharsets.UTF_8));
                } else {
                    zip.getInputStream(entry).transferTo(out);
                }
                out.closeEntry();
            }
        }
    }
}
