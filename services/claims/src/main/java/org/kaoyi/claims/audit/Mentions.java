package org.kaoyi.claims.audit;

import java.util.List;
import java.util.Set;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;

/**
 * What a sentence mentions.
 *
 * @param text the sentence in its compatibility form
 * @param words its content words ({@link ContentWords})
 * @param namedWords content words of the persons, bodies and places that it names, in every language
 * @param cited sigla of sources that it cites
 */
public record Mentions(
        String text,
        List<Said.Figure> figures,
        List<Said.Date> dates,
        List<Said.Name> names,
        Set<String> words,
        Set<String> namedWords,
        Set<String> cited) {
    public Mentions {
        figures = List.copyOf(figures);
        dates = List.copyOf(dates);
        names = List.copyOf(names);
        words = Set.copyOf(words);
        namedWords = Set.copyOf(namedWords);
        cited = Set.copyOf(cited);
    }

    boolean names(AuthorityKind kind, AuthorityId id) {
        for (Said.Name name : names) {
            if (name.kind() == kind && name.id().equals(id)) {
                return true;
            }
        }
        return false;
    }
}
