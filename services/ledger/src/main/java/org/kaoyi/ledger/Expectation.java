package org.kaoyi.ledger;

/**
 * The version at which a decision saw a stream.
 *
 * @param stream natural key, such as {@code source/S3}
 * @param version version of its last event (the first is 0), or {@link #NO_STREAM}
 */
public record Expectation(String stream, long version) {
    public static final long NO_STREAM = -1;

    public Expectation {
        EventLimits.requireText(stream, EventLimits.STREAM_BYTES_MAX);
        if (version < NO_STREAM) {
            throw new IllegalArgumentException("a version is 0 or more, or NO_STREAM");
        }
    }

    public static Expectation noStream(String stream) {
        return new Expectation(stream, NO_STREAM);
    }
}
