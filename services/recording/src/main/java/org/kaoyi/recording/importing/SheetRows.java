package org.kaoyi.recording.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
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

    private static final Pattern NO_XML = Pattern.compile("ParseError at \\[row,col]:\\[([0-9]+),([0-9]+)]");

    static {
        ZipSecureFile.setMinInflateRatio(INFLATE_RATIO_MIN);
        ZipSecureFile.setMaxEntrySize(ENTRY_BYTES_MAX);
    }

    private final ImportFile file;
    private final OPCPackage workbook;
    private final SharedTexts shared;
    private final SheetParser parser;

    private SheetRows(ImportFile file, OPCPackage workbook) throws IOException, OpenXML4JException, XMLStreamException {
        this.file = file;
        this.workbook = workbook;
        XSSFReader reader = new XSSFReader(workbook);
        XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        if (!sheets.hasNext()) {
            throw new ImportRefused(ImportFault.WORKBOOK, file.name(), 0, "The workbook has no sheet.");
        }
        InputStream sheet = chosen(sheets, file.sheet());
        this.shared = SharedTexts.of(reader);
        this.parser = new SheetParser(sheet, shared, DayStyles.of(reader));
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

    /** The names of a workbook's sheets, in order. */
    static List<String> names(ImportFile file) {
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
            throw refused(file, 0, e);
        }
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

    private static String reason(String why) {
        if (why.contains("Zip bomb")) {
            return "The workbook unpacks to many hundred times its size and is refused, since it may be made to"
                    + " fill the memory. Save the sheet as csv.";
        }
        return why.contains("OLE2")
                ? "This is a workbook that a password locks, or one of the older form (.xls). Save it as .xlsx without a"
                        + " password, or save the sheet as csv."
                : "This can not be read as an xlsx workbook (" + inWords(why)
                        + "). Save it again, or save the sheet as csv.";
    }

    /** What Java says of XML that breaks off, as a person says it. */
    private static String inWords(String why) {
        Matcher place = NO_XML.matcher(why);
        return place.find()
                ? "a part of it is damaged, at line %s, character %s".formatted(place.group(1), place.group(2))
                : why;
    }

    private static ImportRefused refused(ImportFile file, long row, Exception e) {
        return new ImportRefused(ImportFault.WORKBOOK, file.name(), row, reason(String.valueOf(e.getMessage())), e);
    }

    @Override
    public Optional<SourceRow> next() {
        try {
            return parser.next();
        } catch (SheetParser.BadCell e) {
            throw new ImportRefused(ImportFault.WORKBOOK, file.name(), e.row(), String.valueOf(e.getMessage()), e);
        } catch (XMLStreamException | IOException | UncheckedIOException e) {
            throw refused(file, parser.row(), e);
        } catch (RuntimeException e) {
            // A part that is damaged, or a bomb, shows by whatever the parser below stumbles over.
            throw refused(file, parser.row(), e);
        }
    }

    @Override
    public List<String> notes() {
        return parser.formulas() == 0
                ? List.of()
                : List.of("%d cells are formulas (first in row %d); what the spreadsheet last worked out was read"
                        .formatted(parser.formulas(), parser.firstFormula()));
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
