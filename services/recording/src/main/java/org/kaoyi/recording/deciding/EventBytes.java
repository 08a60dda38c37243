package org.kaoyi.recording.deciding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.codec.Encoded;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.codec.Metadata;
import org.kaoyi.codec.MetadataCodec;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.Expectation;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.NewEvent;

/** Between events of the domain and the log's bytes. Safe for all threads. */
public final class EventBytes {
    private final EventCodec events;
    private final MetadataCodec metadata = new MetadataCodec();

    /** All events of an import bear the same, so that those written last are written again more often than not. */
    private volatile @Nullable WrittenMetadata last;

    @SuppressWarnings("ArrayRecordComponent") // handed on as it stands
    private record WrittenMetadata(Metadata of, byte[] bytes) {}

    public EventBytes(EventCodec events) {
        this.events = events;
    }

    /**
     * The event as the log takes it.
     *
     * @throws org.kaoyi.codec.UnwritableEvent when it holds text that can not be kept
     * @throws IllegalArgumentException past a limit of the log
     */
    public NewEvent write(LedgerEvent event, Metadata of) {
        Encoded encoded = events.encode(event);
        return new NewEvent(
                encoded.stream(),
                encoded.type(),
                encoded.schemaVersion(),
                encoded.key(),
                encoded.payload(),
                written(of));
    }

    /** One and the same array for the same metadata: nobody changes what is to be stored as it stands. */
    private byte[] written(Metadata of) {
        WrittenMetadata known = last;
        if (known != null && known.of().equals(of)) {
            return known.bytes();
        }
        byte[] bytes = metadata.encode(of);
        last = new WrittenMetadata(of, bytes);
        return bytes;
    }

    /** @throws org.kaoyi.codec.UndecodableEvent when this program can not read it */
    public LedgerEvent read(LoggedEvent logged) {
        return events.decode(logged.type(), logged.schemaVersion(), logged.payload());
    }

    /** Reads streams from {@code log}. */
    public StreamReader reader(EventLog log) {
        return stream -> {
            List<LoggedEvent> logged = log.readStream(stream, 0);
            return new StreamReader.Stream(
                    logged.stream().map(this::read).toList(),
                    logged.isEmpty() ? Expectation.NO_STREAM : logged.getLast().version(),
                    logged.isEmpty() ? 0 : logged.getLast().position());
        };
    }
}
