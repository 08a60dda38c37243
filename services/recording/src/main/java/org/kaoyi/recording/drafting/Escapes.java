package org.kaoyi.recording.drafting;

import java.util.ArrayList;
import java.util.List;

/** Cells that hold several things: separators, and the backslash that makes a separator an ordinary character. */
public final class Escapes {
    private Escapes() {}

    /** The parts between unescaped separators, stripped, with escapes resolved; blank parts are left out. */
    public static List<String> split(String cell, char separator) {
        List<String> parts = new ArrayList<>();
        for (String raw : rawParts(cell, separator)) {
            String part = resolved(raw).strip();
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** The parts between unescaped separators as they stand, blank ones and escapes included. */
    public static List<String> rawParts(String cell, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == separator) {
                parts.add(cell.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(cell.substring(start));
        return parts;
    }

    /** {@code text} without the backslashes that protect a character. */
    public static String resolved(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                plain.append(text.charAt(i));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
