package org.kaoyi.readingroom.publishing.note;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.archive.ArchivalReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sources for reference managers: CSL-JSON, of which import makes the same sources again (what has no field stands in {@code custom}, as the schema
 * has it for that), and RIS, which import does not read. The archival reference stands in both as it was given.
 */
public final class SourceLibrary {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** As the levels of a reference name the archive. */
    private static final String REPOSITORY = "repository";

    /** What parts an archive from its shelf-mark where import joins them again. */
    private static final String JOINT = ", ";

    private static final String LINE_END = "\r\n";

    /** RIS types (Research Information Systems, 2011); all other kinds are manuscripts. */
    private static final Map<String, String> RIS_TYPES = Map.of(
            "printed work", "BOOK",
            "newspaper", "NEWS",
            "letter", "PCOMM",
            "report", "RPRT");

    private final List<Described> sources;

    public SourceLibrary(List<Described> sources) {
        this.sources = List.copyOf(sources);
    }

    /** A list of items; the writer stays open. */
    public void writeCsl(Writer out) throws IOException {
        out.write(
                JSON.writeValueAsString(sources.stream().map(SourceLibrary::csl).toList()));
        out.write('\n');
    }

    /** One record a source; the writer stays open. */
    public void writeRis(Writer out) throws IOException {
        for (Described source : sources) {
            out.write(ris(source));
        }
    }

    /** An item of CSL-JSON (csl-data.json). */
    static Map<String, Object> csl(Described source) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", source.id());
        item.put("type", CslItems.type(source));
        put(item, "genre", source.kind());
        item.put("title", source.title());
        put(item, "language", source.languages().isEmpty() ? null : String.join("; ", source.languages()));
        if (source.date() != null) {
            item.put("issued", issued(source.date()));
        }
        ArchivalReference reference = source.reference();
        if (reference != null) {
            String archive = archive(reference);
            put(item, "archive", archive);
            item.put("archive_location", place(reference, archive));
        }
        put(item, "note", source.note());
        if (!source.columns().isEmpty()) {
            item.put("custom", Map.of("kaoyi", source.columns()));
        }
        return item;
    }

    private static Map<String, Object> issued(String edtf) {
        return CslItems.isPlain(edtf) ? Map.of("date-parts", List.of(CslItems.parts(edtf))) : Map.of("literal", edtf);
    }

    /** The archive, where the reference begins with it and goes on, so that both parts joined are the reference again. */
    private static @Nullable String archive(ArchivalReference reference) {
        return reference.levels().stream()
                .filter(level -> level.name().equals(REPOSITORY))
                .map(ArchivalReference.Level::value)
                .filter(name -> reference.asGiven().startsWith(name + JOINT))
                .findFirst()
                .orElse(null);
    }

    private static String place(ArchivalReference reference, @Nullable String archive) {
        return archive == null ? reference.asGiven() : reference.asGiven().substring((archive + JOINT).length());
    }

    private static void put(Map<String, Object> item, String field, @Nullable String value) {
        if (value != null) {
            item.put(field, value);
        }
    }

    /** A record, with the line after it. */
    static String ris(Described source) {
        List<String> lines = new ArrayList<>();
        String kind = source.kind() == null ? "" : source.kind().toLowerCase(Locale.ROOT);
        tag(lines, "TY", source.reference() == null ? RIS_TYPES.getOrDefault(kind, "MANSCPT") : "MANSCPT");
        tag(lines, "ID", source.id());
        tag(lines, "TI", source.title());
        tag(lines, "M3", source.kind());
        if (source.date() != null) {
            dated(lines, source.date());
        }
        source.languages().forEach(language -> tag(lines, "LA", language));
        if (source.reference() != null) {
            tag(lines, "AV", source.reference().asGiven());
        }
        if (source.note() != null) {
            source.note().lines().forEach(line -> tag(lines, "N1", line));
        }
        lines.add("ER  - ");
        return String.join(LINE_END, lines) + LINE_END + LINE_END;
    }

    /** A day has a form of its own; what is not known exactly stands as a text. */
    private static void dated(List<String> lines, String edtf) {
        if (CslItems.isPlain(edtf)) {
            String[] parts = edtf.split("-");
            tag(lines, "PY", parts[0]);
            tag(
                    lines,
                    "DA",
                    "%s/%s/%s/"
                            .formatted(parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : ""));
        } else {
            tag(lines, "DA", "///" + edtf);
        }
    }

    private static void tag(List<String> lines, String tag, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add(tag + "  - " + value.replaceAll("\\s+", " ").strip());
        }
    }
}
