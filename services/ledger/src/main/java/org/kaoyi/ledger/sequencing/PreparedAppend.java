package org.kaoyi.ledger.sequencing;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Expectation;
import org.kaoyi.ledger.NewEvent;
import org.kaoyi.ledger.merkle.LeafHash;

/**
 * An append with everything computed that does not depend on its place: done by the thread that asks for it, so that the one
 * thread that decides what is written has less to do.
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
        // One look-up for each expectation and each event: of an import's thousands each costs.
        Map<String, Boolean> expectedNew = LinkedHashMap.newLinkedHashMap(
                Math.max(append.expectations().size(), append.events().size()));
        for (Expectation expectation : append.expectations()) {
            boolean isNew = expectation.version() == Expectation.NO_STREAM;
            expectedNew.merge(expectation.stream(), isNew, Boolean::logicalAnd);
        }
        Set<String> begins = HashSet.newHashSet(append.events().size());
        for (NewEvent event : append.events()) {
            if (Boolean.TRUE.equals(expectedNew.putIfAbsent(event.stream(), false))) {
                begins.add(event.stream());
            }
        }
        return new PreparedAppend(
                append,
                Collections.unmodifiableSet(expectedNew.keySet()),
                Collections.unmodifiableSet(begins),
                LeafHash.Content.of(append.events()),
                append.requestKey() == null ? null : RequestDigest.of(append.events()),
                append.bytes());
    }
}
