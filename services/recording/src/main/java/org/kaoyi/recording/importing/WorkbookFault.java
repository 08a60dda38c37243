package org.kaoyi.recording.importing;

import java.io.EOFException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.xml.sax.SAXParseException;

/** What keeps a workbook from being read, in words; those of the libraries below stand behind, where they tell more. */
final class WorkbookFault {
    private static final Pattern NO_XML = Pattern.compile("ParseError at \\[row,col]:\\[([0-9]+),([0-9]+)]");

    /** How commons-compress says it, of a plain {@code IOException}. */
    private static final String CUT_SHORT = "Truncated";

    private WorkbookFault() {}

    /** @param row that was read, 0 where none was */
    static ImportRefused refused(ImportFile file, long row, Exception e) {
        return new ImportRefused(ImportFault.WORKBOOK, file.name(), row, reason(file, e), e);
    }

    private static String reason(ImportFile file, Exception e) {
        String why = String.valueOf(e.getMessage());
        if (why.contains("Zip bomb")) {
            return "The workbook unpacks to many hundred times its size and is refused, since it may be made to"
                    + " fill the memory. Save the sheet as csv.";
        }
        if (why.contains("OLE2")) {
            return "This is a workbook that a password locks, or one of the older form (.xls). Save it as .xlsx without a"
                    + " password, or save the sheet as csv.";
        }
        return "This can not be read as an xlsx workbook (" + inWords(file, e, why)
                + "). Save it again, or save the sheet as csv.";
    }

    private static String inWords(ImportFile file, Exception e, String why) {
        if (file.path().toFile().isFile() && file.path().toFile().length() == 0) {
            return "the file is empty";
        }
        Matcher place = NO_XML.matcher(why);
        if (place.find()) {
            return damagedAt(place.group(1), place.group(2));
        }
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof SAXParseException xml) {
            return damagedAt(Integer.toString(xml.getLineNumber()), Integer.toString(xml.getColumnNumber()));
        }
        String said = root.getMessage();
        if (root instanceof ZipException
                || root instanceof EOFException
                || (said != null && said.startsWith(CUT_SHORT))) {
            return "it does not unpack, as when a copy was cut short; the archive says: " + said;
        }
        // Of what is null Java speaks in names of its own.
        return said == null || root instanceof NullPointerException
                ? "a part of it is missing or damaged"
                : "a part of it is missing or damaged; the library that reads it says: " + said;
    }

    private static String damagedAt(String line, String character) {
        return "a part of it is damaged, at line %s, character %s".formatted(line, character);
    }
}
