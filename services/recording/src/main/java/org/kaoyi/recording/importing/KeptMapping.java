package org.kaoyi.recording.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaoyi.recording.drafting.TableKind;

/**
 * What the headings of a table were, for the next table with the same headings. Constants are not kept: which source a table is from is a matter of
 * that table.
 *
 * @param id names it
 * @param kind of the tables
 * @param fields heading to column of ours
 * @param ignored headings that are not imported
 * @param by who mapped them
 */
public record KeptMapping(
        String id, TableKind kind, Map<String, String> fields, Set<String> ignored, String by, Instant at) {
    /** 64 bits of SHA-256 tell the mappings of a ledger apart. */
    private static final int ID_BYTES = 8;

    public KeptMapping {
        fields = Map.copyOf(fields);
        ignored = Set.copyOf(ignored);
    }

    /** What a mapping says of headings; their order does not count. */
    static KeptMapping of(TableKind kind, List<String> headings, Mapping mapping, String by, Instant at) {
        Set<String> stripped = headings.stream().map(String::strip).collect(Collectors.toSet());
        return new KeptMapping(
                hash(kind.label() + "\n" + joined(headings)),
                kind,
                mapping.fields().entrySet().stream()
                        .filter(field -> stripped.contains(field.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                mapping.ignored().stream().filter(stripped::contains).collect(Collectors.toSet()),
                by,
                at);
    }

    /** Tells headings apart, whatever their order. */
    static String headingsHash(List<String> headings) {
        return hash(joined(headings));
    }

    /** Whether it says anything of the headings. */
    boolean isEmpty() {
        return fields.isEmpty() && ignored.isEmpty();
    }

    /** Whether all its columns are still ours. */
    boolean fits() {
        return kind.columns().containsAll(fields.values());
    }

    private static String joined(List<String> headings) {
        return headings.stream().map(String::strip).distinct().sorted().collect(Collectors.joining("\n"));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
