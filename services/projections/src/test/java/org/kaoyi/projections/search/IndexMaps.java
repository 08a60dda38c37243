package org.kaoyi.projections.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The index of one shelf without a database: rows in maps. */
final class IndexMaps implements IndexStore {
    /** Rows are handed to an index; it never asks for any. */
    private static final Postings UNREAD = new Postings(new JdbcTemplate(new DelegatingDataSource()));

    private final TreeMap<Long, Leaf> leaves = new TreeMap<>();
    private final TreeMap<Long, TreeMap<Integer, byte[]>> fresh = new TreeMap<>();
    private final Map<Integer, Map<At, byte[]>> drawers = new HashMap<>();
    private final Map<Integer, Map<Long, byte[]>> own = new HashMap<>();
    private ShelfState state;
    private long written;

    private record At(long stretch, int layer) {}

    IndexMaps() {
        this(0);
    }

    /** As if so many documents without terms were filed. */
    IndexMaps(long last) {
        state = new ShelfState(last, last + 1, last + 1, last + 1, 0, 0, 0);
    }

    @Override
    public ShelfState state(Shelf shelf) {
        return state;
    }

    @Override
    public void keep(Shelf shelf, ShelfState state) {
        this.state = state;
    }

    @Override
    public List<Leaf> leaves(Shelf shelf) {
        return List.copyOf(leaves.values());
    }

    @Override
    public void enter(Shelf shelf, List<Leaf> leaves) {
        leaves.forEach(leaf -> this.leaves.put(leaf.number(), leaf));
        written += leaves.size();
    }

    @Override
    public void fresh(Shelf shelf, Fresh found) {
        fresh.forEach((first, rows) -> rows.forEach((drawer, entries) -> found.drawer(first, drawer, entries)));
    }

    @Override
    public void enter(Shelf shelf, long first, Map<Integer, byte[]> entries) {
        entries.forEach((drawer, more) ->
                fresh.computeIfAbsent(first, unused -> new TreeMap<>()).merge(drawer, more, IndexMaps::joined));
        written += entries.size();
    }

    @Override
    public void forget(Shelf shelf, ShelfState before, ShelfState now) {
        leaves.headMap(now.loose()).clear();
        fresh.headMap(now.moving()).clear();
        fresh.getOrDefault(now.moving(), new TreeMap<>()).headMap(now.moved()).clear();
        fresh.values().removeIf(Map::isEmpty);
    }

    @Override
    public void enter(Shelf shelf, long stretch, int layer, Map<Integer, byte[]> entries) {
        entries.forEach((drawer, more) -> drawers.computeIfAbsent(drawer, unused -> new HashMap<>())
                .merge(new At(stretch, layer), more, IndexMaps::joined));
        written += entries.size();
    }

    @Override
    public Map<Integer, NumberSet> own(Shelf shelf, long block, Set<Integer> keys) {
        Map<Integer, NumberSet> sets = new TreeMap<>();
        for (int key : keys) {
            byte[] numbers = own.getOrDefault(key, Map.of()).get(block);
            if (numbers != null) {
                sets.put(key, NumberSet.of(numbers));
            }
        }
        return sets;
    }

    @Override
    public void own(Shelf shelf, long block, Map<Integer, NumberSet> sets) {
        sets.forEach((key, numbers) ->
                own.computeIfAbsent(key, unused -> new HashMap<>()).put(block, numbers.stored()));
        written += sets.size();
    }

    private static byte[] joined(byte[] entries, byte[] more) {
        byte[] joined = Arrays.copyOf(entries, entries.length + more.length);
        System.arraycopy(more, 0, joined, entries.length, more.length);
        return joined;
    }

    /** Rows that were written, each as often as it was. */
    long written() {
        return written;
    }

    /** The numbers that are read under a term in the first stretches. */
    BitSet numbers(String term) {
        ShelfIndex index = new ShelfIndex(Shelf.CLAIM, UNREAD, new SoughtTerms(List.of(term)), false);
        int key = TermKey.of(term);
        int moved = Blocks.DRAWERS.of(key);
        int growing = UnitDrawers.SHAPE.of(key);
        drawers.getOrDefault(moved, Map.of())
                .forEach((at, entries) -> index.take("drawer", at.stretch(), moved, entries));
        own.getOrDefault(key, Map.of()).forEach((block, numbers) -> index.take("own", block, key, numbers));
        fresh.forEach((first, rows) -> {
            if (rows.containsKey(growing)) {
                index.take("fresh", first, growing, rows.get(growing));
            }
        });
        leaves.values()
                .forEach(leaf -> index.take("leaf", leaf.number(), 0, Bytes.of(leaf.keys(), 0, leaf.keys().length)));
        BitSet numbers = new BitSet();
        for (int stretch = 0; stretch <= Blocks.stretch(state.last()); stretch++) {
            Offsets offsets = new Offsets();
            index.addTo(offsets, stretch, term);
            for (int at = offsets.before(Blocks.STRETCH); at >= 0; at = offsets.before(at)) {
                numbers.set(stretch * Blocks.STRETCH + at);
            }
        }
        return numbers;
    }

    /** All rows in their order, as text. */
    List<String> rows() {
        List<String> rows = new ArrayList<>(List.of(state.toString()));
        leaves.values().forEach(leaf -> rows.add(leaf.number() + Arrays.toString(leaf.keys())));
        BiConsumer<String, byte[]> row = (name, bytes) -> rows.add(name + Arrays.hashCode(bytes));
        fresh.forEach((first, unit) -> unit.forEach((drawer, bytes) -> row.accept(first + "/" + drawer + ":", bytes)));
        new TreeMap<>(drawers)
                .forEach((drawer, ats) -> ats.forEach((at, bytes) -> row.accept(drawer + "/" + at + ":", bytes)));
        new TreeMap<>(own)
                .forEach((key, blocks) -> blocks.forEach((block, bytes) -> row.accept(key + "/" + block + ":", bytes)));
        rows.sort(null);
        return rows;
    }
}
