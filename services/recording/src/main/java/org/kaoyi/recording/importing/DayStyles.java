package org.kaoyi.recording.importing;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/**
 * Which cells of a workbook are days, and which days.
 *
 * @param from1904 whether days are counted from 1904, as older Macintosh workbooks do
 */
record DayStyles(StylesTable styles, boolean from1904) {

    static DayStyles of(XSSFReader reader) throws IOException, InvalidFormatException, XMLStreamException {
        return new DayStyles(reader.getStylesTable(), from1904(reader));
    }

    private static boolean from1904(XSSFReader reader) throws IOException, InvalidFormatException, XMLStreamException {
        try (InputStream in = reader.getWorkbookData()) {
            XMLStreamReader xml = SheetXml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("workbookPr")) {
                    String value = xml.getAttributeValue(null, "date1904");
                    return "1".equals(value) || "true".equals(value);
                }
            }
            return false;
        }
    }

    /** The day after the last that spreadsheets have, 9999-12-31 (ECMA-376 part 1, §18.17.4.1), by the years in which they begin. */
    private static final double END_FROM_1900 = 2_958_466;

    private static final double END_FROM_1904 = 2_957_004;

    /** The 29 February 1900, which spreadsheets count though there was none. */
    private static final double NO_DAY_FROM_1900 = 60;

    /** Whether a number with this style is shown as a day or a time. */
    boolean isDay(int style) {
        if (style < 0 || style >= styles.getNumCellStyles()) {
            return false;
        }
        XSSFCellStyle of = styles.getStyleAt(style);
        return of != null && DateUtil.isADateFormat(of.getDataFormat(), of.getDataFormatString());
    }

    /**
     * ISO 8601, with the time of day where there is one. Empty where the number counts no day: below 1 it is a time of day alone, or what a formula
     * makes of an empty cell; POI would make a day of it all the same, as of what is beyond all years. From 1904 on, 0 is the first day.
     */
    Optional<String> day(double number) {
        boolean none = !from1904 && Math.floor(number) == NO_DAY_FROM_1900;
        boolean first = from1904 && number == 0;
        if (none || (number < 1 && !first) || number >= (from1904 ? END_FROM_1904 : END_FROM_1900)) {
            return Optional.empty();
        }
        LocalDateTime at = DateUtil.getLocalDateTime(number, from1904);
        return Optional.of(
                at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : at.toString());
    }
}
