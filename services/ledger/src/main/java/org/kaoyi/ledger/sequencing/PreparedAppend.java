package org.kaoyi.ledger.sequencing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Expectation;
import org.kaoyi.ledger.NewEvent;
import org.kaoyi.ledger.merkle.LeafHash;

/**
 * An append with everything computed that does not depend on its place: done by the thread that asks for it, so that the one
 * thread that writes has less to do.
 *
 * @param streams every stream that it expects or writes
 * @param begins those of them that it begins: expects not to exist, and writes
 * @param contents hashes of each event's content, in order
 * @param requestDigest see {@link RequestDigest}; null when there is no request key
 * @param bytes what it weighs in a queue
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content where it is used
public record PreparedAppend(
        Append append,
        Set<String> streams,
        Set<String> begins,
        List<LeafHash.Content> contents,
        byte @Nullable [] requestDigest,
        long bytes) {

    public static PreparedAppend of(Append append) {
        return new PreparedAppend(
                append,
                append.streams(),
                begins(append),
                LeafHash.Content.of(append.events()),
                append.requestKey() == null ? null : RequestDigest.of(append.events()),
                append.bytes());
    }

    private static Set<String> begins(Append append) {
        Set<String> expectedNew = new HashSet<>();
        for (Expectation expectation : append.expectations()) {
            if (expectation.version() == Expectation.NO_STREAM) {
                expectedNew.add(expectation.stream());
            }
        }
        Set<String> begun = new HashSet<>();
        for (NewEvent event : append.events()) {
            if (expectedNew.contains(event.stream())) {
                begun.add(event.stream());
            }
        }
        return begun;
    }
}
