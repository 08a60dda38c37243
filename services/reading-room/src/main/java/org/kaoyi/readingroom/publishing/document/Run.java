package org.kaoyi.readingroom.publishing.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a line. */
public sealed interface Run {

    /**
     * Words in one language.
     *
     * @param language BCP 47 tag, or null for the language of the document
     */
    record Words(String text, @Nullable String language, Face face) implements Run {}

    /** A note: its mark stands here, its words at the foot of the page or behind the text. */
    record Note(List<Words> words) implements Run {
        public Note {
            words = List.copyOf(words);
        }
    }

    /** How words look. */
    enum Face {
        PLAIN,
        STRONG,
        EMPHASIS
    }

    /** Words in the language of the document. */
    static Words of(String text) {
        return new Words(text, null, Face.PLAIN);
    }

    /** Words of a source, whose language may not be known; the script then says what it can. */
    static Words given(String text, @Nullable String language) {
        return new Words(text, language == null ? Scripts.language(text) : language, Face.PLAIN);
    }

    static Words strong(String text) {
        return new Words(text, Scripts.language(text), Face.STRONG);
    }

    static Words emphasis(String text) {
        return new Words(text, null, Face.EMPHASIS);
    }

    static Note note(String text) {
        return new Note(List.of(given(text, null)));
    }
}
