package org.kaoyi.ledger.postgres;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.sequencing.Admission;
import org.kaoyi.ledger.sequencing.BatchStart;
import org.kaoyi.ledger.sequencing.PreparedAppend;
import org.kaoyi.ledger.sequencing.StoredRequest;
import org.kaoyi.ledger.sequencing.Verdict;

/**
 * Lays batches down by what is remembered of their streams and what the database is asked besides. For one thread at a
 * time.
 */
final class Admitting {
    private final StreamHeads heads = new StreamHeads();
    private final Clock clock;

    Admitting(Clock clock) {
        this.clock = clock;
    }

    /**
     * A batch that was laid down.
     *
     * @param verdicts one for each append, in order; they hold once the batch is durable
     * @param guessed whether it rests on a stream that was taken for new
     */
    record Admitted(Admission admission, List<Verdict> verdicts, boolean guessed) {
        boolean hasNewEvents() {
            return !admission.placed().isEmpty();
        }
    }

    /**
     * Lays a batch down.
     *
     * @param notStoredYet requests of batches before this one, which the database may not know yet
     * @throws SQLException when the database can not be asked
     */
    Admitted admit(Questions questions, BatchStart start, List<PreparedAppend> batch, List<StoredRequest> notStoredYet)
            throws SQLException {
        StreamHeads.Lookup lookup = heads.lookup(batch);
        Map<String, StoredRequest> requests = requests(questions, batch);
        notStoredYet.forEach(request -> requests.put(request.key(), request));
        Admission admission = new Admission(start, versions(questions, lookup), requests, clock.instant());
        List<Verdict> verdicts = batch.stream().map(admission::admit).toList();
        return new Admitted(admission, verdicts, lookup.guessed());
    }

    /** Whether what batches under way have written is still remembered behind this one; the database does not know it yet. */
    boolean remembersBeside(Collection<PendingAppend> batch) {
        return batch.stream()
                        .mapToLong(pending -> pending.prepared().streams().size())
                        .sum()
                <= StreamHeads.STREAMS_BESIDE_MAX;
    }

    /** What comes next sees the events of this batch, which stand or soon will. */
    void advance(Admission admission) {
        heads.advance(admission.placed());
    }

    /** A stream that was taken for new exists. */
    void guessedWrong() {
        heads.guessedWrong();
    }

    /** Nothing is remembered from here on. */
    void forget() {
        heads.clear();
    }

    private Map<String, Long> versions(Questions questions, StreamHeads.Lookup lookup) throws SQLException {
        if (lookup.unknown().isEmpty()) {
            return lookup.known();
        }
        Map<String, Long> lookedUp = questions.versions(lookup.unknown());
        heads.learn(lookedUp);
        Map<String, Long> versions = new HashMap<>(lookup.known());
        versions.putAll(lookedUp);
        return versions;
    }

    private static Map<String, StoredRequest> requests(Questions questions, List<PreparedAppend> batch)
            throws SQLException {
        Set<String> keys = batch.stream()
                .map(PreparedAppend::append)
                .map(Append::requestKey)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return keys.isEmpty() ? new HashMap<>() : questions.requests(keys);
    }
}
