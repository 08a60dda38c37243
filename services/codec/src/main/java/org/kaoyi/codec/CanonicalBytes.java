package org.kaoyi.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Serial;
import java.util.Arrays;

/** JSON under way to its bytes: strings with the shortest escapes of RFC 8785 §3.2.2.2, in UTF-8. */
final class CanonicalBytes {
    /** An ordinary claim has some 500 bytes. */
    private static final int FIRST_LENGTH = 1_024;

    /** Of one UTF-16 unit: an escape such as <code>&#92;u001f</code>. */
    private static final int LONGEST_UNIT = 6;

    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    private byte[] bytes = new byte[FIRST_LENGTH];
    private int length;

    /** What is written can not be kept, or has no canonical form; somebody slower says why. */
    static final class NoCanonicalForm extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        NoCanonicalForm() {
            super(null, null, false, false);
        }
    }

    /** A string by itself. */
    static byte[] quoted(String text) {
        CanonicalBytes written = new CanonicalBytes();
        written.text(text);
        return written.taken();
    }

    byte[] taken() {
        return Arrays.copyOf(bytes, length);
    }

    void raw(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
    }

    void raw(byte[] written) {
        room(written.length);
        System.arraycopy(written, 0, bytes, length, written.length);
        length += written.length;
    }

    void number(long number) {
        raw(Long.toString(number).getBytes(ISO_8859_1));
    }

    /** @throws NoCanonicalForm as {@link TextRules} says */
    void text(String text) {
        int units = text.length();
        room(units + 2);
        byte[] into = bytes;
        int at = length;
        into[at++] = '"';
        int i = 0;
        for (; i < units; i++) {
            char unit = text.charAt(i);
            if (unit < ' ' || unit >= 0x7F || unit == '"' || unit == '\\') {
                break;
            }
            into[at++] = (byte) unit;
        }
        length = at;
        if (i < units) {
            room((units - i) * LONGEST_UNIT + 1);
            anyUnits(text, i);
        }
        bytes[length++] = '"';
    }

    private void anyUnits(String text, int from) {
        int units = text.length();
        byte[] into = bytes;
        int at = length;
        for (int i = from; i < units; i++) {
            char unit = text.charAt(i);
            if (unit < 0x80) {
                at = ascii(unit, into, at);
            } else if (unit < 0x800) {
                into[at++] = (byte) (0xC0 | (unit >> 6));
                into[at++] = (byte) (0x80 | (unit & 0x3F));
            } else if (Character.isSurrogate(unit)) {
                i++;
                if (i == units || !Character.isSurrogatePair(unit, text.charAt(i))) {
                    throw new NoCanonicalForm();
                }
                int codePoint = Character.toCodePoint(unit, text.charAt(i));
                into[at++] = (byte) (0xF0 | (codePoint >> 18));
                into[at++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
                into[at++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
                into[at++] = (byte) (0x80 | (codePoint & 0x3F));
            } else {
                into[at++] = (byte) (0xE0 | (unit >> 12));
                into[at++] = (byte) (0x80 | ((unit >> 6) & 0x3F));
                into[at++] = (byte) (0x80 | (unit & 0x3F));
            }
        }
        length = at;
    }

    private static int ascii(char unit, byte[] into, int start) {
        int at = start;
        if (unit >= ' ' && unit != '"' && unit != '\\') {
            into[at++] = (byte) unit;
            return at;
        }
        into[at++] = '\\';
        switch (unit) {
            case '"', '\\' -> into[at++] = (byte) unit;
            case '\b' -> into[at++] = 'b';
            case '\t' -> into[at++] = 't';
            case '\n' -> into[at++] = 'n';
            case '\f' -> into[at++] = 'f';
            case '\r' -> into[at++] = 'r';
            case 0 -> throw new NoCanonicalForm();
            default -> {
                into[at++] = 'u';
                into[at++] = '0';
                into[at++] = '0';
                into[at++] = HEX[unit >> 4];
                into[at++] = HEX[unit & 0xF];
            }
        }
        return at;
    }

    private void room(int more) {
        if (more > bytes.length - length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, Math.addExact(length, more)));
        }
    }
}
