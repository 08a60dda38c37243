package org.kaoyi.readingroom.publishing.note;

import java.util.List;
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
        @Nullable String note) {
    public Described {
        languages = List.copyOf(languages);
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
                it.note());
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
                it.note());
    }
}
