package org.kaoyi.claims.event;

import java.util.Optional;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Question;

/** A question's description has been replaced, with a reason. */
public record QuestionRedescribed(Question question, String reason) implements LedgerEvent {
    @Override
    public String stream() {
        return Streams.question(question.id());
    }

    @Override
    public Optional<OccasionId> concerns() {
        return Optional.empty();
    }
}
