package org.kaoyi.projections.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kaoyi.projections.search.SearchPage.Mark;
import org.kaoyi.projections.search.SearchPage.MarkedPassage;

/**
 * Where a document holds what is asked for.
 *
 * @param mentions terms of authorities that were asked for and that it names by their ids
 */
record Finding(List<MarkedPassage> passages, Set<String> mentions) {

    /** Looks through a document; empty when something asked for is in none of its passages. */
    static Optional<Finding> in(FoundDocument document, Asked asked) {
        List<List<Unit>> units = document.passages().stream()
                .map(passage -> Unit.of(passage.text()))
                .toList();
        List<List<Mark>> marks = new ArrayList<>();
        units.forEach(passage -> marks.add(new ArrayList<>()));
        Set<String> mentions = new LinkedHashSet<>();
        for (Asked.Group group : asked.groups()) {
            boolean found = false;
            for (Asked.Phrase phrase : group.phrases()) {
                for (int i = 0; i < units.size(); i++) {
                    List<Mark> here = places(phrase.pieces(), units.get(i));
                    marks.get(i).addAll(here);
                    found |= !here.isEmpty();
                }
            }
            for (String mention : group.mentions()) {
                if (document.mentions().contains(mention)) {
                    mentions.add(mention);
                    found = true;
                }
            }
            if (!found) {
                return Optional.empty();
            }
        }
        return Optional.of(new Finding(marked(document.passages(), marks), mentions));
    }

    private static List<Mark> places(List<Asked.Piece> pieces, List<Unit> units) {
        List<Mark> places = new ArrayList<>();
        for (int at = 0; at + pieces.size() <= units.size(); at++) {
            if (fit(pieces, units, at)) {
                places.add(new Mark(
                        units.get(at).start(), units.get(at + pieces.size() - 1).end()));
            }
        }
        return places;
    }

    private static boolean fit(List<Asked.Piece> pieces, List<Unit> units, int at) {
        for (int i = 0; i < pieces.size(); i++) {
            if (!pieces.get(i).fits(units.get(at + i))) {
                return false;
            }
        }
        return true;
    }

    private static List<MarkedPassage> marked(List<Passage> passages, List<List<Mark>> marks) {
        List<MarkedPassage> marked = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            if (!marks.get(i).isEmpty()) {
                marked.add(Excerpt.of(passages.get(i), Excerpt.merged(marks.get(i))));
            }
        }
        return marked;
    }
}
