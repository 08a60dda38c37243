package org.kaoyi.recording.readtext;

import java.util.List;

/** A paragraph without line breaks: its words, and the marks that were taken out of them, in order. */
record Paragraph(String words, List<Mark> marks) {
    Paragraph {
        marks = List.copyOf(marks);
    }

    static Paragraph of(String words) {
        return new Paragraph(words, List.of());
    }
}
