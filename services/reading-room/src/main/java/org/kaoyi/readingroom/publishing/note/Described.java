package org.kaoyi.readingroom.publishing.note;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.archive.ArchivalReference;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.projections.catalogue.SourceView;

/**
 * What a note tells of a source.
 *
 * @param languages BCP 47 tags
 * @param date EDTF, or null
 * @param citedIn siglum of the source that cites it, where nobody here has read it; or null
 * @param columns what else the table of sources has of it, by its columns; empty where that is not asked for
 */
public record Described(
        String id,
        String title,
        @Nullable String kind,
        List<String> languages,
        @Nullable String date,
        @Nullable ArchivalReference reference,
        @Nullable String citedIn,
        @Nullable String citedNote,
        @Nullable String side,
        @Nullable String note,
        Map<String, String> columns) {
    public Described {
        languages = List.copyOf(languages);
        columns = new TreeMap<>(columns);
    }

    /** As the catalogue shows it. */
    public static Described of(SourceView it) {
        String given = it.reference();
        ArchivalReference reference = given == null
                ? null
                : new ArchivalReference(
                        given,
                        it.levels().stream()
                                .map(level -> new ArchivalReference.Level(level.name(), level.value()))
                                .toList());
        return new Described(
                it.id(),
                it.title(),
                it.kind(),
                it.languages(),
                it.date(),
                reference,
                it.citedIn(),
                it.citedNote(),
                it.side(),
                it.note(),
                Map.of());
    }

    /** As the log tells it. */
    public static Described of(Source it) {
        Siglum citedIn = it.access().citedIn();
        return new Described(
                it.id().value(),
                it.title(),
                it.kind(),
                it.languages(),
                it.date() == null ? null : it.date().edtf(),
                it.reference(),
                citedIn == null ? null : citedIn.value(),
                it.access().citedNote(),
                it.side(),
                it.note(),
                columns(it));
    }

    /** What items of a reference manager have no field for. */
    private static Map<String, String> columns(Source it) {
        Map<String, String> columns = new TreeMap<>();
        put(columns, "kind", it.kind());
        put(columns, "layer", it.layer().label());
        put(columns, "side", it.side());
        put(columns, "custody", it.custody());
        put(columns, "access", it.access().form().label());
        put(columns, "cited_in", it.access().citedIn());
        put(columns, "cited_note", it.access().citedNote());
        put(columns, "seen", it.access().seen());
        put(columns, "closed", it.access().closed());
        put(columns, "derived_from", joined(it.derivedFrom()));
        put(columns, "content_of", it.contentOf());
        put(columns, "perhaps_same_as", joined(it.perhapsSameAs()));
        return columns;
    }

    private static void put(Map<String, String> columns, String column, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            columns.put(column, value.toString());
        }
    }

    /** As a cell of the table has several: a semicolon between them, and a backslash before one within. */
    private static String joined(List<Siglum> sigla) {
        return sigla.stream()
                .map(it -> it.value().replace("\\", "\\\\").replace(";", "\\;"))
                .collect(Collectors.joining("; "));
    }
}
