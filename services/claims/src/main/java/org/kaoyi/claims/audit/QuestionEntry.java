package org.kaoyi.claims.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Question;

/** A question with its content words, and those of its id, which is often a short form of it. */
final class QuestionEntry {
    private final String id;
    private final List<Set<String>> words;
    private final List<Set<String>> idWords;
    private final Set<String> all = new HashSet<>();
    private final boolean denies;
    private @Nullable Weighed weighed;
    private @Nullable Weighed idWeighed;

    private QuestionEntry(String id, List<Set<String>> words, List<Set<String>> idWords, boolean denies) {
        this.id = id;
        this.words = words;
        this.idWords = idWords;
        this.denies = denies;
        words.forEach(all::addAll);
        idWords.forEach(all::addAll);
    }

    static QuestionEntry of(Question question) {
        return of(question.id().value(), question.text());
    }

    static QuestionEntry of(String id, String text) {
        return new QuestionEntry(
                id, ContentWords.forms(text), ContentWords.forms(id.replace('-', ' ')), ModeLikeness.denies(text));
    }

    String id() {
        return id;
    }

    Set<String> allWords() {
        return all;
    }

    /** Whether it asks what was not, so that a sentence that says so denies nothing. */
    boolean denies() {
        return denies;
    }

    /** Whether one of its words can be met by this form. */
    boolean has(String form) {
        return all.contains(form);
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
