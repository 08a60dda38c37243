package org.kaoyi.readingroom.pages;

import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.archive.ArchivalReference;
import org.kaoyi.claims.archive.reference.ReferenceWording;
import org.kaoyi.projections.catalogue.SourceView;
import org.kaoyi.readingroom.wording.Language;

/** Archival references as they are cited in a language. */
final class ReferenceWords {
    private ReferenceWords() {}

    /** Null where nothing of it was understood, or that is how it was given. */
    static @Nullable String of(SourceView source, Language language) {
        String given = source.reference();
        if (given == null || source.levels().isEmpty()) {
            return null;
        }
        String shown = habit(language)
                .of(new ArchivalReference(
                        given,
                        source.levels().stream()
                                .map(level -> new ArchivalReference.Level(level.name(), level.value()))
                                .toList()));
        return shown.equals(given) ? null : shown;
    }

    private static ReferenceWording habit(Language language) {
        return switch (language) {
            case ENGLISH -> ReferenceWording.ENGLISH;
            case CHINESE -> ReferenceWording.CHINESE;
            case KOREAN -> ReferenceWording.KOREAN;
            case RUSSIAN -> ReferenceWording.RUSSIAN;
        };
    }
}
