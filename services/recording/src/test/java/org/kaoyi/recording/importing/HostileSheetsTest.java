package org.kaoyi.recording.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.recording.Workshop;
import org.kaoyi.testing.HostileArchive;

/** Workbooks that are damaged, or made to do harm. */
class HostileSheetsTest {
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
    void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
        ImportFile bomb =
                workbooks.workbook("sources.xlsx", book -> Workbooks.row(book.createSheet(), 0, "id", "title"));
        Path path = folder.resolve("bomb.xlsx");
        Workbooks.replaceSheet(
                bomb.path(), path, "<worksheet><sheetData>" + " ".repeat(200_000_000) + "</sheetData></worksheet>");

        assertThatThrownBy(() -> ledger.importing(Workbooks.named(ImportFile.of(path, null), "sources.xlsx")))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("may be made to fill the memory");
    }

    @Test
    void aSheetWithMoreRowsThanSpreadsheetsMakeIsRefusedAndNothingOfItGoesIn() throws IOException {
        ImportFile plain = workbooks.workbook("plain.xlsx", book -> {
            Workbooks.row(book.createSheet(), 0, "id", "title");
            Workbooks.row(book.getSheetAt(0), 1, "C1", "Mao to Yudin");
        });
        Path path = folder.resolve("long.xlsx");
        Workbooks.replaceSheet(
                plain.path(),
                path,
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + text(1, "id", "title") + text(2, "C1", "Mao to Yudin") + text(1_048_577, "C2", "one more")
                        + "</sheetData></worksheet>");

        assertThatThrownBy(() -> ledger.importing(Workbooks.named(ImportFile.of(path, null), "sources.xlsx")))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("more than 1048576 rows");
        assertThat(ledger.events()).isEmpty();
    }

    /** Read as though the rest were not there, or refused; and nothing of it is laid anywhere. */
    @Test
    void entriesThatLeadOutOfTheWorkbookAreLaidNowhere() throws IOException {
        HostileArchive hostile = new HostileArchive();
        ImportFile plain = workbooks.workbook("plain.xlsx", book -> {
            Workbooks.row(book.createSheet(), 0, "id", "title");
            Workbooks.row(book.getSheetAt(0), 1, "C1", "Mao to Yudin");
        });
        ImportFile slipping = ImportFile.of(hostile.of(plain.path(), folder.resolve("slipping.xlsx")), null);

        assertThatThrownBy(() -> ledger.importing(Workbooks.named(slipping, "sources.xlsx")))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("can not be read as an xlsx workbook");

        assertThat(hostile.escaped(folder)).isEmpty();
    }

    @Test
    void nothingOutsideTheWorkbookIsRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        ImportFile plain =
                workbooks.workbook("plain.xlsx", book -> Workbooks.row(book.createSheet(), 0, "id", "title"));
        Path path = folder.resolve("xxe.xlsx");
        Workbooks.replaceSheet(
                plain.path(),
                path,
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri()
                        + "\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\""
                        + " t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>");

        assertThatThrownBy(() -> ledger.importing(Workbooks.named(ImportFile.of(path, null), "sources.xlsx")))
                .isInstanceOf(ImportRefused.class)
                .message()
                .doesNotContain("no column \"secret\"");
    }

    @Test
    void aDamagedPartOfAWorkbookIsToldWithItsPlace() throws IOException {
        ImportFile plain =
                workbooks.workbook("plain.xlsx", book -> Workbooks.row(book.createSheet(), 0, "id", "title"));
        Path path = folder.resolve("damaged.xlsx");
        Workbooks.replaceSheet(plain.path(), path, "<worksheet><sheetData><row");

        assertThatThrownBy(() -> ledger.importing(Workbooks.named(ImportFile.of(path, null), "sources.xlsx")))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("a part of it is damaged, at line 1, character ")
                .message()
                .doesNotContain("ParseError");
    }

    /** Of a copy that ended early, and of parts that some program has written wrongly. */
    @Test
    void aDamagedWorkbookIsToldInOurWords() throws IOException {
        ImportFile plain =
                workbooks.workbook("plain.xlsx", book -> Workbooks.row(book.createSheet(), 0, "id", "title"));
        byte[] whole = Files.readAllBytes(plain.path());
        Path path = folder.resolve("sources.xlsx");
        Files.write(path, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> ledger.importing(ImportFile.of(path, null)))
                .hasMessageContaining("it does not unpack, as when a copy was cut short");

        for (String sheet : List.of(
                "<row r=\"1\"><c r=\"A1\"><v>thirty</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>first</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>NaN</v></c></row>",
                "<row><c><v>thirty</v></c></row>")) {
            Workbooks.replaceSheet(plain.path(), path, "<worksheet><sheetData>" + sheet + "</sheetData></worksheet>");
            assertThatThrownBy(() -> ledger.importing(ImportFile.of(path, null)))
                    .hasMessageContaining("row 1: The cell A1 holds")
                    .hasMessageContaining("must have a number");
        }
        Workbooks.replaceSheet(
                plain.path(), path, "<worksheet><sheetData/><mergeCells><mergeCell/></mergeCells></worksheet>");
        assertThatThrownBy(() -> ledger.importing(ImportFile.of(path, null)))
                .hasMessageContaining("a part of it is missing or damaged). Save it again")
                .message()
                .doesNotContain("null");
    }

    @Test
    void moreMergedCellsThanAnybodyMakesAreRefusedInOurWords() throws IOException {
        ImportFile plain =
                workbooks.workbook("plain.xlsx", book -> Workbooks.row(book.createSheet(), 0, "id", "title"));
        Path path = folder.resolve("sources.xlsx");
        Workbooks.replaceSheet(
                plain.path(),
                path,
                "<worksheet><sheetData>" + text(1, "id", "title") + text(2, "C1", "Mao to Yudin")
                        + "</sheetData><mergeCells>"
                        + "<mergeCell ref=\"D1:D2\"/>".repeat(ImportLimits.SHEET_MERGED_MAX + 1)
                        + "</mergeCells></worksheet>");

        assertThatThrownBy(() -> ledger.importing(ImportFile.of(path, null)))
                .isInstanceOf(ImportRefused.class)
                .hasMessageEndingWith(
                        "The sheet has more than 100000 places with merged cells. Split them in the spreadsheet, or save the sheet as csv.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "id,title\nC1,x\n"})
    void whatIsNoWorkbookIsCalledSo(String content) {
        assertThatThrownBy(() -> ledger.importing(ledger.file("sources.xlsx", content)))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("can not be read as an xlsx workbook");
    }

    private static String text(int row, String id, String title) {
        String cell = "<c r=\"%s%d\" t=\"inlineStr\"><is><t>%s</t></is></c>";
        return "<row r=\"%d\">".formatted(row)
                + cell.formatted("A", row, id)
                + cell.formatted("B", row, title)
                + "</row>";
    }
}
