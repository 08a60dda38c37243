package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Appends;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.ExpectationFailed;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.LoggedEvent;

/** What many callers of a log were told of their one-event appends, to be held against what the log holds. */
final class Answers {
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();

    /**
     * Appends, waits for the answer and keeps it.
     *
     * @param words of the append's event, used nowhere else
     */
    void ask(EventLog log, Append append, String words) {
        try {
            acknowledged.put(words, log.append(append).join().first());
        } catch (CompletionException e) {
            boolean certain = e.getCause() instanceof ExpectationFailed
                    || (e.getCause() instanceof LogUnavailable gone && !gone.outcomeUnknown());
            (certain ? refused : unknown).add(words);
        }
    }

    int acknowledgements() {
        return acknowledged.size();
    }

    int refusals() {
        return refused.size();
    }

    /** Those whose outcome the log itself did not know. */
    Set<String> unknown() {
        return unknown;
    }

    /** All that was acknowledged is stored once, where the answer said; what was refused is not. */
    void assertTrueOf(List<LoggedEvent> stored) {
        Map<String, Long> found = new HashMap<>();
        stored.forEach(event -> found.put(Appends.words(event), event.position()));
        assertThat(stored).as("each event once").hasSize(found.size());
        assertThat(found.keySet().stream().filter(refused::contains))
                .as("stored though refused")
                .isEmpty();
        // Compared as whole maps: an assertion over each entry prints pages.
        Map<String, Long> answered = new HashMap<>(found);
        answered.keySet().retainAll(acknowledged.keySet());
        assertThat(answered.equals(acknowledged))
                .as("all %s that were acknowledged are stored where the answer said", acknowledged.size())
                .isTrue();
    }
}
