package org.kaoyi.ledger.sequencing;

import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Appended;
import org.kaoyi.ledger.Expectation;
import org.kaoyi.ledger.ExpectationFailed;
import org.kaoyi.ledger.NewEvent;
import org.kaoyi.ledger.RequestMismatch;
import org.kaoyi.ledger.merkle.Frontier;
import org.kaoyi.ledger.merkle.LeafHash;

/**
 * One batch being laid down on the end of the log, or on a batch that is not stored yet. Appends are admitted in order, each seeing the ones before it; one that
 * does not fit is refused alone. Nothing is stored here: an adapter stores what {@link #growth} hands out and {@link #requests}, then
 * answers the callers.
 *
 * <p>Not for use by several threads.
 */
public final class Admission {
    private static final long FIRST_VERSION = Expectation.NO_STREAM + 1;

    private final Instant recordedAt;
    private final BatchStart start;
    private final Map<String, Long> versions;
    private final Map<String, StoredRequest> knownRequests;
    private final ArrayList<PlacedEvent> placed = new ArrayList<>();
    private final List<StoredRequest> requests = new ArrayList<>();

    /**
     * @param versions last version of every stream that the batch expects or writes; absent means {@link
     *     Expectation#NO_STREAM}
     * @param knownRequests those of the batch's idempotency keys that were used before
     * @param now by the clock; an earlier time than the last event's is taken as that one, since time in the log never goes
     *     backwards
     */
    public Admission(
            BatchStart start, Map<String, Long> versions, Map<String, StoredRequest> knownRequests, Instant now) {
        Instant micros = now.truncatedTo(ChronoUnit.MICROS);
        this.recordedAt = micros.isBefore(start.recordedAt()) ? start.recordedAt() : micros;
        this.versions = new HashMap<>(versions);
        this.knownRequests = new HashMap<>(knownRequests);
        this.start = start;
    }

    /** Places an append after the ones before it, or says why not. */
    public Verdict admit(PreparedAppend prepared) {
        Append append = prepared.append();
        StoredRequest earlier = append.requestKey() == null ? null : knownRequests.get(append.requestKey());
        if (earlier != null) {
            return repeat(prepared, earlier);
        }
        for (Expectation expectation : append.expectations()) {
            long actual = version(expectation.stream());
            if (actual != expectation.version()) {
                return new Verdict.Refused(new ExpectationFailed(expectation.stream(), expectation.version(), actual));
            }
        }
        long first = position() + 1;
        placed.ensureCapacity(placed.size() + append.events().size());
        for (int i = 0; i < append.events().size(); i++) {
            place(append.events().get(i), prepared.contents().get(i));
        }
        Appended where = new Appended(first, position(), false);
        remember(prepared, where);
        return new Verdict.Stands(where);
    }

    /** The new events in order of position. */
    public List<PlacedEvent> placed() {
        return placed;
    }

    /** The idempotency keys used by the new events. */
    public List<StoredRequest> requests() {
        return requests;
    }

    /** The new events with their leaves, from the first on. */
    public Growth growth() {
        return new Growth(start.frontier(), recordedAt, placed);
    }

    /**
     * Where the next batch is laid down, before this one is stored.
     *
     * @param grown the tree with this batch, once it is hashed; null when it will not be stored
     */
    public BatchStart next(CompletableFuture<@Nullable Frontier> grown) {
        return new BatchStart(position(), recordedAt, grown);
    }

    private static Verdict repeat(PreparedAppend prepared, StoredRequest earlier) {
        return MessageDigest.isEqual(prepared.requestDigest(), earlier.digest())
                ? new Verdict.Stands(earlier.again())
                : new Verdict.Refused(new RequestMismatch(earlier.key()));
    }

    private void place(NewEvent event, LeafHash.Content content) {
        long version = versions.merge(event.stream(), FIRST_VERSION, (last, first) -> last + 1);
        placed.add(new PlacedEvent(position() + 1, version, event, content));
    }

    private void remember(PreparedAppend prepared, Appended where) {
        String key = prepared.append().requestKey();
        byte[] digest = prepared.requestDigest();
        if (key != null && digest != null) {
            StoredRequest request = new StoredRequest(key, digest, where.first(), where.last());
            knownRequests.put(key, request);
            requests.add(request);
        }
    }

    private long position() {
        return start.position() + placed.size();
    }

    private long version(String stream) {
        return versions.getOrDefault(stream, Expectation.NO_STREAM);
    }
}
