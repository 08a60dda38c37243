package org.kaoyi.verifier;

import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The fields of one JSON object, which must have exactly the ones of its format. Each complaint names the field. */
final class Fields {
    private final Map<String, Json> named;
    private final String prefix;

    private Fields(Map<String, Json> named, String prefix) {
        this.named = named;
        this.prefix = prefix;
    }

    /** @param prefix path of the object with a dot behind it; empty for the outermost */
    static Fields of(Json value, String prefix, Set<String> expected) throws Damage {
        if (!(value instanceof Json.Members members)) {
            throw new Damage(prefix.isEmpty() ? "file" : prefix.substring(0, prefix.length() - 1), "it is no object");
        }
        for (String name : new TreeSet<>(members.named().keySet())) {
            if (!expected.contains(name)) {
                throw new Damage(prefix + name, "the format knows no such field");
            }
        }
        for (String name : expected) {
            if (!members.named().containsKey(name)) {
                throw new Damage(prefix + name, "the field is missing");
            }
        }
        return new Fields(members.named(), prefix);
    }

    /** One of those that were expected, so that it is there. */
    Json value(String name) {
        return Objects.requireNonNull(named.get(name));
    }

    String text(String name) throws Damage {
        if (value(name) instanceof Json.Text text) {
            return text.text();
        }
        throw damage(name, "it is no text");
    }

    @Nullable
    String textOrNull(String name) throws Damage {
        return value(name) == Json.Literal.NULL ? null : text(name);
    }

    /** A whole number of at least {@code least}. */
    long whole(String name, long least) throws Damage {
        if (value(name) instanceof Json.Whole whole && whole.number() >= least) {
            return whole.number();
        }
        throw damage(name, "it is no whole number from %d on".formatted(least));
    }

    /** Bytes in lower-case hexadecimal. */
    byte[] hex(String name) throws Damage {
        return hex(text(name), prefix + name);
    }

    byte[] hash(String name) throws Damage {
        return hash(text(name), prefix + name);
    }

    static byte[] hash(String text, String field) throws Damage {
        byte[] hash = hex(text, field);
        if (hash.length != Hashes.BYTES) {
            throw new Damage(field, "it is no SHA-256: 64 hexadecimal digits");
        }
        return hash;
    }

    private static byte[] hex(String text, String field) throws Damage {
        try {
            byte[] bytes = HexFormat.of().parseHex(text);
            if (HexFormat.of().formatHex(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new Damage(field, "it is not in lower-case hexadecimal digits");
    }

    private Damage damage(String name, String sentence) {
        return new Damage(prefix + name, sentence);
    }
}
