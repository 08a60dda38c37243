package org.kaoyi.claims.value.date;

import java.util.List;
import java.util.regex.Pattern;
import org.kaoyi.claims.value.DateCalendar;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.DateWidths;
import org.kaoyi.claims.value.date.DateToken.Kind;
import org.kaoyi.claims.value.wording.Wording;

/** Reads dates as people write them by putting them into EDTF, which is then read by {@link EdtfReader}. */
final class WrittenDateReader {
    private static final Pattern BRACKETED = Pattern.compile("[\\[{/]");

    private final DateWidths widths;
    private final EdtfReader edtf;

    WrittenDateReader(DateWidths widths, EdtfReader edtf) {
        this.widths = widths;
        this.edtf = edtf;
    }

    /**
     * @param wording in its compatibility form
     */
    DateValue read(String wording) {
        String text = Wording.fold(wording);
        if (text.contains("..") && !BRACKETED.matcher(text).find()) {
            throw DateRefusals.dots(text);
        }
        DateCalendar unconverted = OtherCalendars.of(text);
        if (unconverted != null) {
            return DateValue.kept(wording, unconverted);
        }
        DoubleDate both = DoubleDate.of(text);
        return both == null ? single(text) : both.read(this::single, text);
    }

    private DateValue single(String text) {
        List<DateToken> tokens = DateTokens.of(text);
        if (tokens.isEmpty()) {
            throw DateRefusals.unreadable(text, "it holds no date");
        }
        boolean oldStyle = tokens.removeIf(token -> token.is(Kind.OLD_STYLE));
        DateValue value = new DateSentence(tokens, oldStyle, text, widths, edtf).value();
        if (oldStyle) {
            return value.givenIn(DateCalendar.JULIAN);
        }
        if (DateSentence.has(tokens, Kind.MINGUO)) {
            return value.givenIn(DateCalendar.MINGUO);
        }
        return DateSentence.has(tokens, Kind.ERA) ? value.givenIn(DateCalendar.REIGN) : value;
    }
}
