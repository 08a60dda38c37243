package org.kaoyi.claims.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;

/**
 * What a sentence mentions.
 *
 * @param text the sentence in its compatibility form
 * @param words its content words ({@link ContentWords})
 * @param namedWords content words of the persons, bodies and places that it names, in every language
 * @param cited sigla of sources that it cites
 * @param frequent words, and keys of names, that so many sentences of the text have that they tell little of any of them
 * @param before what the sentences just before it mention, which may be what it is about; null where there are none
 */
public record Mentions(
        String text,
        List<Said.Figure> figures,
        List<Said.Date> dates,
        List<Said.Name> names,
        Set<String> words,
        Set<String> namedWords,
        Set<String> cited,
        Set<String> frequent,
        @Nullable Mentions before) {
    public Mentions {
        figures = List.copyOf(figures);
        dates = List.copyOf(dates);
        names = List.copyOf(names);
        words = Set.copyOf(words);
        namedWords = Set.copyOf(namedWords);
        cited = Set.copyOf(cited);
        frequent = Set.copyOf(frequent);
    }

    boolean names(AuthorityKind kind, AuthorityId id) {
        for (Said.Name name : names) {
            if (name.kind() == kind && name.id().equals(id)) {
                return true;
            }
        }
        return false;
    }

    Mentions withFrequent(Set<String> common) {
        return new Mentions(text, figures, dates, names, words, namedWords, cited, common, before);
    }

    /** The key of a name among values. */
    static String key(Said.Name name) {
        return name.kind().label() + " " + name.id();
    }

    /**
     * What some sentences mention together, as one that has no words of its own; null where there are none. Of persons and bodies those of
     * the last sentence that names any: nobody speaks on past another who is named.
     *
     * @param sentences in the order of the text
     */
    static @Nullable Mentions together(Collection<Mentions> sentences) {
        if (sentences.isEmpty()) {
            return null;
        }
        List<Said.Date> dates = new ArrayList<>();
        List<Said.Name> names = new ArrayList<>();
        Set<String> words = new HashSet<>();
        Set<String> namedWords = new HashSet<>();
        Set<String> cited = new HashSet<>();
        for (Mentions one : sentences) {
            dates.addAll(one.dates());
            if (one.names().stream().anyMatch(name -> name.kind() == AuthorityKind.AGENT)) {
                names.removeIf(name -> name.kind() == AuthorityKind.AGENT);
            }
            names.addAll(one.names());
            words.addAll(one.words());
            namedWords.addAll(one.namedWords());
            cited.addAll(one.cited());
        }
        return new Mentions("", List.of(), dates, names, words, namedWords, cited, Set.of(), null);
    }
}
