package org.kaoyi.recording.importing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.recording.Workshop;

/** Workbooks that no spreadsheet wrote, or not to its end. */
class RefusedSheetsTest {
    @TempDir
    Path folder;

    private ImportFile file;

    @BeforeEach
    void a_workbook_of_sources() throws IOException {
        Path path = folder.resolve("sources.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(path)) {
            book.createSheet("papers");
            book.write(out);
        }
        file = ImportFile.of(path, null);
    }

    private void assertRefused(String secondRow, String words) throws IOException {
        String text = "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>";
        try (FileSystem parts = FileSystems.newFileSystem(file.path())) {
            Files.writeString(
                    parts.getPath("/xl/worksheets/sheet1.xml"),
                    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
                            + text.formatted("A1", "id") + text.formatted("B1", "title") + "</row><row r=\"2\">"
                            + secondRow + "</row></sheetData></worksheet>");
        }
        Workshop ledger = new Workshop(folder);
        assertThatThrownBy(() -> ledger.importing(file))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("row 2")
                .hasMessageContaining(words);
    }

    @Test
    void a_cell_in_front_of_the_one_before_it_or_beyond_all_columns_is_told() throws IOException {
        assertRefused(
                "<c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>2</v></c>", "The cell A2 stands where no spreadsheet puts it.");
        assertRefused("<c r=\"XFE2\"><v>1</v></c>", "The cell XFE2 stands where no spreadsheet puts it.");
    }

    @Test
    void a_text_that_the_workbook_does_not_have_or_that_nobody_writes_is_told() throws IOException {
        // The same letter over and over would be taken for a bomb before.
        String unlike = IntStream.range(0, ImportLimits.SHEET_TEXT_CHARS_MAX / 5)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining());
        assertRefused("<c r=\"A2\" t=\"s\"><v>7</v></c>", "a cell names a text that the workbook does not have");
        assertRefused(
                "<c r=\"A2\" t=\"inlineStr\"><is><t>" + unlike + "</t></is></c>",
                "a text of the workbook has more than %d characters".formatted(ImportLimits.SHEET_TEXT_CHARS_MAX));
    }

    @Test
    void a_formula_that_was_never_worked_out_is_told_with_how_to_mend_it() throws IOException {
        assertRefused(
                "<c r=\"A2\"><f>B2</f></c>",
                "The cell A2 is a formula that was never worked out. Open the workbook in the spreadsheet, save it, and import it again.");
    }

    @Test
    void a_sheet_that_was_renamed_while_the_workbook_was_read_is_told() {
        assertThatThrownBy(() -> SheetRows.open(file.sheet("talks")))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("The workbook has no sheet \"talks\" any more.");
    }

    @Test
    void a_workbook_without_any_sheet_is_told() throws IOException {
        try (XSSFWorkbook none = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file.path())) {
            none.write(out);
        }
        Workshop ledger = new Workshop(folder);

        assertThatThrownBy(() -> ledger.importing(file))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("The workbook has no sheet.");
    }
}
