package org.kaoyi.readingroom.publishing.note;

import java.util.Optional;
import org.kaoyi.claims.archive.reference.ReferenceWording;
import org.kaoyi.readingroom.wording.Language;

/** In whose habit a note is written. */
public enum NoteHabit {
    CHICAGO(Language.ENGLISH, ReferenceWording.ENGLISH),
    CHINESE(Language.CHINESE, ReferenceWording.CHINESE),
    KOREAN(Language.KOREAN, ReferenceWording.KOREAN),
    RUSSIAN(Language.RUSSIAN, ReferenceWording.RUSSIAN);

    private final Language language;
    private final ReferenceWording reference;

    NoteHabit(Language language, ReferenceWording reference) {
        this.language = language;
        this.reference = reference;
    }

    /** Of the journals of a language. */
    public static NoteHabit of(Language language) {
        for (NoteHabit habit : values()) {
            if (habit.language == language) {
                return habit;
            }
        }
        throw new IllegalArgumentException("no journals of " + language);
    }

    /** By the tag of its language, such as {@code zh-Hant}. */
    public static Optional<NoteHabit> tagged(String tag) {
        return Language.tagged(tag).map(NoteHabit::of);
    }

    public Language language() {
        return language;
    }

    ReferenceWording reference() {
        return reference;
    }
}
