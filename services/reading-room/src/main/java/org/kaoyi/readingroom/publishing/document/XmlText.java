package org.kaoyi.readingroom.publishing.document;

/** Text as XML 1.0 can hold it. */
public final class XmlText {
    private static final int REPLACEMENT = 0xFFFD;

    private XmlText() {}

    /** The same, with U+FFFD for what XML 1.0 §2.2 has no sign for, so that it is seen that something stood there. */
    public static String writable(String text) {
        if (text.codePoints().allMatch(XmlText::isChar)) {
            return text;
        }
        StringBuilder written = new StringBuilder(text.length());
        text.codePoints().map(sign -> isChar(sign) ? sign : REPLACEMENT).forEach(written::appendCodePoint);
        return written.toString();
    }

    private static boolean isChar(int sign) {
        return sign == '\t'
                || sign == '\n'
                || sign == '\r'
                || (sign >= 0x20 && sign <= 0xD7FF)
                || (sign >= 0xE000 && sign <= 0xFFFD)
                || sign >= 0x10000;
    }
}
