package org.kaoyi.claims.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityKind;

/**
 * Terms and places found by the words of their names, which a sentence seldom says in just their order.
 *
 * @param at {@link ClaimIndex#referenceChanges} when they were gathered
 * @param byWord the names in which a form of a word stands
 * @param having how many terms and places have it in some name
 * @param all how many of them there are
 */
record NamesByWords(long at, Map<String, List<Named>> byWord, Map<String, Integer> having, int all) {
    /** Half of the words, as in {@link NamedLikeness}. */
    private static final int SHARE = 2;

    /** A word that more names have finds none of them. */
    private static final int NAMES_MAX = 60;

    /** One name, by the key of its authority among values. */
    private record Named(String key, int words) {}

    static NamesByWords of(ClaimIndex index, long at) {
        Map<String, List<Named>> byWord = new HashMap<>();
        Map<String, Integer> having = new HashMap<>();
        int all = 0;
        for (AuthorityKind kind : List.of(AuthorityKind.TERM, AuthorityKind.PLACE)) {
            for (Authority authority : index.book().authorities(kind)) {
                String key = kind.label() + " " + index.book().identity(kind, authority.id());
                Set<String> own = new HashSet<>();
                all++;
                for (Authority.Name name : authority.names()) {
                    List<Set<String>> words = index.words().of(name.text());
                    Named named = new Named(key, words.size());
                    Set<String> forms = new HashSet<>();
                    words.forEach(forms::addAll);
                    forms.forEach(form -> byWord.computeIfAbsent(form, unused -> new ArrayList<>())
                            .add(named));
                    own.addAll(forms);
                }
                own.forEach(form -> having.merge(form, 1, Integer::sum));
            }
        }
        return new NamesByWords(at, byWord, having, all);
    }

    Set<String> in(Set<String> words) {
        Map<Named, Integer> shared = new HashMap<>();
        for (String word : words) {
            List<Named> names = byWord.getOrDefault(word, List.of());
            if (names.size() <= NAMES_MAX) {
                names.forEach(name -> shared.merge(name, 1, Integer::sum));
            }
        }
        Set<String> keys = new HashSet<>();
        shared.forEach((name, count) -> {
            if (SHARE * count >= name.words()) {
                keys.add(name.key());
            }
        });
        return keys;
    }
}
