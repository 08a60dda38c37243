package org.kaoyi.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/** Writes JSON in canonical form (RFC 8785): the bytes that were hashed, however the value was laid out since. */
final class CanonicalJson {
    private CanonicalJson() {}

    static byte[] bytes(Json value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString().getBytes(UTF_8);
    }

    private static void write(Json value, StringBuilder out) {
        switch (value) {
            case Json.Members members -> writeMembers(members.named(), out);
            case Json.Elements elements -> writeElements(elements.all().iterator(), out);
            case Json.Text text -> writeText(text.text(), out);
            case Json.Whole whole -> out.append(whole.number());
            case Json.Literal literal -> out.append(literal.spelling());
        }
    }

    /** In the order of their names' UTF-16 units (§3.2.3), which is that of Java's strings. */
    private static void writeMembers(Map<String, Json> named, StringBuilder out) {
        char before = '{';
        for (Map.Entry<String, Json> member : new TreeMap<>(named).entrySet()) {
            out.append(before);
            writeText(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
            before = ',';
        }
        out.append(named.isEmpty() ? "{}" : "}");
    }

    private static void writeElements(Iterator<Json> all, StringBuilder out) {
        out.append('[');
        while (all.hasNext()) {
            write(all.next(), out);
            out.append(all.hasNext() ? "," : "");
        }
        out.append(']');
    }

    /** With the shortest escapes (§3.2.2.2). */
    private static void writeText(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(sign < ' ' ? "\\u%04x".formatted((int) sign) : String.valueOf(sign));
            }
        }
        out.append('"');
    }
}
