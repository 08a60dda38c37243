package org.kaoyi.recording.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.kaoyi.recording.importing.RowSource.SourceRow;

/** Pulls the rows of one sheet out of its XML (ECMA-376 part 1, §18.3.1). */
final class SheetParser implements AutoCloseable {
    private static final String ROW = "row";
    private static final String CELL = "c";

    private final InputStream in;
    private final XMLStreamReader xml;
    private final SharedTexts shared;
    private final DayStyles days;
    private final SheetRemarks remarks = new SheetRemarks();
    private long row;

    SheetParser(InputStream in, SharedTexts shared, DayStyles days) throws XMLStreamException {
        this.in = in;
        this.xml = SheetXml.reader(in);
        this.shared = shared;
        this.days = days;
    }

    /** A cell that holds nothing that can be taken. */
    static final class BadCell extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final long row;

        BadCell(long row, String message) {
            super(message);
            this.row = row;
        }

        long row() {
            return row;
        }
    }

    /** The row read last, as the spreadsheet counts. */
    long row() {
        return row;
    }

    /** Complete when the last row was read. */
    SheetRemarks remarks() {
        return remarks;
    }

    Optional<SourceRow> next() throws XMLStreamException, IOException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case ROW -> {
                    return Optional.of(numberedRow());
                }
                case "col" -> remarks.column(xml);
                case "mergeCell" -> remarks.merged(row, xml.getAttributeValue(null, "ref"));
                default -> {
                    // How it looks, and what it is printed with.
                }
            }
        }
        return Optional.empty();
    }

    private SourceRow numberedRow() throws XMLStreamException, IOException {
        String number = xml.getAttributeValue(null, "r");
        String hidden = xml.getAttributeValue(null, "hidden");
        long next = number == null ? row + 1 : Long.parseLong(number);
        if (next > ImportLimits.SHEET_ROWS_MAX) {
            throw new BadCell(
                    next,
                    "The sheet has more than " + ImportLimits.SHEET_ROWS_MAX
                            + " rows, which no spreadsheet makes. Save it again in a spreadsheet, or as csv.");
        }
        row = next;
        SourceRow read = cells();
        remarks.row(read, hidden);
        return read;
    }

    private SourceRow cells() throws XMLStreamException, IOException {
        List<String> cells = new ArrayList<>();
        List<Integer> dates = new ArrayList<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(ROW)) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(CELL)) {
                cell(cells, dates);
            }
        }
        return new SourceRow(row, cells, dates);
    }

    private void cell(List<String> cells, List<Integer> dates) throws XMLStreamException, IOException {
        String named = xml.getAttributeValue(null, "r");
        int column = named == null ? cells.size() : new CellReference(named).getCol();
        String reference = named == null ? place(column) : named;
        if (column >= ImportLimits.SHEET_COLUMNS_MAX || column < cells.size()) {
            throw new BadCell(row, "The cell " + reference + " stands where no spreadsheet puts it.");
        }
        while (cells.size() < column) {
            cells.add("");
        }
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        Content content = content();
        if (content.formula) {
            remarks.formula(row);
        }
        String text = text(type, content, reference);
        if (content.value != null && (type == null || type.equals("n"))) {
            if (style != null && days.isDay(whole(style, reference))) {
                dates.add(column);
                text = days.day(decimal(content.value, reference)).orElse(text);
            }
        }
        cells.add(text);
    }

    /** As a spreadsheet names a cell of this row, of which the file leaves it out. */
    private String place(int column) {
        return new CellReference((int) row - 1, column, false, false).formatAsString();
    }

    /** What stands within a cell. */
    private static final class Content {
        private @Nullable String value;
        private @Nullable String inline;
        private boolean formula;
    }

    private Content content() throws XMLStreamException {
        Content content = new Content();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(CELL)) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> content.value = textOf(xml, "v");
                    case "is" -> content.inline = textOf(xml, "is");
                    case "f" -> content.formula = true;
                    default -> {
                        // Extensions of later versions say nothing about what the cell holds.
                    }
                }
            }
        }
        return content;
    }

    private String text(@Nullable String type, Content content, String reference) throws IOException {
        String value = content.value;
        if ("inlineStr".equals(type)) {
            return content.inline == null ? "" : content.inline;
        }
        if (value == null) {
            if (content.formula) {
                throw new BadCell(
                        row,
                        "The cell " + reference
                                + " is a formula that was never worked out. Open the workbook in the spreadsheet, save"
                                + " it, and import it again.");
            }
            return "";
        }
        return switch (type == null ? "n" : type) {
            case "s" -> shared.text(whole(value.strip(), reference));
            case "b" -> value.strip().equals("1") ? "yes" : "no";
            case "e" ->
                throw new BadCell(
                        row, "The cell " + reference + " shows the error " + value + ". Mend it in the spreadsheet.");
            case "n" -> written(decimal(value, reference));
            default -> value;
        };
    }

    /** As a person would write it: 300000, 0.1; the file has 3.0000000000000001E-2 for 0.03. */
    private static String written(double number) {
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }

    private int whole(String value, String reference) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw noNumber(value, reference);
        }
    }

    private double decimal(String value, String reference) {
        try {
            double number = Double.parseDouble(value);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw noNumber(value, reference);
        }
        throw noNumber(value, reference);
    }

    private BadCell noNumber(String value, String reference) {
        return new BadCell(
                row,
                "The cell %s holds \"%s\" where the workbook must have a number. Enter it again in the spreadsheet, and save it."
                        .formatted(reference, value));
    }

    /** All text within an element, without the readings that Japanese spreadsheets put beside it. */
    static String textOf(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int readings = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element)) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("rPh")) {
                readings++;
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("rPh")) {
                readings--;
            } else if (readings == 0 && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                append(text, xml);
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, XMLStreamReader xml) throws XMLStreamException {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        if (text.length() > ImportLimits.SHEET_TEXT_CHARS_MAX) {
            throw new XMLStreamException(
                    "a text of the workbook has more than " + ImportLimits.SHEET_TEXT_CHARS_MAX + " characters");
        }
    }

    @Override
    public void close() throws XMLStreamException, IOException {
        xml.close();
        in.close();
    }
}
