package org.kaoyi.claims.reference;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.account.QuestionId;

/** The questions, and which ask a part of what another asks. */
final class QuestionTree {
    private final Register<QuestionId, Question> questions = new Register<>();
    private final Map<QuestionId, Set<QuestionId>> parts = new HashMap<>();

    void put(Question question) {
        Question before = questions.put(question.id(), question);
        if (before != null && before.partOf() != null) {
            parts.getOrDefault(before.partOf(), new TreeSet<>()).remove(question.id());
        }
        if (question.partOf() != null) {
            parts.computeIfAbsent(question.partOf(), unused -> new TreeSet<>()).add(question.id());
        }
    }

    Optional<Question> find(QuestionId id) {
        return questions.find(id);
    }

    Collection<Question> all() {
        return questions.all();
    }

    /** The questions that ask a part of what {@code whole} asks, in the order of their ids. */
    List<Question> partsOf(QuestionId whole) {
        return parts.getOrDefault(whole, Set.of()).stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }
}
