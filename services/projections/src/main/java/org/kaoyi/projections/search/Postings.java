package org.kaoyi.projections.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kaoyi.claims.Labelled;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Reads the index. */
final class Postings implements Sieve.WordReader {
    /** The last character of Unicode, behind which no letter sorts. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private static final String WORDS = """
            SELECT word FROM search_word WHERE word >= ? AND word < ? ORDER BY word LIMIT ?
            """;

    private static final String LAST_NUMBERS = """
            SELECT shelf, last FROM search_shelf
            """;

    /** The same of rows that a fold before version 5 has made. */
    private static final String OLDER_LAST_NUMBERS = """
            SELECT s.shelf, (SELECT max(number) FROM search_document d WHERE d.shelf = s.shelf)
            FROM unnest(?::text[]) AS s (shelf)
            """;

    /** What has moved to stretches: which of them, drawer and entries; which block, key and numbers. */
    private static final String MOVED = """
            SELECT 'drawer', stretch, drawer, entries FROM search_drawer
            WHERE drawer = ANY (?) AND shelf = ? AND stretch >= ? AND stretch < ?
            UNION ALL
            SELECT 'own', block, key, numbers FROM search_frequent
            WHERE key = ANY (?) AND shelf = ? AND block >= ? AND block < ?
            """;

    /** That and, as they are at the same moment, leaves and units, of which what moves would be missed else or stand nowhere. */
    private static final String NEWEST = MOVED + """
            UNION ALL
            SELECT 'leaf', l.number, 0, l.keys FROM search_shelf s JOIN search_leaf l ON l.shelf = s.shelf AND l.number >= s.loose
            WHERE s.shelf = ?
            UNION ALL
            SELECT 'fresh', f.first, f.drawer, f.entries FROM search_shelf s
            JOIN search_fresh f ON f.shelf = s.shelf AND f.first = ANY (ARRAY[s.fresh, s.moving]) AND f.drawer = ANY (?)
            WHERE s.shelf = ?
            """;

    /** Rows that a fold before version 5 has made. */
    private static final String OLDER = """
            SELECT term, block, numbers FROM search_posting WHERE term = ANY (?) AND shelf = ? AND block >= ? AND block < ?
            """;

    private final JdbcTemplate jdbc;

    /**
     * For what is a few hundred rows here and there, for which PostgreSQL would start workers, and starting them takes longer than all the
     * reading. Where any limit of rows is set it starts none; this one is never reached.
     */
    private final JdbcTemplate alone;

    Postings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        alone = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        alone.setMaxRows(Integer.MAX_VALUE);
    }

    @Override
    public List<String> beginningWith(String prefix, int limit) {
        return jdbc.query(WORDS, (row, number) -> row.getString(1), prefix, prefix + LAST, limit);
    }

    /** The highest number of each shelf that has any; empty too where an older fold has made the rows. */
    Map<Shelf, Long> lastNumbers() {
        return lastNumbers(LAST_NUMBERS);
    }

    Map<Shelf, Long> olderLastNumbers() {
        return lastNumbers(OLDER_LAST_NUMBERS, (Object) Shelf.labels().toArray(String[]::new));
    }

    private Map<Shelf, Long> lastNumbers(String sql, Object... parameters) {
        Map<Shelf, Long> last = new EnumMap<>(Shelf.class);
        jdbc.query(
                sql,
                row -> {
                    long number = row.getLong(2);
                    if (number > 0) {
                        Labelled.of(Shelf.class, row.getString(1)).ifPresent(shelf -> last.put(shelf, number));
                    }
                },
                parameters);
        return last;
    }

    /** Blocks of a shelf, from {@code low} up to and without {@code high}; of stretches, those that are to be read. */
    record Range(Shelf shelf, long low, long high, long lowStretch, long highStretch) {}

    /** Reads what a part of the index has under terms; leaves and units whole, where they are asked for. */
    void read(Range range, SoughtTerms terms, boolean newest, ShelfIndex found) {
        String shelf = range.shelf().label();
        RowCallbackHandler handler =
                row -> found.take(row.getString(1), row.getLong(2), row.getInt(3), row.getBytes(4));
        List<Object> parameters = new ArrayList<>(List.of(
                terms.drawers(Blocks.DRAWERS),
                shelf,
                range.lowStretch(),
                range.highStretch(),
                terms.keys(),
                shelf,
                range.low(),
                range.high()));
        if (newest) {
            parameters.addAll(List.of(shelf, terms.drawers(UnitDrawers.SHAPE), shelf));
        }
        alone.query(newest ? NEWEST : MOVED, handler, parameters.toArray());
    }

    void readOlder(Range range, SoughtTerms terms, ShelfIndex found) {
        alone.query(
                OLDER,
                row -> {
                    found.takeOlder(row.getString(1), row.getLong(2), row.getBytes(3));
                },
                terms.texts(),
                range.shelf().label(),
                range.low(),
                range.high());
    }
}
