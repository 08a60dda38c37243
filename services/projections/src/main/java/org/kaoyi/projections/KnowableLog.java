package org.kaoyi.projections;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.SourceExamined;
import org.kaoyi.claims.event.StatementLinked;
import org.kaoyi.claims.event.Streams;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Appended;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.Head;
import org.kaoyi.ledger.LoggedEvent;

/**
 * A log as it would be if some sources had said nothing: without their claims and examinations, without what befell those, and without the
 * links of statements to them. Positions are those of the whole log, and so have gaps. Read by one thread, and from the beginning before streams
 * are asked for.
 */
final class KnowableLog implements EventLog {
    private final EventLog whole;
    private final EventCodec codec;
    private final Set<Siglum> hidden;
    private final long until;

    /** Streams of what the hidden sources say. */
    private final Set<String> unheard = new HashSet<>();

    /** @param until the last position that counts */
    KnowableLog(EventLog whole, EventCodec codec, Set<Siglum> hidden, long until) {
        this.whole = whole;
        this.codec = codec;
        this.hidden = Set.copyOf(hidden);
        this.until = until;
    }

    @Override
    public List<LoggedEvent> readAfter(long position, int limit) {
        List<LoggedEvent> page = whole.readAfter(position, limit);
        while (!page.isEmpty()) {
            List<LoggedEvent> heard = page.stream().filter(this::isHeard).toList();
            long last = page.getLast().position();
            if (!heard.isEmpty() || last >= until) {
                return heard;
            }
            page = whole.readAfter(last, limit);
        }
        return List.of();
    }

    private boolean isHeard(LoggedEvent logged) {
        if (logged.position() > until || unheard.contains(logged.stream())) {
            return false;
        }
        LedgerEvent event = codec.decode(logged.type(), logged.schemaVersion(), logged.payload());
        boolean heard = switch (event) {
            case ClaimRecorded it -> !hidden.contains(it.claim().source());
            case SourceExamined it -> !hidden.contains(it.examination().source());
            case StatementLinked it -> !unheard.contains(Streams.claim(it.link().claim()));
            default -> true;
        };
        if (!heard && !(event instanceof StatementLinked)) {
            unheard.add(logged.stream());
        }
        return heard;
    }

    @Override
    public List<LoggedEvent> readStream(String stream, long fromVersion) {
        return unheard.contains(stream) ? List.of() : whole.readStream(stream, fromVersion);
    }

    @Override
    public CompletableFuture<Appended> append(Append append) {
        throw new UnsupportedOperationException("what could be known in a year is read alone");
    }

    @Override
    public long streamVersion(String stream) {
        return whole.streamVersion(stream);
    }

    @Override
    public List<LoggedEvent> readAt(Collection<Long> positions) {
        return whole.readAt(positions);
    }

    @Override
    public List<LoggedEvent> readReferenceAfter(long position, int limit) {
        return whole.readReferenceAfter(position, limit);
    }

    @Override
    public Head head() {
        return whole.head();
    }

    @Override
    public AutoCloseable onAppend(Runnable wakeUp) {
        return whole.onAppend(wakeUp);
    }

    /** The whole log stays open. */
    @Override
    public void close() {
        // nothing of its own
    }
}
