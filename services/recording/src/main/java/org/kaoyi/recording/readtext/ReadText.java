package org.kaoyi.recording.readtext;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text file, split into statements.
 *
 * @param title that the file gives itself, or null
 * @param language BCP 47 tag: as named by the user or the file, else by its script
 * @param notes words of its notes by their key
 * @param remarks what was understood of the file that its reader should know
 */
public record ReadText(
        @Nullable String title,
        String language,
        List<ReadStatement> statements,
        Map<String, String> notes,
        List<String> remarks) {
    public ReadText {
        statements = List.copyOf(statements);
        remarks = List.copyOf(remarks);
    }

    /** The words of the statements alone, in order. */
    public List<String> words() {
        return statements.stream().map(ReadStatement::words).toList();
    }

    /**
     * A sentence.
     *
     * @param words exactly as they stand in the text, without note marks and bracketed citations
     * @param paragraph from 1
     * @param notes keys of the notes that it carries
     * @param citations contents of its citations, such as {@code @C4, p. 3}
     * @param comments words of comments at it
     */
    public record ReadStatement(
            String words, int paragraph, List<String> notes, List<String> citations, List<String> comments) {
        public ReadStatement {
            notes = List.copyOf(notes);
            citations = List.copyOf(citations);
            comments = List.copyOf(comments);
        }
    }
}
