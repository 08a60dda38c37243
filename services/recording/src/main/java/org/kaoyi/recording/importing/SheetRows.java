package org.kaoyi.recording.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of an xlsx workbook (ECMA-376), row by row in flat memory: shared texts wait in a temporary file. What a cell shows by a
 * formula is taken as the spreadsheet last worked it out, and said; days are given as ISO 8601 dates and marked.
 */
final class SheetRows implements RowSource {
    /** A sheet of text shrinks to a tenth, one of empty cells to a hundredth; what shrinks more is made to fill memory. */
    private static final double INFLATE_RATIO_MIN = 0.002;

    /** Twice what a workbook of the largest csv file unpacks to. */
    private static final long ENTRY_BYTES_MAX = 2L * 1024 * 1024 * 1024;

    static {
        ZipSecureFile.setMinInflateRatio(INFLATE_RATIO_MIN);
        ZipSecureFile.setMaxEntrySize(ENTRY_BYTES_MAX);
    }

    private final ImportFile file;
    private final OPCPackage workbook;
    private final PackagePart part;
    private final boolean hidden;
    private final SharedTexts shared;
    private final DayStyles days;
    private final SheetParser parser;
    private boolean ended;

    private SheetRows(ImportFile file, OPCPackage workbook) throws IOException, OpenXML4JException, XMLStreamException {
        this.file = file;
        this.workbook = workbook;
        XSSFReader reader = new XSSFReader(workbook);
        XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        if (!sheets.hasNext()) {
            throw new ImportRefused(ImportFault.WORKBOOK, file.name(), 0, "The workbook has no sheet.");
        }
        InputStream sheet = chosen(sheets, file.sheet());
        this.part = sheets.getSheetPart();
        this.hidden = isHidden(reader, sheets.getSheetName());
        this.shared = SharedTexts.of(reader);
        this.days = DayStyles.of(reader);
        this.parser = new SheetParser(sheet, shared, days);
    }

    /** The sheet of this name, or the first. */
    private InputStream chosen(XSSFReader.SheetIterator sheets, @Nullable String name) throws IOException {
        InputStream sheet = sheets.next();
        while (name != null && !sheets.getSheetName().equals(name)) {
            sheet.close();
            if (!sheets.hasNext()) {
                throw new ImportRefused(
                        ImportFault.WORKBOOK, file.name(), 0, "The workbook has no sheet \"" + name + "\" any more.");
            }
            sheet = sheets.next();
        }
        return sheet;
    }

    /** As the workbook says beside its name (ECMA-376 part 1, §18.2.19). */
    private static boolean isHidden(XSSFReader reader, String sheet)
            throws IOException, OpenXML4JException, XMLStreamException {
        try (InputStream in = reader.getWorkbookData()) {
            XMLStreamReader xml = SheetXml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("sheet")
                        && sheet.equals(xml.getAttributeValue(null, "name"))) {
                    String state = xml.getAttributeValue(null, "state");
                    return state != null && !state.equals("visible");
                }
            }
            return false;
        }
    }

    /** Of a file that the system does not give the library speaks as of a damaged one, and by its whole path. */
    private static void requireReadable(ImportFile file) {
        try (InputStream in = Files.newInputStream(file.path())) {
            in.read(); // a folder opens, and can not be read
        } catch (IOException e) {
            throw ImportRefused.unreadable(file, 0, e);
        }
    }

    /** The names of a workbook's sheets, in order. */
    static List<String> names(ImportFile file) {
        requireReadable(file);
        try (OPCPackage workbook = OPCPackage.open(file.path().toFile(), PackageAccess.READ)) {
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) new XSSFReader(workbook).getSheetsData();
            List<String> names = new ArrayList<>();
            while (sheets.hasNext()) {
                sheets.next().close();
                names.add(sheets.getSheetName());
            }
            workbook.revert();
            return names;
        } catch (IOException | OpenXML4JException | RuntimeException e) {
            throw WorkbookFault.refused(file, 0, e);
        }
    }

    static SheetRows open(ImportFile file) {
        requireReadable(file);
        try {
            OPCPackage workbook = OPCPackage.open(file.path().toFile(), PackageAccess.READ);
            try {
                return new SheetRows(file, workbook);
            } catch (IOException | OpenXML4JException | XMLStreamException | RuntimeException e) {
                workbook.revert();
                throw e;
            }
        } catch (ImportRefused e) {
            throw e;
        } catch (IOException | OpenXML4JException | XMLStreamException | RuntimeException e) {
            throw WorkbookFault.refused(file, 0, e);
        }
    }

    @Override
    public Optional<SourceRow> next() {
        try {
            Optional<SourceRow> row = parser.next();
            if (row.isEmpty() && !ended) {
                ended = true;
                lookAtMerged();
            }
            return row;
        } catch (SheetParser.BadCell e) {
            throw new ImportRefused(ImportFault.WORKBOOK, file.name(), e.row(), String.valueOf(e.getMessage()), e);
        } catch (XMLStreamException | IOException | UncheckedIOException e) {
            throw WorkbookFault.refused(file, parser.row(), e);
        } catch (RuntimeException e) {
            // A part that is damaged, or a bomb, shows by whatever the parser below stumbles over.
            throw WorkbookFault.refused(file, parser.row(), e);
        }
    }

    private void lookAtMerged() throws IOException, XMLStreamException {
        if (!parser.remarks().merged().isEmpty()) {
            try (SheetParser again = new SheetParser(part.getInputStream(), shared, days)) {
                MergedCells.look(again, parser.remarks());
            }
        }
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(parser.remarks().notes());
        if (hidden) {
            notes.add("the sheet is hidden; it was read like the others");
        }
        return notes;
    }

    @Override
    public void close() {
        workbook.revert();
        try {
            shared.close();
            parser.close();
        } catch (IOException | XMLStreamException e) {
            throw WorkbookFault.refused(file, parser.row(), e);
        }
    }
}
