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
    private final List<List<List<AnyOf>>> groups;

    private final Map<String, List<String>> begun = new HashMap<>();
    private final Set<String> terms = new TreeSet<>();
    private final Set<String> cut = new TreeSet<>();
    private final boolean ofThisFold;

    /** Terms any of which will do. */
    private record AnyOf(List<String> terms) {}

    /**
     * @param words finds the words that begin with something
     * @param ofThisFold whether documents were filed by their words side by side and by the beginnings of these too
     */
    Sieve(Asked asked, WordReader words, boolean ofThisFold) {
        this.ofThisFold = ofThisFold;
        groups =
                asked.groups().stream().map(group -> alternatives(group, words)).toList();
        groups.forEach(group -> group.forEach(leaves -> leaves.forEach(leaf -> terms.addAll(leaf.terms()))));
    }

    /** All that has to be read. */
    Set<String> terms() {
        return terms;
    }

    /** Beginnings with more words than are looked for. */
    Set<String> cut() {
        return cut;
    }

    /** The documents that pass. */
    Offsets passing(ShelfIndex index, long stretch) {
        Offsets all = any(groups.getFirst(), index, stretch);
        for (List<List<AnyOf>> group : groups.subList(1, groups.size())) {
            if (!all.isEmpty()) {
                all.keep(any(group, index, stretch));
            }
        }
        return all;
    }

    private static Offsets any(List<List<AnyOf>> alternatives, ShelfIndex index, long stretch) {
        Offsets any = new Offsets();
        for (List<AnyOf> leaves : alternatives) {
            if (leaves.size() == 1) {
                add(any, leaves.getFirst(), index, stretch);
            } else {
                any.addAll(together(leaves, index, stretch));
            }
        }
        return any;
    }

    private static Offsets together(List<AnyOf> leaves, ShelfIndex index, long stretch) {
        Offsets all = having(leaves.getFirst(), index, stretch);
        for (AnyOf leaf : leaves.subList(1, leaves.size())) {
            if (!all.isEmpty()) {
                all.keep(having(leaf, index, stretch));
            }
        }
        return all;
    }

    private static Offsets having(AnyOf leaf, ShelfIndex index, long stretch) {
        Offsets having = new Offsets();
        add(having, leaf, index, stretch);
        return having;
    }

    private static void add(Offsets offsets, AnyOf leaf, ShelfIndex index, long stretch) {
        leaf.terms().forEach(term -> index.addTo(offsets, stretch, term));
    }

    private List<List<AnyOf>> alternatives(Asked.Group group, WordReader words) {
        List<List<AnyOf>> alternatives = new ArrayList<>();
        group.phrases().forEach(phrase -> alternatives.add(leaves(phrase.pieces(), words)));
        Stream.concat(group.mentions().stream(), group.saidAs().stream())
                .distinct()
                .forEach(mention -> alternatives.add(List.of(new AnyOf(List.of(mention)))));
        return alternatives;
    }

    /** Pairs are rarer than what they are made of, which is asked for only where it stands alone. */
    private List<AnyOf> leaves(List<Asked.Piece> pieces, WordReader words) {
        List<AnyOf> leaves = new ArrayList<>();
        boolean told = false;
        for (int i = 0; i < pieces.size(); i++) {
            Asked.Piece piece = pieces.get(i);
            Asked.Piece next = i + 1 < pieces.size() ? pieces.get(i + 1) : null;
            if (next != null && next.joined()) {
                leaves.add(new AnyOf(List.of(piece.text() + next.text())));
                told = true;
            } else if (next != null && sideBySide(piece, next, words)) {
                String word = Terms.word(piece.text());
                leaves.add(new AnyOf(each(next, words).stream()
                        .map(other -> Terms.sideBySide(word, other))
                        .toList()));
                told = true;
            } else {
                if (!told) {
                    leaves.add(new AnyOf(spelled(piece, words)));
                }
                told = false;
            }
        }
        return leaves;
    }

    /** Of a beginning with too many words only some are looked for, and a document may have one of them elsewhere. */
    private boolean sideBySide(Asked.Piece piece, Asked.Piece next, WordReader words) {
        return ofThisFold && !piece.character() && !next.character() && !isCut(next, words);
    }

    private boolean isCut(Asked.Piece piece, WordReader words) {
        return piece.prefix() && beginning(piece.text(), words).size() > SearchLimits.WORDS_OF_PREFIX_MAX;
    }

    /** The words of a piece, of which there are not too many. */
    private List<String> each(Asked.Piece piece, WordReader words) {
        return piece.prefix() ? beginning(piece.text(), words) : alone(piece);
    }

    private static List<String> alone(Asked.Piece piece) {
        return List.of(piece.character() ? piece.text() : Terms.word(piece.text()));
    }

    /** The terms of a piece that stands by itself. */
    private List<String> spelled(Asked.Piece piece, WordReader words) {
        if (!piece.prefix()) {
            return alone(piece);
        }
        if (ofThisFold && piece.text().length() == SearchLimits.PREFIX_LETTERS_MIN) {
            return List.of(Terms.beginning(piece.text()));
        }
        List<String> found = beginning(piece.text(), words);
        if (found.size() <= SearchLimits.WORDS_OF_PREFIX_MAX) {
            return found;
        }
        cut.add(piece.text());
        return found.subList(0, SearchLimits.WORDS_OF_PREFIX_MAX);
    }

    /** One more than are looked for tells that there are too many. */
    private List<String> beginning(String prefix, WordReader words) {
        return begun.computeIfAbsent(
                prefix, unused -> words.beginningWith(Terms.word(prefix), SearchLimits.WORDS_OF_PREFIX_MAX + 1));
    }

    /** Finds words by how they begin. */
    interface WordReader {
        /** In their order, at most {@code limit}. */
        List<String> beginningWith(String prefix, int limit);
    }
}
