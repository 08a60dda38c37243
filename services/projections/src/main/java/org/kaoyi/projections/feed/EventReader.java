package org.kaoyi.projections.feed;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.codec.MetadataCodec;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;

/** Reads what the log holds. Safe for all threads. */
public final class EventReader {
    /** Positions in one question to the log. */
    private static final int PAGE_EVENTS = 2_000;

    private final EventCodec events;
    private final EventLog log;
    private final MetadataCodec metadata = new MetadataCodec();
    private final RecentEvents recent = new RecentEvents();
    private volatile Known known = new Known(new byte[0], "");

    /** @param log that rows of views speak of by positions */
    public EventReader(EventCodec events, EventLog log) {
        this.events = events;
        this.log = log;
    }

    /**
     * What the log holds at certain positions, in its order: rows of views say where a fact is recorded, and keep no copy of it.
     *
     * @throws org.kaoyi.codec.UndecodableEvent when one can not be read
     */
    public SequencedMap<Long, LedgerEvent> at(Collection<Long> positions) {
        SequencedMap<Long, LedgerEvent> found = new LinkedHashMap<>();
        List<Long> ordered = positions.stream().sorted().distinct().toList();
        for (int from = 0; from < ordered.size(); from += PAGE_EVENTS) {
            List<Long> some = ordered.subList(from, Math.min(from + PAGE_EVENTS, ordered.size()));
            log.readAt(some)
                    .forEach(it -> found.put(it.position(), decode(it.type(), it.schemaVersion(), it.payload())));
        }
        return found;
    }

    /**
     * One of them.
     *
     * @throws IllegalStateException where the log has nothing at the position: rows and log are not of one ledger
     */
    public static LedgerEvent of(Map<Long, LedgerEvent> events, long position) {
        LedgerEvent event = events.get(position);
        if (event == null) {
            throw missing(position);
        }
        return event;
    }

    /**
     * The whole event at a position.
     *
     * @throws IllegalStateException where the log has none
     */
    public RecordedEvent at(long position) {
        return log.readAt(List.of(position)).stream()
                .findFirst()
                .map(this::read)
                .orElseThrow(() -> missing(position));
    }

    /**
     * What one stream tells up to and including a position, oldest first.
     *
     * @throws org.kaoyi.codec.UndecodableEvent when an event of it can not be read
     */
    public List<LedgerEvent> upTo(long position, String stream) {
        return log.readStream(stream, 0).stream()
                .filter(it -> it.position() <= position)
                .map(it -> decode(it.type(), it.schemaVersion(), it.payload()))
                .toList();
    }

    private static IllegalStateException missing(long position) {
        return new IllegalStateException(
                "a view speaks of position %d, which the log does not have; fold it anew with kaoyi rebuild"
                        .formatted(position));
    }

    /**
     * The fact that these bytes hold.
     *
     * @throws org.kaoyi.codec.UndecodableEvent when they can not be read; whoever folds halts there
     */
    public LedgerEvent decode(String type, int schemaVersion, byte[] payload) {
        return events.decode(type, schemaVersion, payload);
    }

    /** The same for one that several follow, at a position of the log: decoded once for those who come soon after each other. */
    LedgerEvent decodeAt(long position, String type, int schemaVersion, byte[] payload) {
        return recent.at(position, type, schemaVersion, payload, () -> decode(type, schemaVersion, payload));
    }

    /** Who recorded an event, from its metadata; thousands of events of an import bear the same. */
    public String actor(byte[] metadataBytes) {
        Known last = known;
        if (!Arrays.equals(last.metadata(), metadataBytes)) {
            last = new Known(metadataBytes, metadata.decode(metadataBytes).actor());
            known = last;
        }
        return last.actor();
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by Arrays.equals alone
    private record Known(byte[] metadata, String actor) {}

    /** The whole event. */
    public RecordedEvent read(LoggedEvent logged) {
        return new RecordedEvent(
                logged.position(),
                logged.recordedAt(),
                actor(logged.metadata()),
                logged.type(),
                logged.schemaVersion(),
                logged.payload(),
                decode(logged.type(), logged.schemaVersion(), logged.payload()));
    }
}
