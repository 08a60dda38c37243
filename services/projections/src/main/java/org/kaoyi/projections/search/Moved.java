package org.kaoyi.projections.search;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** What moves from units to stretches: what few documents have into drawers, the rest into rows of its own. */
final class Moved {
    /** By stretch and layer. */
    private final Map<Long, Map<Integer, Drawers.Entries>> drawers = new TreeMap<>();

    /** By block and key, the numbers. */
    private final Map<Long, Map<Integer, long[]>> own = new TreeMap<>();

    /**
     * @param numbers of documents of one block, ascending
     * @param few whether these go into a drawer
     */
    void add(int key, long[] numbers, int layer, boolean few) {
        if (few) {
            Drawers.Entries entries = drawers.computeIfAbsent(Blocks.stretch(numbers[0]), unused -> new TreeMap<>())
                    .computeIfAbsent(layer, unused -> Blocks.DRAWERS.new Entries());
            for (long number : numbers) {
                entries.add(key, Blocks.inStretch(number));
            }
        } else {
            own.computeIfAbsent(Blocks.block(numbers[0]), unused -> new TreeMap<>())
                    .merge(key, numbers, Moved::together);
        }
    }

    private static long[] together(long[] some, long[] others) {
        long[] together = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, together, some.length, others.length);
        return together;
    }

    void write(Shelf shelf, IndexStore store) {
        drawers.forEach((stretch, layers) ->
                layers.forEach((layer, entries) -> store.enter(shelf, stretch, layer, entries.stored())));
        drawers.clear();
        own.forEach((block, keys) -> {
            Map<Integer, NumberSet> sets = store.own(shelf, block, keys.keySet());
            keys.forEach((key, numbers) -> {
                NumberSet set = sets.computeIfAbsent(key, unused -> new NumberSet());
                for (long number : numbers) {
                    set.add(Blocks.inBlock(number));
                }
            });
            store.own(shelf, block, sets);
        });
        own.clear();
    }
}
