package org.kaoyi.claims.value.date;

import java.util.regex.Pattern;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.DateWidths;
import org.kaoyi.claims.value.wording.Unreadable;
import org.kaoyi.claims.value.wording.Wording;

/** Reads dates: EDTF first, then digits with separators, then words. */
public final class DateReader {
    private static final Pattern TIME_OF_DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:.*");

    private final EdtfReader edtf;
    private final WrittenDateReader written;

    public DateReader(DateWidths widths) {
        edtf = new EdtfReader(widths);
        written = new WrittenDateReader(widths, edtf);
    }

    /**
     * @throws Unreadable when the wording is no date, or can mean two
     */
    public DateValue read(String wording) {
        String text = Wording.compatible(wording);
        if (text.indexOf(':') > 0 && TIME_OF_DAY.matcher(text).matches()) {
            throw DateRefusals.timeOfDay(text);
        }
        String numeric = NumericDates.toEdtf(text);
        if (numeric != null) {
            return edtf.read(numeric);
        }
        if (!EdtfReader.looksLikeEdtf(text)) {
            return written.read(text);
        }
        try {
            return edtf.read(text);
        } catch (Unreadable asEdtf) {
            return readAsWritten(text, asEdtf);
        }
    }

    /** "1957-1958" or "1957-58" are no EDTF, and are read; what neither reader understands is refused in the terms of EDTF. */
    private DateValue readAsWritten(String text, Unreadable asEdtf) {
        try {
            return written.read(text);
        } catch (Unreadable asWords) {
            throw asWords.code().equals("date-ambiguous") ? asWords : asEdtf;
        }
    }
}
