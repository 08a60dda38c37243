package org.kaoyi.app.integrity;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.ledger.checkpoint.CheckpointReader;
import org.kaoyi.ledger.checkpoint.KeyRing;
import org.kaoyi.ledger.checkpoint.SignedCheckpoint;
import org.kaoyi.ledger.merkle.MerkleProof;
import org.kaoyi.ledger.proof.LogTooShort;
import org.kaoyi.ledger.proof.Proofs;
import org.kaoyi.ledger.proof.StoredLeaves;

/** Makes the proof that the ledger only grew since an earlier checkpoint, and checks it before it is given away. */
public final class GrowthProof {
    private final OpenLedger ledger;

    public GrowthProof(OpenLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param events of the earlier checkpoint
     * @throws CannotProceed when there is none of so many events, or the log no longer leads to both
     */
    public ConsistencyDocument since(long events) throws IOException {
        KeyRing keys = ledger.seal()
                .keys()
                .orElseThrow(() -> CannotProceed.notReachable("Nothing was signed for this ledger yet.", null));
        try (CheckpointReader reader = new CheckpointReader(keys.checkpoints().path())) {
            Optional<SignedCheckpoint> older = Optional.empty();
            Optional<SignedCheckpoint> newest = Optional.empty();
            for (Optional<SignedCheckpoint> next = reader.next(); next.isPresent(); next = reader.next()) {
                older = older.isEmpty() && next.get().size() == events ? next : older;
                newest = next;
            }
            if (older.isEmpty() || newest.isEmpty()) {
                throw CannotProceed.usage(
                        "No checkpoint of %d events is in %s; the second line of each says of how many it is."
                                .formatted(events, keys.checkpoints().path()));
            }
            return between(older.get(), newest.get(), keys);
        } catch (IllegalArgumentException e) {
            throw disagrees("a checkpoint can not be used: " + e.getMessage(), e);
        }
    }

    private ConsistencyDocument between(SignedCheckpoint older, SignedCheckpoint newer, KeyRing keys) {
        try {
            List<byte[]> path = new Proofs(new StoredLeaves(ledger.readers())).consistency(older.size(), newer.size());
            if (MerkleProof.extendsTree(
                    older.size(),
                    older.checkpoint().root(),
                    newer.size(),
                    newer.checkpoint().root(),
                    path)) {
                return ConsistencyDocument.of(older, newer, path, keys.publicKeys());
            }
        } catch (LogTooShort e) {
            throw disagrees("the event at position %d is missing".formatted(e.position()), e);
        }
        throw disagrees("the log does not lead to the roots that were signed", null);
    }

    private static CannotProceed disagrees(String how, @Nullable Exception cause) {
        return new CannotProceed(
                ExitCode.INTEGRITY_FAILURE,
                "No proof can be given: %s. kaoyi verify says where the log is at fault.".formatted(how),
                cause);
    }
}
