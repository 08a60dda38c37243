package org.kaoyi.projections.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found, things by their names first, then what is told of them, of each kind the newest record first.
 *
 * @param names what was looked for beside the words given: other names of whom they name
 * @param cut beginnings of words of which there are too many to look for all; write on to find them
 * @param next place at which the next page begins, or null at the end; a page may have few hits or none and yet a next
 */
public record SearchPage(
        String query,
        List<Hit> hits,
        List<NamedThing> names,
        List<String> cut,
        @Nullable String next) {

    /**
     * One document that was found.
     *
     * @param kind a label of {@link Shelf}
     * @param id of the thing; of a statement, that of its text
     * @param statement number of the statement within its text, from 1; else null
     * @param title of the thing, of the statement's text, or of the claim's question
     * @param state {@code standing}, {@code retracted}, {@code superseded}, {@code withdrawn} or {@code source-withdrawn}
     * @param about occasion, question and source of a claim; else null
     * @param passages those in which something was found
     * @param mentions who was asked for and is named by the record, though perhaps not in its words
     */
    public record Hit(
            String kind,
            String id,
            @Nullable Integer statement,
            String title,
            String state,
            @Nullable About about,
            List<MarkedPassage> passages,
            List<NamedThing> mentions) {}

    /** What a claim or examination is about. */
    public record About(
            String occasion,
            String occasionTitle,
            String question,
            String questionText,
            String source,
            String sourceTitle) {}

    /**
     * A passage as it was recorded, or an excerpt of a long one.
     *
     * @param field such as {@code wording}, {@code quotation} or {@code name}
     * @param language BCP 47 tag, or null
     * @param cutBefore whether the passage has more before this text
     * @param cutAfter whether it has more behind it
     * @param marks where something was found, in order, never overlapping
     */
    public record MarkedPassage(
            String field,
            @Nullable String language,
            String text,
            boolean cutBefore,
            boolean cutAfter,
            List<Mark> marks) {}

    /**
     * A place in a text, in UTF-16 units.
     *
     * @param end behind the last
     */
    public record Mark(int start, int end) {}

    /** An authority by its names. */
    public record NamedThing(String kind, String id, List<String> names) {}
}
