package org.kaoyi.recording.deciding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaoyi.claims.decision.Decision;
import org.kaoyi.ledger.Expectation;

/**
 * A decision with what it rests on.
 *
 * @param expectations the version of every stream that the decision read
 * @param position a position of the log at which everything the decision read was there
 */
public record Considered(Decision decision, List<Expectation> expectations, long position) {
    public Considered {
        expectations = List.copyOf(expectations);
    }

    /** Reads the streams that {@code request} folds. */
    public static Map<String, StreamReader.Stream> folded(Request request, StreamReader reader) {
        Map<String, StreamReader.Stream> folded = new HashMap<>();
        request.folds().forEach(stream -> folded.computeIfAbsent(stream, reader::read));
        return folded;
    }

    /** Decides by the desk and the folded streams. */
    public static Considered of(Request request, ReferenceDesk desk, Map<String, StreamReader.Stream> folded) {
        Decision decision = request.decide(desk.book(), stream -> {
            StreamReader.Stream read = folded.get(stream);
            if (read == null) {
                throw new IllegalStateException("a request decides only by the streams that it says it folds");
            }
            return read.events();
        });
        List<Expectation> expectations = new ArrayList<>();
        long position = desk.position();
        for (Map.Entry<String, StreamReader.Stream> entry : folded.entrySet()) {
            expectations.add(new Expectation(entry.getKey(), entry.getValue().version()));
            position = Math.max(position, entry.getValue().position());
        }
        for (String stream : request.reliesOn(desk.book())) {
            if (!folded.containsKey(stream)) {
                expectations.add(desk.expectation(stream));
            }
        }
        return new Considered(decision, expectations, position);
    }
}
