package org.kaoyi.recording.importing;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.decision.Decision;
import org.kaoyi.claims.decision.Rule;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.deciding.StreamEvents;

/**
 * What lines of an exported log ask for: that the ledger hold what they say. What its streams hold already is found there, however the
 * ledger has gone on since; the rest is decided by the rules by which everything is.
 *
 * @param lines one, or those of authorities that refer to each other in a circle
 * @param asking the request for those that the ledger does not hold
 */
record LoggedRequest(List<Told> lines, Function<List<LedgerEvent>, Request> asking, ContestedStreams contested)
        implements Request {
    LoggedRequest {
        lines = List.copyOf(lines);
    }

    /**
     * What a line says.
     *
     * @param line its number
     * @param times how often the file has said the same by now
     * @param before how the file described the same thing before, where this is another description; or null
     */
    record Told(
            LedgerEvent event,
            long line,
            int times,
            @Nullable LedgerEvent before) {
        String stream() {
            return event.stream();
        }

        boolean isAmong(List<LedgerEvent> held) {
            return Collections.frequency(held, event) >= times;
        }

        /** Whether the ledger has described it in a way that the file knows nothing of. */
        boolean isOvertaken(List<LedgerEvent> held) {
            LedgerEvent newest = null;
            for (LedgerEvent other : held) {
                newest = LoggedRequests.isDescription(other) ? other : newest;
            }
            return before != null && newest != null && !newest.equals(before);
        }
    }

    Request whole() {
        return asking.apply(lines.stream().map(Told::event).toList());
    }

    @Override
    public List<String> folds() {
        Set<String> streams = new LinkedHashSet<>(whole().folds());
        lines.forEach(told -> streams.add(told.stream()));
        return List.copyOf(streams);
    }

    @Override
    public List<String> begins() {
        return whole().begins();
    }

    @Override
    public Set<String> reliesOn(ReferenceBook book) {
        return whole().reliesOn(book);
    }

    @Override
    public Decision decide(ReferenceBook book, StreamEvents streams) {
        List<Told> left = lines.stream()
                .filter(told -> !told.isAmong(streams.events(told.stream())))
                .toList();
        Decision decision = left.isEmpty() ? new Decision.AlreadyRecorded() : decide(left, book, streams);
        boolean refused = decision instanceof Decision.Refused;
        for (Told told : lines) {
            if (refused) {
                contested.contest(told.stream(), told.line());
            } else {
                contested.settle(told.stream(), told.line());
            }
        }
        return decision;
    }

    private Decision decide(List<Told> left, ReferenceBook book, StreamEvents streams) {
        Optional<String> contestedOne = among(folds(), left).or(() -> among(reliesOn(book), left));
        if (contestedOne.isPresent()) {
            return Decision.refuse(Rule.RESTS_ON_REFUSED, "stream", contestedOne.get());
        }
        for (Told told : left) {
            if (told.isOvertaken(streams.events(told.stream()))) {
                return Decision.refuse(Rule.DESCRIBED_OTHERWISE, "stream", told.stream());
            }
        }
        Decision decision =
                asking.apply(left.stream().map(Told::event).toList()).decide(book, streams);
        if (decision instanceof Decision.Accepted) {
            for (Told told : left) {
                // The book may lag behind the stream, which is what the append expects.
                if (LoggedRequests.isBeginning(told.event())
                        && !streams.events(told.stream()).isEmpty()) {
                    return Decision.refuse(Rule.SAME_ID_OTHER_CONTENT, "stream", told.stream());
                }
            }
        }
        return decision;
    }

    private Optional<String> among(Collection<String> streams, List<Told> left) {
        return contested.among(streams, left.getFirst().line());
    }
}
