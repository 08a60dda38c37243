package org.kaoyi.projections.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.kaoyi.claims.Labelled;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the index. */
final class Postings implements Sieve.WordReader {
    /** The last character of Unicode, behind which no letter sorts. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private static final String WORDS = """
            SELECT word FROM search_word WHERE word >= ? AND word < ? ORDER BY word LIMIT ?
            """;

    private static final String LAST_NUMBERS = """
            SELECT s.shelf, (SELECT max(number) FROM search_document d WHERE d.shelf = s.shelf)
            FROM unnest(?::text[]) AS s (shelf)
            """;

    private static final String ROWS = """
            SELECT stretch, drawer, NULL, entries FROM search_drawer
            WHERE drawer = ANY (?) AND shelf = ? AND stretch >= ? AND stretch < ?
            UNION ALL
            SELECT block, NULL, term, numbers FROM search_posting
            WHERE term = ANY (?) AND shelf = ? AND block >= ? AND block < ?
            """;

    private final JdbcTemplate jdbc;

    Postings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> beginningWith(String prefix, int limit) {
        return jdbc.query(WORDS, (row, number) -> row.getString(1), prefix, prefix + LAST, limit);
    }

    /** The highest number of each shelf that has any. */
    Map<Shelf, Long> lastNumbers() {
        Map<Shelf, Long> last = new EnumMap<>(Shelf.class);
        jdbc.query(
                LAST_NUMBERS,
                row -> {
                    long number = row.getLong(2);
                    if (number > 0) {
                        Labelled.of(Shelf.class, row.getString(1)).ifPresent(shelf -> last.put(shelf, number));
                    }
                },
                (Object) Shelf.labels().toArray(String[]::new));
        return last;
    }

    /** What the stretches from {@code low} up to and without {@code high} have under the terms; the newest first. */
    NavigableMap<Long, Stretch> rows(Shelf shelf, Set<String> terms, long low, long high) {
        NavigableMap<Long, Stretch> stretches = new TreeMap<>();
        jdbc.query(
                ROWS,
                row -> {
                    long of = row.getLong(1);
                    String term = row.getString(3);
                    if (term == null) {
                        at(stretches, of).drawer(row.getInt(2), row.getBytes(4));
                    } else {
                        at(stretches, of / Drawer.BLOCKS).own(term, of, row.getBytes(4));
                    }
                },
                terms.stream().map(Drawer::key).map(Drawer::of).distinct().toArray(Integer[]::new),
                shelf.label(),
                low,
                high,
                terms.toArray(String[]::new),
                shelf.label(),
                low * Drawer.BLOCKS,
                high * Drawer.BLOCKS);
        return stretches.descendingMap();
    }

    private static Stretch at(Map<Long, Stretch> stretches, long number) {
        return stretches.computeIfAbsent(number, unused -> new Stretch());
    }
}
