package org.kaoyi.projections.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A question as it is looked for: every group must be found, by any of its alternatives.
 *
 * @param authorities those named, whose other names are among the alternatives
 */
record Asked(List<Group> groups, List<Document.Key> authorities) {

    /**
     * One thing asked for.
     *
     * @param mentions terms of authorities, by which documents mean them
     * @param saidAs terms under which documents may be filed that mean one of these, since they were reassigned
     */
    record Group(List<Phrase> phrases, List<String> mentions, List<String> saidAs) {}

    /** Pieces that follow each other in a passage. */
    record Phrase(List<Piece> pieces) {

        /** As its units stand; the last word may be the beginning of a longer one. */
        static Phrase beginningWith(List<Unit> units) {
            return of(units, SearchLimits.PREFIX_LETTERS_MIN);
        }

        /** As its units stand. */
        static Phrase exactly(List<Unit> units) {
            return of(units, Integer.MAX_VALUE);
        }

        /** A recorded name, whose end may be inflected. */
        static Phrase named(String name) {
            return of(Unit.of(name), SearchLimits.NAME_PREFIX_LETTERS_MIN);
        }

        private static Phrase of(List<Unit> units, int prefixFrom) {
            List<Piece> pieces = new ArrayList<>(units.size());
            for (int i = 0; i < units.size(); i++) {
                Unit unit = units.get(i);
                boolean prefix = i == units.size() - 1
                        && !unit.character()
                        && unit.text().length() >= prefixFrom
                        && !unit.text().chars().allMatch(Character::isDigit);
                pieces.add(new Piece(unit.text(), unit.character(), i > 0 && unit.joined(), prefix));
            }
            return new Phrase(pieces);
        }
    }

    /**
     * One unit of a phrase.
     *
     * @param joined whether nothing may stand between it and the character before
     * @param prefix whether longer words that begin so will do; a figure is never the beginning of another
     */
    record Piece(String text, boolean character, boolean joined, boolean prefix) {

        boolean fits(Unit unit) {
            return character == unit.character()
                    && (!joined || unit.joined())
                    && (prefix ? unit.text().startsWith(text) : unit.text().equals(text));
        }
    }
}
