package org.kaoyi.app.telemetry;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.pattern.CompositeConverter;

/**
 * Keeps what others named from writing lines of their own into the log, from moving the cursor of the terminal on which it is read, and from
 * turning the order of what stands in a line: line ends, control characters and marks of direction are written as {@code \\u001B}
 * (OWASP, "Log Injection"; Unicode Standard Annex 9, section 2). Named in {@code logging/text.xml}.
 */
public final class OneLine extends CompositeConverter<ILoggingEvent> {
    @Override
    protected String transform(ILoggingEvent event, String written) {
        return of(written);
    }

    /** The text with nothing in it but what shows. */
    static String of(String text) {
        if (text.codePoints().noneMatch(OneLine::actsOnItsReader)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(each -> {
            if (actsOnItsReader(each)) {
                shown.append("\\u%04X".formatted(each));
            } else {
                shown.appendCodePoint(each);
            }
        });
        return shown.toString();
    }

    private static boolean actsOnItsReader(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> isMarkOfDirection(codePoint);
            default -> false;
        };
    }

    /** Embeddings, overrides, isolates, and the marks between them. */
    private static boolean isMarkOfDirection(int codePoint) {
        return codePoint == 0x061C
                || codePoint == 0x200E
                || codePoint == 0x200F
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
