package org.kaoyi.ledger.verification;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.kaoyi.ledger.checkpoint.CheckpointReader;
import org.kaoyi.ledger.checkpoint.NoteKey;
import org.kaoyi.ledger.merkle.Frontier;

/**
 * Reads the whole log as it is at one moment, computes every leaf and the root anew, and compares them with what is stored and with what
 * was signed. One thread reads the next page while all cores hash this one; memory does not grow with the log.
 */
public final class LogVerification {
    private final Snapshot snapshot;
    private final Checkpoints checkpoints;
    private final RecordedCopies copies;
    private final VerificationProgress progress;
    private final StreamsCheck streams;
    private final Frontier.Growing tree = Frontier.empty().grow();
    private long headPosition;
    private long latestMicros = Long.MIN_VALUE;

    private LogVerification(
            Snapshot snapshot, Checkpoints checkpoints, RecordedCopies copies, VerificationProgress progress) {
        this.snapshot = snapshot;
        this.checkpoints = checkpoints;
        this.copies = copies;
        this.progress = progress;
        this.streams = new StreamsCheck(snapshot);
    }

    /**
     * Rows that follow one another.
     *
     * @param hole position of the first that does not follow upon its stream, 0 when all do
     */
    private record Page(List<StoredRow> rows, long hole) {}

    /**
     * Verifies up to the end of the log as it is now; later appends do not disturb.
     *
     * @param files checkpoints to compare, from the beginning of each; the caller closes them
     * @param keys public keys of which one must have signed each checkpoint
     * @param copies where else a payload may still be as it was recorded, to tell what was altered
     * @param progress hears how far it has come
     * @throws org.kaoyi.ledger.LogUnavailable when the log can not be read
     */
    public static Verdict of(
            DataSource source,
            List<CheckpointReader> files,
            Collection<NoteKey> keys,
            RecordedCopies copies,
            VerificationProgress progress) {
        try (Snapshot snapshot = Snapshot.of(source)) {
            LogVerification verification =
                    new LogVerification(snapshot, new Checkpoints(files, keys), copies, progress);
            return verification.verdict(verification.run());
        }
    }

    private Optional<Fault> run() {
        Optional<Snapshot.StoredHead> head = snapshot.head();
        if (head.isEmpty()) {
            return Optional.of(new Fault(
                    1, Fault.What.HEAD, "the head row is missing, which says where the log ends and what its root is"));
        }
        headPosition = head.get().position();
        Optional<Fault> altered = HeadCheck.position(head.get());
        if (altered.isPresent()) {
            return altered;
        }
        return checkpoints.begin().or(this::readAll).or(() -> end(head.get()));
    }

    private Optional<Fault> readAll() {
        try (ExecutorService reader = Executors.newSingleThreadExecutor()) {
            Page page = after(Long.MIN_VALUE);
            while (!page.rows().isEmpty()) {
                long last = page.rows().getLast().position();
                CompletableFuture<Page> next = CompletableFuture.supplyAsync(() -> after(last), reader);
                Optional<Fault> fault = take(page, next);
                if (fault.isPresent()) {
                    return fault;
                }
                progress.reached(tree.size(), headPosition);
                page = joined(next);
            }
        }
        return Optional.empty();
    }

    private Page after(long position) {
        List<StoredRow> rows = snapshot.after(position);
        return new Page(rows, streams.firstHole(rows));
    }

    private static Page joined(CompletableFuture<Page> next) {
        try {
            return next.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private Optional<Fault> take(Page page, CompletableFuture<?> next) {
        byte[][] hashes = IntStream.range(0, page.rows().size())
                .parallel()
                .mapToObj(i -> page.rows().get(i).leaf().hash())
                .toArray(byte[][]::new);
        for (int i = 0; i < hashes.length; i++) {
            StoredRow row = page.rows().get(i);
            Optional<Fault> fault = outOfPlace(row);
            if (fault.isEmpty() && !Arrays.equals(hashes[i], row.leafHash())) {
                next.exceptionally(failure -> null).join(); // the snapshot serves one thread at a time
                fault = Optional.of(new Culprit(snapshot, copies, row, tree.frontier(), latestMicros).find());
            }
            if (fault.isEmpty() && row.position() == page.hole()) {
                fault = Optional.of(StreamsCheck.fault(row));
            }
            if (fault.isPresent()) {
                return fault;
            }
            latestMicros = row.recordedAtMicros();
            tree.add(hashes[i]);
            fault = checkpoints.areAt(tree.size()) ? compareWithCheckpoints() : Optional.empty();
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    /** A checkpoint that speaks for events beyond the head is right, and the head was put back. */
    private Optional<Fault> compareWithCheckpoints() {
        return checkpoints
                .compare(tree.frontier())
                .or(() -> tree.size() > headPosition
                        ? Optional.of(HeadCheck.putBack(headPosition, tree.size()))
                        : Optional.empty());
    }

    private Optional<Fault> outOfPlace(StoredRow row) {
        long expected = tree.size() + 1;
        if (row.position() < expected) {
            return Optional.of(new Fault(
                    Math.max(1, row.position()),
                    Fault.What.ORDER,
                    "an event stands at position %d where %d is due: positions begin at 1 and none comes twice"
                            .formatted(row.position(), expected)));
        }
        boolean isSpokenFor = expected <= headPosition || checkpoints.areBeyond(tree.size());
        if (row.position() > expected && isSpokenFor) {
            return Optional.of(missing(expected, "the next one stands at %d".formatted(row.position())));
        }
        if (!isSpokenFor) {
            return Optional.of(new Fault(
                    row.position(),
                    Fault.What.BEYOND_THE_HEAD,
                    "the event at position %d (%s of %s) stands beyond the head, which is at %d: it was not recorded by the ledger"
                            .formatted(row.position(), row.type(), row.stream(), headPosition)));
        }
        // Compared before the hash only where the hash is right: an altered time is told by its column.
        return row.recordedAtMicros() < latestMicros && Arrays.equals(row.leaf().hash(), row.leafHash())
                ? Optional.of(new Fault(
                        row.position(),
                        Fault.What.ORDER,
                        "the event at position %d was recorded before the one in front of it"
                                .formatted(row.position())))
                : Optional.empty();
    }

    private Optional<Fault> end(Snapshot.StoredHead head) {
        if (tree.size() < headPosition) {
            return Optional.of(missing(
                    tree.size() + 1,
                    "the head says that the log goes on to %d, and it ends at %d"
                            .formatted(headPosition, tree.size())));
        }
        return checkpoints
                .beyond(tree.size())
                .or(() -> HeadCheck.of(head, tree.frontier(), checkpoints.agreed()))
                .or(() -> new TablesCheck(snapshot, tree.size()).run());
    }

    private static Fault missing(long position, String why) {
        return new Fault(
                position, Fault.What.MISSING, "the event at position %d is missing: %s".formatted(position, why));
    }

    private Verdict verdict(Optional<Fault> fault) {
        long sound = fault.map(f -> Math.min(f.position() - 1, tree.size())).orElse(tree.size());
        return new Verdict(
                sound,
                tree.frontier().root(),
                checkpoints.compared(),
                Math.max(0, sound - checkpoints.agreed()),
                fault);
    }
}
