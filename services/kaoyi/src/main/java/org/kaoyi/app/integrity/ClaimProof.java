package org.kaoyi.app.integrity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.NotInLedger;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.claims.Identifiers;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.event.Streams;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.NewEvent;
import org.kaoyi.ledger.checkpoint.Checkpointer;
import org.kaoyi.ledger.checkpoint.KeyRing;
import org.kaoyi.ledger.checkpoint.SignedCheckpoint;
import org.kaoyi.ledger.merkle.LeafHash;
import org.kaoyi.ledger.merkle.MerkleProof;
import org.kaoyi.ledger.proof.LogTooShort;
import org.kaoyi.ledger.proof.Proofs;
import org.kaoyi.ledger.proof.StoredLeaves;

/** Makes proofs of claims, and checks each before it is given away. */
public final class ClaimProof {
    /** Twice what is promised from an append to its checkpoint. */
    private static final Duration PATIENCE = Checkpointer.INTERVAL.multipliedBy(4);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    /** How the streams of claims and examinations are named ({@link Streams#claim}). */
    private static final String CLAIM_STREAMS = "claim/";

    /** By then whatever was recorded is signed, also on a machine that is busy, or in a cluster whose clocks differ. */
    private static final Duration SIGNED_BY_THEN = Duration.ofMinutes(1);

    private final OpenLedger ledger;
    private final Clock clock;

    public ClaimProof(OpenLedger ledger) {
        this(ledger, Clock.systemUTC());
    }

    /** @param clock by which the last event is long recorded */
    public ClaimProof(OpenLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @throws CannotProceed when there is no such claim, no checkpoint covers it yet, or the ledger no longer agrees with its checkpoint
     */
    public ProofDocument of(String claim) throws IOException {
        return of(claim, recorded(claim));
    }

    /**
     * The same for several claims, under one checkpoint and in one walk along the log.
     *
     * @return by claim
     */
    public Map<String, ProofDocument> of(Collection<String> claims) throws IOException {
        Map<String, LoggedEvent> events = new LinkedHashMap<>();
        for (String claim : claims) {
            events.put(claim, recorded(claim));
        }
        return of(events);
    }

    /**
     * The same for whatever event of a claim stands at a position, such as its retraction.
     *
     * @throws CannotProceed also when there is another event
     */
    public ProofDocument at(long position) throws IOException {
        LoggedEvent event = ledger.log().readAfter(position - 1, 1).stream()
                .filter(found -> found.position() == position)
                .findFirst()
                .orElseThrow(() -> CannotProceed.usage("The ledger has no position %d.".formatted(position)));
        if (!event.stream().startsWith(CLAIM_STREAMS)) {
            throw CannotProceed.usage("Position %d is of %s, and proofs are of claims and examinations."
                    .formatted(position, event.stream()));
        }
        return of(event.stream().substring(CLAIM_STREAMS.length()), event);
    }

    private ProofDocument of(String claim, LoggedEvent event) throws IOException {
        return Objects.requireNonNull(of(Map.of(claim, event)).get(claim));
    }

    private Map<String, ProofDocument> of(Map<String, LoggedEvent> events) throws IOException {
        if (events.isEmpty()) {
            return Map.of();
        }
        KeyRing keys = ledger.seal()
                .keys()
                .orElseThrow(() -> CannotProceed.notReachable(
                        "Nothing was signed for this ledger yet, and a proof needs a checkpoint. Recording signs; with --url name the keys' folder with --seal DIR.",
                        null));
        long last =
                events.values().stream().mapToLong(LoggedEvent::position).max().orElseThrow();
        SignedCheckpoint checkpoint = covering(keys, last);
        Map<Long, List<byte[]>> paths = paths(events.values(), checkpoint);
        Map<String, ProofDocument> proofs = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, LoggedEvent> each : events.entrySet()) {
                LoggedEvent event = each.getValue();
                List<byte[]> path = Objects.requireNonNull(paths.get(event.position()));
                proofs.put(
                        each.getKey(),
                        ProofDocument.of(each.getKey(), event, path, checkpoint, checkpoint.signer(keys.publicKeys())));
            }
            return proofs;
        } catch (IllegalArgumentException e) {
            throw disagrees("the last checkpoint can not be used: " + e.getMessage(), e);
        }
    }

    private LoggedEvent recorded(String claim) {
        Optional<LoggedEvent> recorded = Identifiers.problem(claim).isPresent()
                ? Optional.empty()
                : ledger.log().readStream(Streams.claim(new ClaimId(claim)), 0).stream()
                        .findFirst();
        return recorded.orElseThrow(() -> NotInLedger.claim(claim));
    }

    /**
     * The last that was signed, if any was.
     *
     * @throws CannotProceed also when its signature does not hold, or something was recorded and the file, which is made with the keys, is
     *     gone or empty
     */
    public Optional<SignedCheckpoint> lastCheckpoint() throws IOException {
        Optional<KeyRing> found = ledger.seal().keys();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        KeyRing keys = found.get();
        Path file = keys.checkpoints().path();
        if (Files.notExists(file) && ledger.log().head().position() > 0) {
            throw disagrees("%s is missing, which was made together with the keys".formatted(file), null);
        }
        Optional<SignedCheckpoint> last = last(keys, 0);
        if (last.isEmpty() && isLongRecorded()) {
            throw disagrees(
                    "%s holds no checkpoint, though events were recorded: it was emptied, or nothing can be signed"
                            .formatted(file),
                    null);
        }
        try {
            last.ifPresent(each -> each.signer(keys.publicKeys()));
            return last;
        } catch (IllegalArgumentException e) {
            throw disagrees("the last checkpoint can not be used: " + e.getMessage(), e);
        }
    }

    /** Whether the last event is older than what may be about to be signed. */
    private boolean isLongRecorded() {
        return ledger.log().readAfter(ledger.log().head().position() - 1, 1).stream()
                .anyMatch(event -> event.recordedAt().isBefore(clock.instant().minus(SIGNED_BY_THEN)));
    }

    /** The last checkpoint; where somebody signs, one that is about to come is waited for. */
    private SignedCheckpoint covering(KeyRing keys, long position) throws IOException {
        long deadline = System.nanoTime() + (ledger.isBeingSigned() ? PATIENCE.toNanos() : 0);
        Optional<SignedCheckpoint> last = last(keys, position);
        while (last.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            last = last(keys, position);
        }
        return last.orElseThrow(() -> CannotProceed.notReachable(
                "No checkpoint covers position %d yet. One follows within a second of recording; else start kaoyi serve once, which signs."
                        .formatted(position),
                null));
    }

    private static Optional<SignedCheckpoint> last(KeyRing keys, long position) throws IOException {
        try {
            return keys.checkpoints().last(keys.origin()).filter(each -> each.size() >= position);
        } catch (IllegalArgumentException e) {
            throw disagrees(
                    "the end of %s is damaged: %s".formatted(keys.checkpoints().path(), e.getMessage()), e);
        }
    }

    /** By position; each leads from its event to the root that was signed. */
    private Map<Long, List<byte[]>> paths(Collection<LoggedEvent> events, SignedCheckpoint checkpoint) {
        List<Long> indices = new ArrayList<>();
        events.forEach(event -> indices.add(event.position() - 1));
        Map<Long, List<byte[]>> paths = new HashMap<>();
        try {
            List<List<byte[]>> found =
                    new Proofs(new StoredLeaves(ledger.readers())).inclusions(indices, checkpoint.size());
            for (LoggedEvent event : events) {
                List<byte[]> path = found.get(paths.size());
                requireInclusion(event, path, checkpoint);
                paths.put(event.position(), path);
            }
            return paths;
        } catch (LogTooShort e) {
            throw disagrees("the event at position %d is missing".formatted(e.position()), e);
        }
    }

    private static void requireInclusion(LoggedEvent event, List<byte[]> path, SignedCheckpoint checkpoint) {
        NewEvent content = new NewEvent(
                event.stream(), event.type(), event.schemaVersion(), event.key(), event.payload(), event.metadata());
        byte[] leaf = LeafHash.of(event.position(), event.version(), content, event.recordedAt());
        if (!Arrays.equals(leaf, event.leafHash())) {
            throw disagrees("the event at position %d was altered".formatted(event.position()), null);
        }
        if (!MerkleProof.includes(
                leaf,
                event.position() - 1,
                checkpoint.size(),
                path,
                checkpoint.checkpoint().root())) {
            throw disagrees("the log does not lead to the root that was signed", null);
        }
    }

    private static CannotProceed disagrees(String how, @Nullable Exception cause) {
        return new CannotProceed(
                ExitCode.INTEGRITY_FAILURE,
                "No proof can be given: %s. kaoyi verify says where the log is at fault.".formatted(how),
                cause);
    }
}
