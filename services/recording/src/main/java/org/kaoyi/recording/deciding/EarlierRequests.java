package org.kaoyi.recording.deciding;

import java.util.Collection;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.kaoyi.codec.MetadataCodec;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.RequestMismatch;

/**
 * Whether a request was carried out before under the same idempotency key. The log itself knows the keys of appends; this answers
 * where a repeated request would append nothing, because what it asked for has been done, or has changed since. Safe for all threads.
 */
public final class EarlierRequests {
    private static final String DIGEST_FOLLOWS = "#";

    private final EventLog log;
    private final MetadataCodec metadata = new MetadataCodec();

    public EarlierRequests(EventLog log) {
        this.log = log;
    }

    /** What an event's metadata says of the request that it came with. */
    public static String id(String key, String digest) {
        return key + DIGEST_FOLLOWS + digest;
    }

    /**
     * The position of the last event that the request left in one of {@code streams}.
     *
     * @param requestId by {@link #id}
     * @throws RequestMismatch when the key was used there for another request
     */
    public OptionalLong find(Collection<String> streams, String key, String requestId) {
        OptionalLong found = OptionalLong.empty();
        for (String stream : streams) {
            for (LoggedEvent event : log.readStream(stream, 0)) {
                @Nullable String earlier = metadata.decode(event.metadata()).requestId();
                if (requestId.equals(earlier)) {
                    found = OptionalLong.of(Math.max(found.orElse(0), event.position()));
                } else if (earlier != null && earlier.startsWith(key + DIGEST_FOLLOWS)) {
                    throw new RequestMismatch(key);
                }
            }
        }
        return found;
    }
}
