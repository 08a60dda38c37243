package org.kaoyi.app.integrity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.ledger.checkpoint.CheckpointReader;
import org.kaoyi.ledger.checkpoint.KeyRing;
import org.kaoyi.ledger.checkpoint.NoteKey;
import org.kaoyi.ledger.merkle.Frontier;
import org.kaoyi.ledger.verification.Fault;
import org.kaoyi.ledger.verification.LogVerification;
import org.kaoyi.ledger.verification.Verdict;
import org.kaoyi.ledger.verification.VerificationProgress;
import org.kaoyi.projections.ViewsCheck;

/**
 * Verifies an open ledger: its log against head row and checkpoints, then its views against the log.
 *
 * @param checkpoints files beside the ledger's own
 * @param keyFile public keys; null for the ledger's own
 * @param views whether to compare the views too
 * @param progress hears how far the log is verified
 */
public record LedgerVerification(
        List<Path> checkpoints, @Nullable Path keyFile, boolean views, VerificationProgress progress) {

    /**
     * What was found.
     *
     * @param views empty when they were not compared
     */
    public record Result(Verdict log, List<ViewsCheck.Compared> views) {
        public Optional<ViewsCheck.Compared> viewAtFault() {
            return views.stream().filter(view -> view.fault() != null).findFirst();
        }

        public boolean sound() {
            return log.fault().isEmpty() && viewAtFault().isEmpty();
        }
    }

    /** @throws CannotProceed when a file of keys or checkpoints can not be used */
    public Result of(OpenLedger ledger) {
        Verdict log = log(ledger);
        return new Result(
                log,
                views && log.fault().isEmpty()
                        ? new ViewsCheck(ledger.views(), ledger.log(), ledger.codec()).run()
                        : List.of());
    }

    private Verdict log(OpenLedger ledger) {
        Optional<KeyRing> own = ledger.seal().keys();
        List<NoteKey> keys = keys(own);
        List<CheckpointReader> readers = new ArrayList<>();
        try {
            if (own.isPresent()) {
                Path file = own.get().checkpoints().path();
                if (Files.notExists(file)) {
                    return nothingVouches(file);
                }
                readers.add(open(file));
            }
            checkpoints.forEach(file -> readers.add(open(file)));
            return LogVerification.of(ledger.readers(), readers, keys, new RowCopies(ledger.views()), progress);
        } finally {
            readers.forEach(LedgerVerification::close);
        }
    }

    private static Verdict nothingVouches(Path file) {
        String sentence =
                "the checkpoint file %s is missing, which was made together with the keys; put it back from a copy, or make an empty one: then only the head row speaks for what was recorded before"
                        .formatted(file);
        return new Verdict(
                0, Frontier.empty().root(), 0, 0, Optional.of(new Fault(1, Fault.What.CHECKPOINT, sentence)));
    }

    private List<NoteKey> keys(Optional<KeyRing> own) {
        if (keyFile == null) {
            if (own.isEmpty() && !checkpoints.isEmpty()) {
                throw CannotProceed.usage(
                        "The checkpoints can not be checked without the public key of the ledger: give --key FILE.");
            }
            return own.map(KeyRing::publicKeys).orElse(List.of());
        }
        try {
            return KeyRing.readKeys(keyFile);
        } catch (IllegalArgumentException e) {
            throw new CannotProceed(
                    ExitCode.INTEGRITY_FAILURE,
                    "The key file %s can not be used: %s.".formatted(keyFile, e.getMessage()),
                    e);
        } catch (IOException e) {
            throw CannotProceed.notReachable("The key file %s can not be read (%s).".formatted(keyFile, e), e);
        }
    }

    private static CheckpointReader open(Path file) {
        try {
            return new CheckpointReader(file);
        } catch (IOException e) {
            throw CannotProceed.notReachable("The checkpoint file %s can not be read (%s).".formatted(file, e), e);
        }
    }

    private static void close(CheckpointReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw CannotProceed.notReachable(
                    "The checkpoint file %s can not be closed (%s).".formatted(reader.file(), e), e);
        }
    }
}
