package org.kaoyi.recording.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.eventusermodel.XSSFReader;

/**
 * The first sheet of an xlsx workbook (ECMA-376), row by row in flat memory: shared texts wait in a temporary file. What a cell shows by a
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
    private final SharedTexts shared;
    private final SheetParser parser;
    private final List<String> notes = new ArrayList<>();

    private SheetRows(ImportFile file, OPCPackage workbook) throws IOException, OpenXML4JException, XMLStreamException {
        this.file = file;
        this.workbook = workbook;
        XSSFReader reader = new XSSFReader(workbook);
        XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        if (!sheets.hasNext()) {
            throw new ImportRefused(file.name(), 0, "The workbook has no sheet.");
        }
        InputStream first = sheets.next();
        String name = sheets.getSheetName();
        this.shared = SharedTexts.of(reader);
        this.parser = new SheetParser(first, shared, DayStyles.of(reader));
        List<String> others = others(sheets);
        if (!others.isEmpty()) {
            notes.add("the sheet \"%s\" was read; not read: %s".formatted(name, String.join(", ", others)));
        }
    }

    private static List<String> others(XSSFReader.SheetIterator sheets) throws IOException {
        List<String> others = new ArrayList<>();
        while (sheets.hasNext()) {
            sheets.next().close();
            others.add("\"" + sheets.getSheetName() + "\"");
        }
        return others;
    }

    static SheetRows open(ImportFile file) {
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
            throw refused(file, 0, e);
        }
    }

    private static ImportRefused refused(ImportFile file, long row, Exception e) {
        String why = String.valueOf(e.getMessage());
        return new ImportRefused(
                file.name(),
                row,
                why.contains("Zip bomb")
                        ? "The workbook unpacks to many hundred times its size and is refused, since it may be made to"
                                + " fill the memory. Save the sheet as csv."
                        : "This can not be read as an xlsx workbook (" + why
                                + "). Save it again, or save the sheet as csv.",
                e);
    }

    @Override
    public Optional<SourceRow> next() {
        try {
            return parser.next();
        } catch (SheetParser.BadCell e) {
            throw new ImportRefused(file.name(), e.row(), String.valueOf(e.getMessage()), e);
        } catch (XMLStreamException | IOException | UncheckedIOException e) {
            throw refused(file, parser.row(), e);
        } catch (RuntimeException e) {
            // A part that is damaged, or a bomb, shows by whatever the parser below stumbles over.
            throw refused(file, parser.row(), e);
        }
    }

    @Override
    public List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        if (parser.formulas() > 0) {
            all.add("%d cells are formulas (first in row %d); what the spreadsheet last worked out was read"
                    .formatted(parser.formulas(), parser.firstFormula()));
        }
        return all;
    }

    @Override
    public void close() {
        workbook.revert();
        try {
            shared.close();
            parser.close();
        } catch (IOException | XMLStreamException e) {
            throw refused(file, parser.row(), e);
        }
    }
}
