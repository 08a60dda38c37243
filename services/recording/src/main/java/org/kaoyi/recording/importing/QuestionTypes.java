package org.kaoyi.recording.importing;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.claims.value.reading.TypeInference;

/** What the claims of an import say about the types of their questions. */
final class QuestionTypes {
    private final boolean wanted;
    private final Map<String, Set<String>> answers = new HashMap<>();
    private final Map<String, String> declared = new HashMap<>();

    /** @param wanted whether a question may have to be typed by its answers; otherwise none is kept, which of a million rows are many */
    QuestionTypes(boolean wanted) {
        this.wanted = wanted;
    }

    /** Another one of the same kind, that has heard nothing. */
    QuestionTypes another() {
        return new QuestionTypes(wanted);
    }

    /** As if it had heard what {@code later} has. */
    void takeOver(QuestionTypes later) {
        later.answers.forEach((question, heard) -> {
            Set<String> before = answers.putIfAbsent(question, heard);
            if (before != null) {
                before.addAll(heard);
            }
        });
        later.declared.forEach(declared::putIfAbsent);
    }

    /** Takes in the cells of a row of a claims table; null where one is blank. */
    void hear(@Nullable String question, @Nullable String answer, @Nullable String type) {
        if (!wanted || question == null) {
            return;
        }
        String id = question.strip();
        if (answer != null) {
            answers.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(answer);
        }
        if (type != null) {
            declared.putIfAbsent(id, type);
        }
    }

    /** The type that the first row to say one gives a question, or null. */
    @Nullable
    String declared(String question) {
        return declared.get(question);
    }

    /** The type that all answers to a question have in common, or null where there is no answer. */
    @Nullable
    ValueType inferred(String question) {
        Set<String> heard = answers.get(question);
        return heard == null ? null : TypeInference.infer(List.copyOf(heard));
    }
}
