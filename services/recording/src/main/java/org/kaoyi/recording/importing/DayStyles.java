package org.kaoyi.recording.importing;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.time.LocalTime;
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

    /** Whether a number with this style is shown as a day or a time. */
    boolean isDay(int style, double number) {
        if (style < 0 || style >= styles.getNumCellStyles() || !DateUtil.isValidExcelDate(number)) {
            return false;
        }
        XSSFCellStyle of = styles.getStyleAt(style);
        return of != null && DateUtil.isADateFormat(of.getDataFormat(), of.getDataFormatString());
    }

    /** ISO 8601, with the time of day where there is one. */
    String day(double number) {
        LocalDateTime at = DateUtil.getLocalDateTime(number, from1904);
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : at.toString();
    }
}
