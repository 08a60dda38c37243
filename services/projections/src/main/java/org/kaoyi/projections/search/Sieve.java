package org.kaoyi.projections.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which documents of a block may hold what is asked for, by its terms alone. Whether they do, their passages say. */
final class Sieve {
    /** One for each group: any of its alternatives. An alternative is a list of leaves, all of which must be there. */
    private final List<List<List<Leaf>>> groups;

    private final Set<String> terms = new TreeSet<>();
    private final Set<String> cut = new TreeSet<>();

    /** Terms any of which will do. */
    private record Leaf(List<String> terms) {}

    /** @param words finds the words that begin with something */
    Sieve(Asked asked, WordReader words) {
        groups =
                asked.groups().stream().map(group -> alternatives(group, words)).toList();
        groups.forEach(group -> group.forEach(leaves -> leaves.forEach(leaf -> terms.addAll(leaf.terms()))));
    }

    /** All that has to be read of a block. */
    Set<String> terms() {
        return terms;
    }

    /** Beginnings with more words than are looked for. */
    Set<String> cut() {
        return cut;
    }

    /**
     * Offsets of documents that pass.
     *
     * @param block what it has under each term, in the form of {@link NumberSet}
     */
    BitSet passing(Map<String, byte[]> block) {
        BitSet all = new BitSet(NumberSet.BLOCK);
        all.set(0, NumberSet.BLOCK);
        for (List<List<Leaf>> group : groups) {
            BitSet any = new BitSet(NumberSet.BLOCK);
            group.forEach(leaves -> any.or(together(leaves, block)));
            all.and(any);
            if (all.isEmpty()) {
                break;
            }
        }
        return all;
    }

    private static BitSet together(List<Leaf> leaves, Map<String, byte[]> block) {
        BitSet all = new BitSet(NumberSet.BLOCK);
        all.set(0, NumberSet.BLOCK);
        for (Leaf leaf : leaves) {
            BitSet any = new BitSet(NumberSet.BLOCK);
            for (String term : leaf.terms()) {
                byte[] stored = block.get(term);
                if (stored != null) {
                    NumberSet.addTo(any, stored);
                }
            }
            all.and(any);
        }
        return all;
    }

    private List<List<Leaf>> alternatives(Asked.Group group, WordReader words) {
        List<List<Leaf>> alternatives = new ArrayList<>();
        group.phrases().forEach(phrase -> alternatives.add(leaves(phrase.pieces(), words)));
        Stream.concat(group.mentions().stream(), group.saidAs().stream())
                .distinct()
                .forEach(mention -> alternatives.add(List.of(new Leaf(List.of(mention)))));
        return alternatives;
    }

    /** Pairs of characters are rarer than single ones, which are asked for only where they stand alone. */
    private List<Leaf> leaves(List<Asked.Piece> pieces, WordReader words) {
        List<Leaf> leaves = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Asked.Piece piece = pieces.get(i);
            boolean joinedToNext = i + 1 < pieces.size() && pieces.get(i + 1).joined();
            if (piece.joined()) {
                leaves.add(new Leaf(List.of(pieces.get(i - 1).text() + piece.text())));
            } else if (piece.prefix()) {
                leaves.add(new Leaf(beginning(piece.text(), words)));
            } else if (!joinedToNext) {
                leaves.add(new Leaf(List.of(piece.character() ? piece.text() : Terms.word(piece.text()))));
            }
        }
        return leaves;
    }

    private List<String> beginning(String prefix, WordReader words) {
        List<String> found = words.beginningWith(Terms.word(prefix), SearchLimits.WORDS_OF_PREFIX_MAX + 1);
        if (found.size() <= SearchLimits.WORDS_OF_PREFIX_MAX) {
            return found;
        }
        cut.add(prefix);
        return found.subList(0, SearchLimits.WORDS_OF_PREFIX_MAX);
    }

    /** Finds words by how they begin. */
    interface WordReader {
        /** In their order, at most {@code limit}. */
        List<String> beginningWith(String prefix, int limit);
    }
}
