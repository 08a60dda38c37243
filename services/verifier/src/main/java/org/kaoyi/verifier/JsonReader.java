package org.kaoyi.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one JSON value and refuses what two readers could take differently (RFC 7493): a name that comes twice, bytes that are no
 * UTF-8, half a surrogate pair, a number beyond ±(2^53 − 1) or with a fraction, anything behind the value.
 */
final class JsonReader {
    /** The writer allows 64 levels within an event; a proof puts two around it. */
    private static final int NESTING_MAX = 66;

    /** 2^53 − 1 (RFC 7493 §2.2). */
    private static final long WHOLE_MAX = (1L << 53) - 1;

    private static final int WHOLE_DIGITS_MAX = 16;
    private static final int ESCAPE_DIGITS = 4;
    private static final char LEAST_UNESCAPED = ' ';

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    /** @throws Damage when the bytes are not one JSON value, with the place in characters */
    static Json read(byte[] bytes) throws Damage {
        JsonReader reader = new JsonReader(decoded(bytes));
        Json value = reader.value(1);
        reader.skipSpace();
        if (reader.at < reader.text.length()) {
            throw reader.damage("there is something behind the end of the JSON value");
        }
        return value;
    }

    private static String decoded(byte[] bytes) throws Damage {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Damage("file", "it holds bytes that are no UTF-8");
        }
    }

    private Json value(int depth) throws Damage {
        if (depth > NESTING_MAX) {
            throw damage("it is nested more deeply than any event");
        }
        skipSpace();
        return switch (peek()) {
            case '{' -> members(depth);
            case '[' -> elements(depth);
            case '"' -> new Json.Text(string());
            case 't' -> literal(Json.Literal.TRUE);
            case 'f' -> literal(Json.Literal.FALSE);
            case 'n' -> literal(Json.Literal.NULL);
            default -> whole();
        };
    }

    private Json members(int depth) throws Damage {
        Map<String, Json> named = new LinkedHashMap<>();
        at++;
        skipSpace();
        if (take('}')) {
            return new Json.Members(named);
        }
        do {
            skipSpace();
            String name = string();
            skipSpace();
            require(':');
            if (named.putIfAbsent(name, value(depth + 1)) != null) {
                throw new Damage(name, "the field \"" + name + "\" stands there twice");
            }
            skipSpace();
        } while (take(','));
        require('}');
        return new Json.Members(named);
    }

    private Json elements(int depth) throws Damage {
        List<Json> all = new ArrayList<>();
        at++;
        skipSpace();
        if (take(']')) {
            return new Json.Elements(all);
        }
        do {
            all.add(value(depth + 1));
            skipSpace();
        } while (take(','));
        require(']');
        return new Json.Elements(all);
    }

    private String string() throws Damage {
        require('"');
        StringBuilder content = new StringBuilder();
        while (!take('"')) {
            char next = peek();
            if (next < LEAST_UNESCAPED) {
                throw damage("a control character stands in a text unescaped");
            }
            at++;
            content.append(next == '\\' ? escaped() : next);
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(content)) {
            throw damage("a text holds half a surrogate pair");
        }
        return content.toString();
    }

    private char escaped() throws Damage {
        char sign = peek();
        at++;
        return switch (sign) {
            case '"', '\\', '/' -> sign;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> codeUnit();
            default -> throw damage("a text holds an escape that JSON does not know");
        };
    }

    private char codeUnit() throws Damage {
        int unit = 0;
        for (int i = 0; i < ESCAPE_DIGITS; i++) {
            char sign = peek();
            int digit = sign < 0x80 ? Character.digit(sign, 16) : -1;
            if (digit < 0) {
                throw damage("an escape \\u needs four hexadecimal digits");
            }
            unit = unit * 16 + digit;
            at++;
        }
        return (char) unit;
    }

    private Json whole() throws Damage {
        int start = at;
        take('-');
        int digits = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        int count = at - digits;
        boolean plain = count == 1 || (count > 1 && text.charAt(digits) != '0');
        if (!plain || text.startsWith("-0", start) || (at < text.length() && ".eE".indexOf(text.charAt(at)) >= 0)) {
            throw damage("a JSON value was expected; numbers are whole ones in plain digits");
        }
        long number = count <= WHOLE_DIGITS_MAX ? Long.parseLong(text, start, at, 10) : Long.MAX_VALUE;
        if (number > WHOLE_MAX || number < -WHOLE_MAX) {
            throw damage("a number is beyond ±(2^53 - 1)");
        }
        return new Json.Whole(number);
    }

    private Json literal(Json.Literal literal) throws Damage {
        if (!text.startsWith(literal.spelling(), at)) {
            throw damage("a JSON value was expected");
        }
        at += literal.spelling().length();
        return literal;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() throws Damage {
        if (at >= text.length()) {
            throw damage("it ends in the middle of a JSON value");
        }
        return text.charAt(at);
    }

    private boolean take(char sign) {
        boolean there = at < text.length() && text.charAt(at) == sign;
        at += there ? 1 : 0;
        return there;
    }

    private void require(char sign) throws Damage {
        if (peek() != sign) {
            throw damage("'" + sign + "' was expected");
        }
        at++;
    }

    private Damage damage(String sentence) {
        return new Damage("file", "%s (at character %d)".formatted(sentence, at + 1));
    }
}
