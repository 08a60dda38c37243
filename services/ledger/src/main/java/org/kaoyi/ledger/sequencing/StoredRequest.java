package org.kaoyi.ledger.sequencing;

import org.kaoyi.ledger.Appended;

/**
 * An idempotency key that was used.
 *
 * @param digest of the events it stands for, see {@link RequestDigest}
 * @param first position of the first of them
 * @param last position of the last of them
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content where it is used
public record StoredRequest(String key, byte[] digest, long first, long last) {

    /** The answer to the same request when it comes again. */
    Appended again() {
        return new Appended(first, last, true);
    }
}
