package org.kaoyi.claims.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;

/** The words of names, of answers and of titles of sources, worked out once for a state of an index: every sentence asks for them again. */
final class IndexWords {
    private final ClaimIndex index;
    private final KnownWords known = new KnownWords();
    private final Map<String, Set<String>> ofAuthorities = new ConcurrentHashMap<>();
    private volatile @Nullable NamesByWords names;
    private volatile @Nullable WeighedNames weighed;
    private volatile @Nullable SourceLikeness sources;

    IndexWords(ClaimIndex index) {
        this.index = index;
    }

    /** After an event that was no claim. */
    void forgetAuthorities() {
        ofAuthorities.clear();
    }

    /** The content words of the name of an authority, or of a value in words. */
    List<Set<String>> of(String text) {
        return known.of(text);
    }

    /** The forms of the words of all names of an authority, and of those who were merged into it. */
    Set<String> of(AuthorityKind kind, AuthorityId id) {
        return ofAuthorities.computeIfAbsent(kind.label() + " " + id, key -> {
            Set<String> words = new HashSet<>();
            index.book()
                    .current(kind, id)
                    .map(Authority::names)
                    .orElse(List.of())
                    .forEach(name -> of(name.text()).forEach(words::addAll));
            return words;
        });
    }

    /** How much it tells that a sentence has a word: near 1 where few names, questions and titles have it. */
    double rarity(String word) {
        NamesByWords byWords = names();
        double all =
                1.0 + byWords.all() + index.questionCount() + index.occasions().size();
        int having = byWords.having().getOrDefault(word, 0)
                + index.questionsWith(word).size()
                + index.byOccasion("word " + word).size();
        return having == 0 ? 1 : Math.log(all / having) / Math.log(all);
    }

    /** The words of a name or of a value in words, with how much each tells. */
    Weighed weighed(String text) {
        WeighedNames now = weighed;
        if (now == null || now.at() != index.referenceChanges()) {
            now = new WeighedNames(index.referenceChanges());
            weighed = now;
        }
        return now.of(text, this);
    }

    /** Terms and places of whose names of several words at least half stand in a sentence, as keys of values. */
    Set<String> named(Set<String> words) {
        return names().in(words);
    }

    private NamesByWords names() {
        NamesByWords now = names;
        if (now == null || now.at() != index.referenceChanges()) {
            now = NamesByWords.of(index, index.referenceChanges());
            names = now;
        }
        return now;
    }

    SourceLikeness sources() {
        SourceLikeness now = sources;
        if (now == null || now.at() != index.referenceChanges()) {
            now = SourceLikeness.of(index);
            sources = now;
        }
        return now;
    }
}
