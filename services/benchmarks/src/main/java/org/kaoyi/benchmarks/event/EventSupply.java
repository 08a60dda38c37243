package org.kaoyi.benchmarks.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.codec.Encoded;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.codec.Metadata;
import org.kaoyi.codec.MetadataCodec;

/**
 * Events without end: payloads of a seeded generator, encoded beforehand so that no measurement waits for them, each in a stream
 * of its own. Safe for all threads.
 */
public final class EventSupply {
    /** Distinct payloads; far more than a page of a table holds, so that nothing compresses by repetition. */
    private static final int PAYLOADS = 4_096;

    private static final Metadata METADATA = new Metadata("coder-1", "import", null, null);

    private final List<Encoded> payloads = new ArrayList<>(PAYLOADS);
    private final byte[] metadata = new MetadataCodec().encode(METADATA);
    private final AtomicLong number = new AtomicLong();

    public EventSupply(long seed) {
        EventCodec codec = new EventCodec();
        RandomClaims claims = new RandomClaims(seed);
        for (int i = 0; i < PAYLOADS; i++) {
            payloads.add(codec.encode(new ClaimRecorded(claims.next())));
        }
    }

    public StoredEvent next() {
        long mine = number.getAndIncrement();
        Encoded claim = payloads.get((int) (mine % PAYLOADS));
        return new StoredEvent(
                "claim/row-%012d".formatted(mine),
                new UUID(mine, Long.MIN_VALUE),
                claim.type(),
                claim.schemaVersion(),
                Objects.requireNonNull(claim.key(), "a claim concerns an occasion"),
                claim.payload(),
                metadata);
    }

    public List<StoredEvent> next(int count) {
        List<StoredEvent> events = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            events.add(next());
        }
        return events;
    }

    /** Bytes of a payload on average. */
    public double payloadBytes() {
        return payloads.stream()
                .mapToInt(each -> each.payload().length)
                .average()
                .orElseThrow();
    }
}
