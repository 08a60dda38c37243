package org.kaoyi.claims.audit;

import java.util.HashSet;
import java.util.Set;
import org.kaoyi.claims.account.Question;

/**
 * A question with its content words.
 *
 * @param words of its text
 * @param idWords of its id, which is often a short form of it
 */
record QuestionEntry(String id, Set<String> words, Set<String> idWords) {
    static QuestionEntry of(Question question) {
        return of(question.id().value(), question.text());
    }

    static QuestionEntry of(String id, String text) {
        return new QuestionEntry(
                id, Set.copyOf(ContentWords.of(text)), Set.copyOf(ContentWords.of(id.replace('-', ' '))));
    }

    Set<String> allWords() {
        Set<String> all = new HashSet<>(words);
        all.addAll(idWords);
        return all;
    }
}
