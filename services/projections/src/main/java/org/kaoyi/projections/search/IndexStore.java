package org.kaoyi.projections.search;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes which documents have which terms, and reads what was written where documents are added. */
final class IndexStore {
    private static final String READ = """
            SELECT term, numbers FROM search_posting WHERE shelf = ? AND block = ? AND term = ANY (?)
            """;

    private static final String WRITE = """
            INSERT INTO search_posting (term, shelf, block, numbers)
            SELECT term, ?, ?, numbers FROM unnest(?::text[], ?::bytea[]) AS p (term, numbers)
            ON CONFLICT (term, shelf, block) DO UPDATE SET numbers = EXCLUDED.numbers
            """;

    private static final String DRAWERS = """
            SELECT drawer, entries FROM search_drawer WHERE shelf = ? AND stretch = ? AND drawer = ANY (?)
            """;

    /** What is entered later is about later documents, and stands behind. */
    private static final String ENTRIES = """
            INSERT INTO search_drawer (drawer, shelf, stretch, entries)
            SELECT drawer, ?, ?, entries FROM unnest(?::integer[], ?::bytea[]) AS d (drawer, entries)
            ON CONFLICT (drawer, shelf, stretch) DO UPDATE SET entries = search_drawer.entries || EXCLUDED.entries
            """;

    private final JdbcTemplate jdbc;

    IndexStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads drawers of a stretch; those that there are. */
    void drawers(Shelf shelf, long stretch, Set<Integer> drawers, BiConsumer<Integer, byte[]> found) {
        if (!drawers.isEmpty()) {
            jdbc.query(
                    DRAWERS,
                    row -> {
                        found.accept(row.getInt(1), row.getBytes(2));
                    },
                    shelf.label(),
                    stretch,
                    drawers.toArray(Integer[]::new));
        }
    }

    /** Adds entries to drawers of a stretch. */
    void enter(Shelf shelf, long stretch, Map<Integer, byte[]> entries) {
        jdbc.update(
                ENTRIES,
                shelf.label(),
                stretch,
                entries.keySet().toArray(Integer[]::new),
                entries.values().toArray(byte[][]::new));
    }

    /** Reads what a block has in rows of terms' own. */
    void read(Shelf shelf, long block, Set<String> terms, BiConsumer<String, NumberSet> found) {
        if (!terms.isEmpty()) {
            jdbc.query(
                    READ,
                    row -> {
                        found.accept(row.getString(1), NumberSet.of(row.getBytes(2)));
                    },
                    shelf.label(),
                    block,
                    terms.toArray(String[]::new));
        }
    }

    /** In the order of the terms, as the index has them. */
    void write(OpenBlock.Changed changed) {
        if (changed.terms().isEmpty()) {
            return;
        }
        Map<String, NumberSet> sorted = new TreeMap<>(changed.terms());
        jdbc.update(
                WRITE,
                changed.shelf().label(),
                changed.block(),
                sorted.keySet().toArray(String[]::new),
                sorted.values().stream().map(NumberSet::stored).toArray(byte[][]::new));
    }
}
