package org.kaoyi.ledger.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.ledger.Appends.record;
import static org.kaoyi.ledger.postgres.LogReading.wholeLog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kaoyi.ledger.Appends;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LogUnavailable;

/** Historians who record without pause, and note what they were answered. */
final class Writers {
    private final EventLog log;
    private final String padding;
    private final List<Thread> threads = new ArrayList<>();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();
    private volatile boolean enough;

    Writers(EventLog log) {
        this(log, "");
    }

    /** @param padding follows the words of each event: its size */
    Writers(EventLog log, String padding) {
        this.log = log;
        this.padding = padding;
    }

    void start(int writers) {
        for (int writer = 0; writer < writers; writer++) {
            String name = "writer " + writer;
            threads.add(Thread.ofVirtual().start(() -> write(name)));
        }
    }

    void stop() throws InterruptedException {
        enough = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** Their words: stored, as they were told. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    /** Not stored, as they were told. */
    Set<String> refused() {
        return refused;
    }

    /** Nobody knows, as they were told. */
    Set<String> unknown() {
        return unknown;
    }

    /** Every answer was true, and nothing is there twice. */
    void assertTrue(EventLog stored) {
        List<String> words = wholeLog(stored).stream()
                .map(Appends::words)
                .map(this::withoutPadding)
                .toList();
        Set<String> found = new HashSet<>(words);
        assertThat(words).as("each once").hasSize(found.size());
        assertThat(found.containsAll(acknowledged))
                .as("all that was acknowledged is stored")
                .isTrue();
        assertThat(refused.stream().filter(found::contains))
                .as("stored though refused")
                .isEmpty();
    }

    private void write(String name) {
        for (int i = 0; !enough; i++) {
            String words = name + " " + i;
            try {
                log.appendAndWait(record("claim/" + name, words + padding));
                acknowledged.add(words);
            } catch (LogUnavailable gone) {
                (gone.outcomeUnknown() ? unknown : refused).add(words);
            }
        }
    }

    private String withoutPadding(String words) {
        return words.endsWith(padding) ? words.substring(0, words.length() - padding.length()) : words;
    }
}
