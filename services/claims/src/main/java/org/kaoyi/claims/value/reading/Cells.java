package org.kaoyi.claims.value.reading;

import java.util.ArrayList;
import java.util.List;

/** Splitting of table cells at separators; a literal separator is escaped with a backslash. */
final class Cells {
    private static final char ESCAPE = '\\';

    private Cells() {}

    /** The parts between unescaped {@code separator}s, stripped, their escapes still in place. */
    static List<String> split(String cell, char separator) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char letter = cell.charAt(i);
            if (letter == ESCAPE && i + 1 < cell.length()) {
                part.append(letter).append(cell.charAt(++i));
            } else if (letter == separator) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(letter);
            }
        }
        parts.add(part.toString().strip());
        return parts;
    }

    /** The text with each escaped letter in place of its escape. */
    static String unescape(String part) {
        StringBuilder plain = new StringBuilder(part.length());
        for (int i = 0; i < part.length(); i++) {
            char letter = part.charAt(i);
            boolean escapes = letter == ESCAPE && i + 1 < part.length() && isSeparator(part.charAt(i + 1));
            plain.append(escapes ? part.charAt(++i) : letter);
        }
        return plain.toString().strip();
    }

    private static boolean isSeparator(char letter) {
        return ";><=+|:\\".indexOf(letter) >= 0;
    }
}
