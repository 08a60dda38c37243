package org.kaoyi.ledger;

/**
 * The version at which a decision saw a stream.
 *
 * @param stream natural key, such as {@code source/S3}
 * @param version version of its last event (the first is 0), or {@link #NO_STREAM}
 */
public record Expectation(String stream, long version) {
    public static final long NO_STREAM = -1;

    public static Expectation noStream(String stream) {
        return new Expectation(stream, NO_STREAM);
    }
}
