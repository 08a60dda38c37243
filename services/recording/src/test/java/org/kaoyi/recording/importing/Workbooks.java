package org.kaoyi.recording.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Makes workbooks for tests.
 *
 * @param folder in which they are laid
 */
record Workbooks(Path folder) {
    ImportFile workbook(String name, Consumer<Workbook> content) throws IOException {
        Path path = folder.resolve(name);
        try (Workbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            content.accept(book);
            book.write(bytes);
            Files.write(path, bytes.toByteArray());
        }
        return ImportFile.of(path, null);
    }

    static ImportFile named(ImportFile file, String name) {
        return new ImportFile(file.path(), name, null, null);
    }

    static Row row(Sheet sheet, int number, String... cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
        return row;
    }

    static void replaceSheet(Path from, Path to, String sheet) throws IOException {
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
