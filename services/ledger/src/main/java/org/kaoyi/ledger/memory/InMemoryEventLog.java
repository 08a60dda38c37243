package org.kaoyi.ledger.memory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Appended;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.Expectation;
import org.kaoyi.ledger.Head;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.sequencing.Admission;
import org.kaoyi.ledger.sequencing.BatchStart;
import org.kaoyi.ledger.sequencing.Growth;
import org.kaoyi.ledger.sequencing.LogEnd;
import org.kaoyi.ledger.sequencing.PreparedAppend;
import org.kaoyi.ledger.sequencing.StoredRequest;
import org.kaoyi.ledger.sequencing.Verdict;
import org.kaoyi.ledger.sequencing.WakeUps;

/** A log that lives as long as its process. Every append is a batch of its own. */
public final class InMemoryEventLog implements EventLog {
    private final Object lock = new Object();
    private final List<LoggedEvent> events = new ArrayList<>();
    private final Map<String, List<LoggedEvent>> streams = new HashMap<>();
    private final Map<String, StoredRequest> requests = new HashMap<>();
    private final WakeUps wakeUps = new WakeUps();
    private final Clock clock;
    private LogEnd end = LogEnd.ofEmptyLog();
    private boolean closed;

    public InMemoryEventLog(Clock clock) {
        this.clock = clock;
    }

    @Override
    public CompletableFuture<Appended> append(Append append) {
        CompletableFuture<Appended> answer = new CompletableFuture<>();
        // Answered outside the lock: what hangs on the future may read the log.
        lay(PreparedAppend.of(append)).answer(answer);
        wakeUps.fire();
        return answer;
    }

    @Override
    public List<LoggedEvent> readStream(String stream, long fromVersion) {
        synchronized (lock) {
            return streams.getOrDefault(stream, List.of()).stream()
                    .filter(event -> event.version() >= fromVersion)
                    .toList();
        }
    }

    @Override
    public long streamVersion(String stream) {
        synchronized (lock) {
            List<LoggedEvent> stored = streams.get(stream);
            return stored == null ? Expectation.NO_STREAM : stored.getLast().version();
        }
    }

    @Override
    public List<LoggedEvent> readAfter(long position, int limit) {
        return after(position, limit, event -> true);
    }

    @Override
    public List<LoggedEvent> readAt(Collection<Long> positions) {
        synchronized (lock) {
            return positions.stream()
                    .filter(position -> position > 0 && position <= events.size())
                    .distinct()
                    .sorted()
                    .map(position -> events.get((int) (position - 1)))
                    .toList();
        }
    }

    @Override
    public List<LoggedEvent> readReferenceAfter(long position, int limit) {
        return after(position, limit, event -> event.key() == null);
    }

    @Override
    public Head head() {
        synchronized (lock) {
            return new Head(end.position(), end.frontier().root());
        }
    }

    @Override
    public AutoCloseable onAppend(Runnable wakeUp) {
        return wakeUps.subscribe(wakeUp);
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
        }
    }

    private Verdict lay(PreparedAppend append) {
        synchronized (lock) {
            if (closed) {
                return new Verdict.Refused(new LogUnavailable("the log is closed"));
            }
            Admission admission = new Admission(
                    BatchStart.on(end), versionsFor(append), requestsFor(append.append()), clock.instant());
            Verdict verdict = admission.admit(append);
            if (!admission.placed().isEmpty()) {
                store(admission);
            }
            return verdict;
        }
    }

    private void store(Admission admission) {
        Growth growth = admission.growth();
        for (LoggedEvent event : growth.events()) {
            events.add(event);
            streams.computeIfAbsent(event.stream(), name -> new ArrayList<>()).add(event);
        }
        admission.requests().forEach(request -> requests.put(request.key(), request));
        end = growth.end();
    }

    private Map<String, Long> versionsFor(PreparedAppend append) {
        Map<String, Long> versions = new HashMap<>();
        append.streams().forEach(stream -> versions.put(stream, streamVersion(stream)));
        return versions;
    }

    private Map<String, StoredRequest> requestsFor(Append append) {
        StoredRequest earlier = append.requestKey() == null ? null : requests.get(append.requestKey());
        return earlier == null ? Map.of() : Map.of(earlier.key(), earlier);
    }

    private List<LoggedEvent> after(long position, int limit, Predicate<LoggedEvent> wanted) {
        synchronized (lock) {
            int from = (int) Math.clamp(position, 0, events.size());
            return events.subList(from, events.size()).stream()
                    .filter(wanted)
                    .limit(limit)
                    .toList();
        }
    }
}
