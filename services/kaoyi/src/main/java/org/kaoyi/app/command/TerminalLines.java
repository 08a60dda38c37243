package org.kaoyi.app.command;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Breaks lines that are wider than a terminal where a reader would: between words, between ideographs, never before a closing mark (UAX #14); what
 * follows stands further in than the line began. Widths are columns: an ideograph has two (UAX #11), a combining mark none.
 */
final class TerminalLines {
    /** Below this a broken line is harder to read than one that the terminal breaks. */
    private static final int LEAST_COLUMNS = 40;

    private static final int FURTHER_IN = 4;

    private TerminalLines() {}

    /** Columns of the terminal as the start script found them; none where they are not known. */
    static int columns(Map<String, String> environment) {
        String said = environment.getOrDefault("COLUMNS", "");
        return said.matches("[0-9]{1,4}") ? Integer.parseInt(said) : 0;
    }

    static String fitted(String text, int columns) {
        return columns < LEAST_COLUMNS
                ? text
                : text.lines().map(line -> brokenAt(line, columns)).collect(Collectors.joining("\n"))
                        + (text.endsWith("\n") ? "\n" : "");
    }

    private static String brokenAt(String line, int columns) {
        if (width(line) <= columns) {
            return line;
        }
        int begun = line.length() - line.stripLeading().length();
        String indent = " ".repeat(Math.min(begun, columns / 2) + FURTHER_IN);
        StringBuilder broken = new StringBuilder();
        int used = 0;
        BreakIterator places = BreakIterator.getLineInstance(Locale.ROOT);
        places.setText(line);
        int from = places.first();
        for (int to = places.next(); to != BreakIterator.DONE; from = to, to = places.next()) {
            String part = line.substring(from, to);
            // A space at the end of a line takes no room.
            if (used + width(part.stripTrailing()) > columns && used > indent.length()) {
                broken.setLength(broken.toString().stripTrailing().length());
                broken.append('\n').append(indent);
                used = indent.length();
            }
            broken.append(part);
            used += width(part);
        }
        return broken.toString();
    }

    private static int width(String text) {
        return text.codePoints().map(TerminalLines::width).sum();
    }

    private static int width(int sign) {
        int kind = UCharacter.getType(sign);
        if (kind == UCharacter.NON_SPACING_MARK || kind == UCharacter.ENCLOSING_MARK || kind == UCharacter.FORMAT) {
            return 0;
        }
        int east = UCharacter.getIntPropertyValue(sign, UProperty.EAST_ASIAN_WIDTH);
        return east == UCharacter.EastAsianWidth.WIDE || east == UCharacter.EastAsianWidth.FULLWIDTH ? 2 : 1;
    }
}
