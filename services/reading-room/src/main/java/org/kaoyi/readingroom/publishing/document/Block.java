package org.kaoyi.readingroom.publishing.document;

import java.util.List;

/** A piece of a document. */
public sealed interface Block {

    /** @param level from 1, the title of the document, to {@link #LEVELS} */
    record Heading(int level, List<Run> runs) implements Block {
        public Heading {
            runs = List.copyOf(runs);
        }
    }

    record Paragraph(List<Run> runs) implements Block {
        public Paragraph {
            runs = List.copyOf(runs);
        }
    }

    /** A point of a list without numbers. */
    record Item(List<Run> runs) implements Block {
        public Item {
            runs = List.copyOf(runs);
        }
    }

    /** A table whose head is repeated on every page; each row has as many cells as the head. */
    record Grid(List<List<Run>> head, List<List<List<Run>>> rows) implements Block {
        public Grid {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
            int width = head.size();
            if (rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("a row of a grid has other cells than its head");
            }
        }
    }

    /** Levels of headings. */
    int LEVELS = 3;
}
