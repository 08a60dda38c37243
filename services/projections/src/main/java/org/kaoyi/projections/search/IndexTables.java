package org.kaoyi.projections.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** The index in the database. */
final class IndexTables implements IndexStore {
    private static final String STATE = """
            SELECT last, loose, fresh, moving, moved, layer, entered FROM search_shelf WHERE shelf = ?
            """;

    private static final String KEEP = """
            INSERT INTO search_shelf (shelf, last, loose, fresh, moving, moved, layer, entered) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (shelf) DO UPDATE SET last = EXCLUDED.last, loose = EXCLUDED.loose, fresh = EXCLUDED.fresh,
              moving = EXCLUDED.moving, moved = EXCLUDED.moved, layer = EXCLUDED.layer, entered = EXCLUDED.entered
            """;

    private static final String LEAVES = """
            SELECT number, keys FROM search_leaf WHERE shelf = ? ORDER BY number
            """;

    private static final String ENTER_LEAVES = """
            INSERT INTO search_leaf (shelf, number, keys)
            SELECT ?, number, keys FROM unnest(?::bigint[], ?::bytea[]) AS l (number, keys)
            """;

    /** From where there are any: what was removed from before is passed by, row for row, until the database has cleaned it away. */
    private static final String FORGET_LEAVES = """
            DELETE FROM search_leaf WHERE shelf = ? AND number >= ? AND number < ?
            """;

    private static final String FRESH = """
            SELECT first, drawer, entries FROM search_fresh WHERE shelf = ?
            """;

    /** What is entered later is about later documents, and stands behind; so it does below. */
    private static final String ENTER_FRESH = """
            INSERT INTO search_fresh (drawer, shelf, first, entries)
            SELECT drawer, ?, ?, entries FROM unnest(?::integer[], ?::bytea[]) AS d (drawer, entries)
            ON CONFLICT (shelf, first, drawer) DO UPDATE SET entries = search_fresh.entries || EXCLUDED.entries
            """;

    private static final String FORGET_FRESH = """
            DELETE FROM search_fresh WHERE shelf = ? AND (first, drawer) >= (?, ?) AND (first, drawer) < (?, ?)
            """;

    private static final String ENTER_DRAWERS = """
            INSERT INTO search_drawer (drawer, shelf, stretch, layer, entries)
            SELECT drawer, ?, ?, ?, entries FROM unnest(?::integer[], ?::bytea[]) AS d (drawer, entries)
            ON CONFLICT (drawer, shelf, stretch, layer) DO UPDATE SET entries = search_drawer.entries || EXCLUDED.entries
            """;

    private static final String OWN = """
            SELECT key, numbers FROM search_frequent WHERE shelf = ? AND block = ? AND key = ANY (?)
            """;

    private static final String WRITE_OWN = """
            INSERT INTO search_frequent (key, shelf, block, numbers)
            SELECT key, ?, ?, numbers FROM unnest(?::integer[], ?::bytea[]) AS p (key, numbers)
            ON CONFLICT (key, shelf, block) DO UPDATE SET numbers = EXCLUDED.numbers
            """;

    private final JdbcTemplate jdbc;

    IndexTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public ShelfState state(Shelf shelf) {
        return jdbc
                .query(
                        STATE,
                        (row, number) -> new ShelfState(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getInt(5),
                                row.getInt(6),
                                row.getLong(7)),
                        shelf.label())
                .stream()
                .findFirst()
                .orElse(ShelfState.EMPTY);
    }

    @Override
    public void keep(Shelf shelf, ShelfState state) {
        jdbc.update(
                KEEP,
                shelf.label(),
                state.last(),
                state.loose(),
                state.fresh(),
                state.moving(),
                state.moved(),
                state.layer(),
                state.entered());
    }

    @Override
    public List<Leaf> leaves(Shelf shelf) {
        return jdbc.query(
                LEAVES, (row, number) -> new Leaf(row.getLong(1), Bytes.integers(row.getBytes(2))), shelf.label());
    }

    @Override
    public void enter(Shelf shelf, List<Leaf> leaves) {
        if (!leaves.isEmpty()) {
            jdbc.update(
                    ENTER_LEAVES,
                    shelf.label(),
                    leaves.stream().map(Leaf::number).toArray(Long[]::new),
                    leaves.stream()
                            .map(leaf -> Bytes.of(leaf.keys(), 0, leaf.keys().length))
                            .toArray(byte[][]::new));
        }
    }

    @Override
    public void fresh(Shelf shelf, Fresh found) {
        jdbc.query(
                FRESH,
                row -> {
                    found.drawer(row.getLong(1), row.getInt(2), row.getBytes(3));
                },
                shelf.label());
    }

    @Override
    public void enter(Shelf shelf, long first, Map<Integer, byte[]> entries) {
        if (!entries.isEmpty()) {
            jdbc.update(
                    ENTER_FRESH,
                    shelf.label(),
                    first,
                    entries.keySet().toArray(Integer[]::new),
                    entries.values().toArray(byte[][]::new));
        }
    }

    @Override
    public void forget(Shelf shelf, ShelfState before, ShelfState now) {
        if (now.loose() > before.loose() && before.last() >= before.loose()) {
            jdbc.update(FORGET_LEAVES, shelf.label(), before.loose(), now.loose());
        }
        if (now.moving() > before.moving() || now.moved() > before.moved()) {
            jdbc.update(FORGET_FRESH, shelf.label(), before.moving(), before.moved(), now.moving(), now.moved());
        }
    }

    @Override
    public void enter(Shelf shelf, long stretch, int layer, Map<Integer, byte[]> entries) {
        jdbc.update(
                ENTER_DRAWERS,
                shelf.label(),
                stretch,
                layer,
                entries.keySet().toArray(Integer[]::new),
                entries.values().toArray(byte[][]::new));
    }

    @Override
    public Map<Integer, NumberSet> own(Shelf shelf, long block, Set<Integer> keys) {
        Map<Integer, NumberSet> own = new TreeMap<>();
        jdbc.query(
                OWN,
                row -> {
                    own.put(row.getInt(1), NumberSet.of(row.getBytes(2)));
                },
                shelf.label(),
                block,
                keys.toArray(Integer[]::new));
        return own;
    }

    @Override
    public void own(Shelf shelf, long block, Map<Integer, NumberSet> sets) {
        jdbc.update(
                WRITE_OWN,
                shelf.label(),
                block,
                sets.keySet().toArray(Integer[]::new),
                sets.values().stream().map(NumberSet::stored).toArray(byte[][]::new));
    }
}
