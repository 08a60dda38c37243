package org.kaoyi.recording.readtext;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file as its reader understood it, before it is split.
 *
 * @param title or null
 * @param language BCP 47 tag that the file names, or null
 * @param notes words of the notes by their key, in order
 * @param remarks sentences for whoever audits it
 */
record Manuscript(
        @Nullable String title,
        @Nullable String language,
        List<Paragraph> paragraphs,
        Map<String, String> notes,
        List<String> remarks) {
    Manuscript {
        paragraphs = List.copyOf(paragraphs);
        remarks = List.copyOf(remarks);
    }
}
