package org.kaoyi.readingroom.publishing.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A text to be printed.
 *
 * @param language BCP 47 tag of everything that names no other
 * @param wide whether it is laid across the page
 */
public record Document(String title, String language, boolean wide, List<Block> blocks) {
    /** Some hundred pages. A word processor that opens more of it takes minutes, and both forms are made in memory. */
    public static final int BLOCKS_MAX = 20_000;

    public Document {
        blocks = List.copyOf(blocks);
    }

    /** @throws TooLong when so many paragraphs are more than a document holds */
    public static void requireRoom(int paragraphs) {
        if (paragraphs > BLOCKS_MAX) {
            throw new TooLong();
        }
    }

    /** Collects blocks, and refuses more than a document holds. */
    public static final class Draft {
        private final List<Block> blocks = new ArrayList<>();

        public Draft heading(int level, Run... runs) {
            return add(new Block.Heading(level, List.of(runs)));
        }

        public Draft paragraph(List<Run> runs) {
            return add(new Block.Paragraph(runs));
        }

        public Draft paragraph(String words) {
            return paragraph(List.of(Run.of(words)));
        }

        public Draft item(List<Run> runs) {
            return add(new Block.Item(runs));
        }

        public Draft add(Block block) {
            requireRoom(blocks.size() + 1);
            blocks.add(block);
            return this;
        }

        public Document document(String title, String language, boolean wide) {
            return new Document(title, language, wide, blocks);
        }
    }

    /** More than a document holds. */
    public static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super("This would be a document of more than " + BLOCKS_MAX
                    + " paragraphs. Ask for one occasion, source or side, or for a table (csv, xlsx).");
        }
    }
}
