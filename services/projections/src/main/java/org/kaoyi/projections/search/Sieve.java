package org.kaoyi.projections.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which documents of a stretch may hold what is asked for, by its terms alone. Whether they do, their passages say. */
final class Sieve {
    /** One for each group: any of its alternatives. An alternative is a list of leaves, all of which must be there. */
    private final List<List<List<Leaf>>> groups;

    private final Map<String, List<String>> begun = new HashMap<>();
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

    /** All that has to be read of a stretch. */
    Set<String> terms() {
        return terms;
    }

    /** Beginnings with more words than are looked for. */
    Set<String> cut() {
        return cut;
    }

    /** The documents that pass. */
    Offsets passing(Stretch stretch) {
        Offsets all = any(groups.getFirst(), stretch);
        for (List<List<Leaf>> group : groups.subList(1, groups.size())) {
            if (!all.isEmpty()) {
                all.keep(any(group, stretch));
            }
        }
        return all;
    }

    private static Offsets any(List<List<Leaf>> alternatives, Stretch stretch) {
        Offsets any = new Offsets();
        alternatives.forEach(leaves -> any.addAll(together(leaves, stretch)));
        return any;
    }

    private static Offsets together(List<Leaf> leaves, Stretch stretch) {
        Offsets all = having(leaves.getFirst(), stretch);
        for (Leaf leaf : leaves.subList(1, leaves.size())) {
            if (!all.isEmpty()) {
                all.keep(having(leaf, stretch));
            }
        }
        return all;
    }

    private static Offsets having(Leaf leaf, Stretch stretch) {
        Offsets having = new Offsets();
        leaf.terms().forEach(term -> stretch.addTo(having, term));
        return having;
    }

    private List<List<Leaf>> alternatives(Asked.Group group, WordReader words) {
        List<List<Leaf>> alternatives = new ArrayList<>();
        group.phrases().forEach(phrase -> alternatives.add(leaves(phrase.pieces(), words)));
        Stream.concat(group.mentions().stream(), group.saidAs().stream())
                .distinct()
                .forEach(mention -> alternatives.add(List.of(new Leaf(List.of(mention)))));
        return alternatives;
    }

    /** Pairs are rarer than what they are made of, which is asked for only where it stands alone. */
    private List<Leaf> leaves(List<Asked.Piece> pieces, WordReader words) {
        List<Leaf> leaves = new ArrayList<>();
        boolean paired = false;
        for (int i = 0; i < pieces.size(); i++) {
            Asked.Piece piece = pieces.get(i);
            Asked.Piece next = i + 1 < pieces.size() ? pieces.get(i + 1) : null;
            if (next != null && next.joined()) {
                leaves.add(new Leaf(List.of(piece.text() + next.text())));
                paired = true;
            } else if (next != null && sideBySide(piece, next, words)) {
                String word = Terms.word(piece.text());
                leaves.add(new Leaf(spelled(next, words).stream()
                        .map(other -> Terms.sideBySide(word, other))
                        .toList()));
                paired = true;
            } else {
                if (!paired) {
                    leaves.add(new Leaf(spelled(piece, words)));
                }
                paired = false;
            }
        }
        return leaves;
    }

    /** Of a beginning with too many words only some are looked for, and a document may have one of them elsewhere. */
    private boolean sideBySide(Asked.Piece piece, Asked.Piece next, WordReader words) {
        return !piece.character()
                && !next.character()
                && spelled(next, words).size() < SearchLimits.WORDS_OF_PREFIX_MAX;
    }

    /** The terms of a piece that stands by itself. */
    private List<String> spelled(Asked.Piece piece, WordReader words) {
        if (piece.prefix()) {
            return beginning(piece.text(), words);
        }
        return List.of(piece.character() ? piece.text() : Terms.word(piece.text()));
    }

    private List<String> beginning(String prefix, WordReader words) {
        List<String> found = begun.computeIfAbsent(
                prefix, unused -> words.beginningWith(Terms.word(prefix), SearchLimits.WORDS_OF_PREFIX_MAX + 1));
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
