package org.kaoyi.claims.audit;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Question;

/** A question with its content words, and those of its id, which is often a short form of it. */
final class QuestionEntry {
    private final String id;
    private final Set<String> words;
    private final Set<String> idWords;
    private @Nullable Weighed weighed;
    private @Nullable Weighed idWeighed;

    private QuestionEntry(String id, Set<String> words, Set<String> idWords) {
        this.id = id;
        this.words = words;
        this.idWords = idWords;
    }

    static QuestionEntry of(Question question) {
        return of(question.id().value(), question.text());
    }

    static QuestionEntry of(String id, String text) {
        return new QuestionEntry(
                id, Set.copyOf(ContentWords.of(text)), Set.copyOf(ContentWords.of(id.replace('-', ' '))));
    }

    String id() {
        return id;
    }

    Set<String> allWords() {
        Set<String> all = new HashSet<>(words);
        all.addAll(idWords);
        return all;
    }

    /** The words of its text. */
    Weighed weighed(ClaimIndex index) {
        Weighed known = weighed;
        if (known == null || known.at() != index.referenceChanges()) {
            known = Weighed.of(index.referenceChanges(), words, index::questionRarity);
            weighed = known;
        }
        return known;
    }

    /** The words of its id. */
    Weighed idWeighed(ClaimIndex index) {
        Weighed known = idWeighed;
        if (known == null || known.at() != index.referenceChanges()) {
            known = Weighed.of(index.referenceChanges(), idWords, index::questionRarity);
            idWeighed = known;
        }
        return known;
    }
}
