package org.kaoyi.ledger.checkpoint;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.Head;
import org.kaoyi.ledger.merkle.MerkleProof;
import org.kaoyi.ledger.proof.LeafSource;
import org.kaoyi.ledger.proof.LogTooShort;
import org.kaoyi.ledger.proof.Proofs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs the head of a log soon after every append, and once more when it is closed. The first append after a quiet time is
 * signed at once; under load one checkpoint speaks for all appends of an {@link #INTERVAL}.
 *
 * <p>It signs no head that contradicts the last checkpoint: a log that became shorter, or another of the same length, or when the turn to
 * sign is taken one that does not begin with the events that were signed, which a consistency proof over all leaves tells (RFC 9162
 * §2.1.4). What is altered while it signs is for {@code verify} to say.
 */
public final class Checkpointer implements AutoCloseable {
    /**
     * Half of the second that is promised, so that the other half is left for signing (1 ms) and a slow disk. Two signatures a second
     * cost nothing beside 1,100 that a core could make.
     */
    public static final Duration INTERVAL = Duration.ofMillis(500);

    private static final Logger LOG = LoggerFactory.getLogger(Checkpointer.class);

    private static final String CONTRADICTED =
            "the log contradicts the last checkpoint in %s (of %d events); kaoyi verify says where";

    private final EventLog log;
    private final Proofs proofs;
    private final KeyReading keys;
    private final CheckpointFile file;
    private final LostCheckpoints lost;
    private final List<CheckpointFile> copies;
    private final SigningTurn turn;
    private final Pause pause;
    private final Semaphore appended = new Semaphore(0);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AutoCloseable subscription;
    private final Thread thread;
    private List<CheckpointFile> usableCopies = List.of();
    private @Nullable SigningKey key;
    private @Nullable Checkpoint last;
    private Continuity continuity = Continuity.UNKNOWN;
    private volatile @Nullable String failure;

    /** Why the head that was looked at last may not be signed. */
    private @Nullable String contradiction;

    private boolean failing;
    private boolean waiting;

    /** Whether the log goes on from the last checkpoint of an earlier turn. */
    private enum Continuity {
        UNKNOWN,
        PROVED,
        BROKEN
    }

    /** Where the key comes from: asked for once the turn to sign is taken, since it may have been replaced before. */
    @FunctionalInterface
    public interface KeyReading {
        SigningKey read() throws IOException;
    }

    /**
     * Begins to sign, at once or when the process that signs into the same file has ended.
     *
     * @param leaves of the log, read once from the beginning when the turn is taken
     * @param keys read when the turn is taken
     * @param copies further files, at best on other disks or machines; a failing one is logged and holds nobody up
     * @throws IllegalArgumentException when the end of the file is damaged
     */
    public static Checkpointer start(
            EventLog log,
            LeafSource leaves,
            KeyReading keys,
            CheckpointFile file,
            List<CheckpointFile> copies,
            Pause pause)
            throws IOException {
        Checkpointer checkpointer = new Checkpointer(log, new Proofs(leaves), keys, file, copies, pause);
        checkpointer.keyAtMyTurn();
        checkpointer.thread.start();
        return checkpointer;
    }

    /** Null while another process is the one that signs; from the first time on this one knows what was signed before. */
    private synchronized @Nullable SigningKey keyAtMyTurn() throws IOException {
        if (turn.isMine()) {
            return key;
        }
        if (!turn.take()) {
            if (!waiting) {
                LOG.info("another process signs in {}; this one does when that one has ended", file.path());
            }
            waiting = true;
            return null;
        }
        try {
            SigningKey read = keys.read();
            mend(file, read); // may leave nothing of it
            usableCopies = copies.stream().filter(copy -> isMended(copy, read)).toList();
            last = file.last(read.publicHalf().name())
                    .map(SignedCheckpoint::checkpoint)
                    .orElse(null);
            lost.askAtTheTurn(log);
            key = read;
            return read;
        } catch (IOException | IllegalArgumentException e) {
            turn.close();
            throw e;
        }
    }

    private static void mend(CheckpointFile file, SigningKey key) throws IOException {
        long dropped = file.dropUnsignedEnd(key.publicHalf().name());
        if (dropped > 0) {
            LOG.warn(
                    "{} ended with {} bytes of a checkpoint without its signature; they were taken away",
                    file.path(),
                    dropped);
        }
    }

    /** Whether checkpoints can be added to a copy: one that is away now may come back, one that is damaged is left as it is. */
    private static boolean isMended(CheckpointFile copy, SigningKey key) {
        try {
            mend(copy, key);
            return true;
        } catch (IllegalArgumentException e) {
            LOG.warn("the copy of the checkpoints {} is damaged; nothing is added to it", copy.path(), e);
            return false;
        } catch (IOException e) {
            LOG.warn("the copy of the checkpoints {} can not be read now", copy.path(), e);
            return true;
        }
    }

    private Checkpointer(
            EventLog log,
            Proofs proofs,
            KeyReading keys,
            CheckpointFile file,
            List<CheckpointFile> copies,
            Pause pause) {
        this.log = log;
        this.proofs = proofs;
        this.keys = keys;
        this.file = file;
        this.lost = new LostCheckpoints(file);
        this.copies = List.copyOf(copies);
        this.pause = pause;
        this.turn = new SigningTurn(file.path());
        this.thread = Thread.ofPlatform().daemon().name("checkpoints").unstarted(this::run);
        this.subscription = log.onAppend(appended::release);
        // What a lost process left unsigned is signed at once.
        appended.release();
    }

    private void run() {
        try {
            while (closing.getCount() > 0) {
                appended.acquire();
                appended.drainPermits();
                if (!sign()) {
                    appended.release();
                }
                pause.pass(INTERVAL, closing);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Signs the head if it is a new one; false when that must be tried again, also when another process may leave it unsigned. */
    private synchronized boolean sign() {
        try {
            SigningKey mine = keyAtMyTurn();
            if (mine == null) {
                failure = null; // another process signs, and tells how it fares
                return false;
            }
            Head head = log.head();
            lost.ask(head::position);
            Checkpoint now = Checkpoint.of(mine.publicHalf().name(), head);
            if (head.position() > 0 && isNew(now)) {
                SignedCheckpoint signed = SignedCheckpoint.sign(head, mine);
                file.add(signed);
                last = now;
                failing = copy(signed) && failing;
            }
            failure = contradiction;
            return true;
        } catch (IOException | RuntimeException e) {
            // Whatever it is: a thread that ended would leave everything after it unsigned.
            complain("no checkpoint could be written to {}: {}", file, e);
            failure = "no checkpoint could be written to %s: %s".formatted(file.path(), e);
            return false;
        }
    }

    /** Why nothing is signed at present; empty when the last head was signed, or need not be. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    private boolean isNew(Checkpoint now) {
        contradiction = null;
        if (last == null || (now.size() > last.size() && goesOn(last, now))) {
            return true;
        }
        if (now.size() <= last.size() && !now.sameAs(last)) {
            LOG.error(
                    "the log contradicts the last checkpoint in {} (of {} events; the log has {}) and is not signed; kaoyi verify says where",
                    file.path(),
                    last.size(),
                    now.size());
            contradiction = CONTRADICTED.formatted(file.path(), last.size());
        }
        return false;
    }

    /** Told once a turn: what this process signed itself needs no proof. */
    private boolean goesOn(Checkpoint signed, Checkpoint now) {
        if (continuity == Continuity.UNKNOWN) {
            continuity = isExtension(signed, now) ? Continuity.PROVED : Continuity.BROKEN;
            if (continuity == Continuity.BROKEN) {
                LOG.error(
                        "the log of {} events does not begin with the {} over which the last checkpoint in {} was signed, and is not signed; kaoyi verify says where",
                        now.size(),
                        signed.size(),
                        file.path());
            }
        }
        if (continuity == Continuity.BROKEN) {
            contradiction = CONTRADICTED.formatted(file.path(), signed.size());
        }
        return continuity == Continuity.PROVED;
    }

    private boolean isExtension(Checkpoint signed, Checkpoint now) {
        if (signed.size() == 0) {
            return true; // every log extends the empty one
        }
        try {
            List<byte[]> path = proofs.consistency(signed.size(), now.size());
            return MerkleProof.extendsTree(signed.size(), signed.root(), now.size(), now.root(), path);
        } catch (LogTooShort e) {
            return false;
        }
    }

    /** Adds it to all copies; true when one of them could not be written. */
    private boolean copy(SignedCheckpoint signed) {
        boolean failed = false;
        for (CheckpointFile each : usableCopies) {
            try {
                each.add(signed);
            } catch (IOException e) {
                complain("a checkpoint could not be copied to {}: {}", each, e);
                failed = true;
            }
        }
        return failed;
    }

    /** Once, and not twice a second while a disk is full. */
    private void complain(String sentence, CheckpointFile where, Exception e) {
        if (!failing) {
            LOG.warn(sentence, where.path(), e.toString());
        }
        failing = true;
    }

    /** Signs what was appended since, and ends. The log may be closed by then, so that nothing more follows; it must still tell its head. */
    @Override
    public void close() throws Exception {
        subscription.close();
        closing.countDown();
        appended.release();
        thread.join();
        try (turn) {
            sign();
        }
    }
}
