package org.kaoyi.app.integrity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.FileTrouble;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.app.passages.AttachmentsCheck;
import org.kaoyi.ledger.checkpoint.CheckpointFile;
import org.kaoyi.ledger.checkpoint.CheckpointReader;
import org.kaoyi.ledger.checkpoint.Checkpointer;
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
    /** Twice what is promised from an append to its checkpoint. */
    private static final Duration PATIENCE = Checkpointer.INTERVAL.multipliedBy(4);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    /**
     * What was found.
     *
     * @param views empty when they were not compared
     * @param attachments none where the log is at fault
     */
    public record Result(Verdict log, List<ViewsCheck.Compared> views, AttachmentsCheck.Found attachments) {
        public Optional<ViewsCheck.Compared> viewAtFault() {
            return views.stream().filter(view -> view.fault() != null).findFirst();
        }

        public boolean sound() {
            return log.fault().isEmpty()
                    && viewAtFault().isEmpty()
                    && attachments.faults().isEmpty();
        }
    }

    /** @throws CannotProceed when a file of keys or checkpoints can not be used, or views can not be folded beside those of a replica */
    public Result of(OpenLedger ledger) {
        if (views) {
            ledger.requireWritable("fold the views anew and compare them (verify --log-only does without)");
        }
        Verdict log = log(ledger);
        return new Result(
                log,
                views && log.fault().isEmpty()
                        ? new ViewsCheck(ledger.views(), ledger.log(), ledger.codec()).run()
                        : List.of(),
                log.fault().isEmpty()
                        ? AttachmentsCheck.of(ledger, log.position())
                        : new AttachmentsCheck.Found(0, 0, Map.of()));
    }

    /** Where checkpoints are to be expected, none is a fault: a file that was emptied must not pass for a ledger that is not signed. */
    private Verdict log(OpenLedger ledger) {
        Verdict verdict = compared(ledger);
        if (isUnspokenFor(verdict, ledger) && ledger.isBeingSigned()) {
            awaitFirstCheckpoint(ledger);
            verdict = compared(ledger);
        }
        if (isUnspokenFor(verdict, ledger)) {
            return emptied(verdict);
        }
        if (verdict.fault().isEmpty() && verdict.position() > 0) {
            Verdict sound = verdict;
            return emptyCopy().map(file -> emptied(sound, file)).orElse(verdict);
        }
        return verdict;
    }

    /** A copy that was named is to speak for the log, also where the ledger's own file does: one that was emptied speaks for nothing. */
    private Optional<Path> emptyCopy() {
        return checkpoints.stream().filter(file -> file.toFile().length() == 0).findFirst();
    }

    private static Verdict emptied(Verdict verdict, Path copy) {
        String sentence =
                "the file %s holds no checkpoint, though %d events were recorded: it was emptied, or is not the copy; name the right file, or leave it out"
                        .formatted(copy, verdict.position());
        return new Verdict(
                0, verdict.root(), 0, verdict.position(), Optional.of(new Fault(1, Fault.What.CHECKPOINT, sentence)));
    }

    private boolean isUnspokenFor(Verdict verdict, OpenLedger ledger) {
        boolean expected = !checkpoints.isEmpty() || ledger.seal().keys().isPresent();
        return expected && verdict.fault().isEmpty() && verdict.position() > 0 && verdict.checkpoints() == 0;
    }

    /** What was recorded first may be about to be signed. */
    private static void awaitFirstCheckpoint(OpenLedger ledger) {
        Optional<Path> file = ledger.seal().keys().map(KeyRing::checkpoints).map(CheckpointFile::path);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (file.isPresent() && file.get().toFile().length() == 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private static Verdict emptied(Verdict verdict) {
        String sentence =
                "no checkpoint speaks for any of the %d events, though there are keys or a file of checkpoints was given: it was emptied, or whoever recorded was lost before the first was signed. Put the file back from a copy; if there never was one, kaoyi serve signs what is there now"
                        .formatted(verdict.position());
        return new Verdict(
                0, verdict.root(), 0, verdict.position(), Optional.of(new Fault(1, Fault.What.CHECKPOINT, sentence)));
    }

    private Verdict compared(OpenLedger ledger) {
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
                "the checkpoint file %s is missing, which was made together with the keys; put it back from a copy, or make an empty one: then kaoyi serve signs what is there now, and only the head row speaks for what was recorded before"
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
            throw CannotProceed.unreadable(
                    "The key file %s can not be read (%s).".formatted(keyFile, FileTrouble.in(e)), e);
        }
    }

    private static CheckpointReader open(Path file) {
        try {
            return new CheckpointReader(file);
        } catch (IOException e) { // the ledger's own was there a moment ago
            throw CannotProceed.unreadable(
                    "The checkpoint file %s can not be read (%s).".formatted(file, FileTrouble.in(e)), e);
        }
    }

    static void close(CheckpointReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw CannotProceed.notReachable(
                    "The checkpoint file %s can not be closed (%s).".formatted(reader.file(), FileTrouble.in(e)), e);
        }
    }
}
