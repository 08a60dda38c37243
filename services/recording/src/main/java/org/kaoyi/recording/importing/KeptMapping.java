package org.kaoyi.recording.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaoyi.recording.drafting.TableKind;

/**
 * What the headings of a table were, and what was the same in all its rows, for the next table with the same headings. What each row of such a table
 * must have is not kept where it was the same in all: which source a table is from is a matter of that table, and the next one is refused without it.
 *
 * @param id names it
 * @param kind of the tables
 * @param fields heading to column of ours
 * @param constants column of ours to what it held in every row that left it empty
 * @param ignored headings that are not imported
 * @param by who mapped them
 */
public record KeptMapping(
        String id,
        TableKind kind,
        Map<String, String> fields,
        Map<String, String> constants,
        Set<String> ignored,
        String by,
        Instant at) {
    /** 64 bits of SHA-256 tell the mappings of a ledger apart. */
    private static final int ID_BYTES = 8;

    public KeptMapping {
        fields = Map.copyOf(fields);
        constants = Map.copyOf(constants);
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
                mapping.constants().entrySet().stream()
                        .filter(constant -> !kind.required().contains(constant.getKey()))
                        .filter(constant -> !constant.getValue().isBlank())
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
        return kind.columns().containsAll(fields.values()) && kind.columns().containsAll(constants.keySet());
    }

    /** The mapping of a table that is read by this one; what is given for that table comes before what is kept. */
    Mapping with(Map<String, String> given) {
        Map<String, String> both = new HashMap<>(constants);
        both.putAll(given);
        return new Mapping(fields, both, ignored);
    }

    /** Whether it says of headings and rows what another one says. */
    boolean saysWhat(KeptMapping other) {
        return fields.equals(other.fields) && constants.equals(other.constants) && ignored.equals(other.ignored);
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
