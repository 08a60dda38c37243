package org.kaoyi.app.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.FileTrouble;
import org.kaoyi.app.ledger.Seal;
import org.kaoyi.ledger.checkpoint.CheckpointFile;
import org.kaoyi.ledger.checkpoint.KeyRing;
import org.kaoyi.ledger.checkpoint.SignedCheckpoint;

/** Whether what is recorded is signed, and by a key that is there. */
public final class Signing {
    /** A checkpoint follows an append within a second; longer than this nobody signs, or nobody can. */
    private static final Duration UNSIGNED_MAX = Duration.ofMinutes(1);

    private final Seal seal;
    private final long position;
    private final Clock clock;

    private Signing(Seal seal, long position, Clock clock) {
        this.seal = seal;
        this.position = position;
        this.clock = clock;
    }

    /** @param position of the last event */
    public static List<Examination> examine(Seal seal, long position, Clock clock) {
        return new Signing(seal, position, clock).examine();
    }

    private List<Examination> examine() {
        Path folder = seal.folder();
        if (folder == null) {
            return List.of(Examination.warn(
                    "key",
                    "nothing is signed: no folder is named for the key, so only the database speaks for itself",
                    "Name a folder on another disk with --seal DIR or KAOYI_SEAL."));
        }
        try {
            Optional<KeyRing> keys = seal.keys();
            if (keys.isEmpty()) {
                return List.of(Examination.ok("key", "none yet; the first recording makes one in " + folder));
            }
            List<Examination> found = new ArrayList<>(List.of(key(keys.get()), checkpoints(keys.get())));
            Optional.ofNullable(privately(folder.resolve("signing-key"))).ifPresent(found::add);
            return found;
        } catch (CannotProceed e) {
            return List.of(Examination.fail("key", String.valueOf(e.getMessage()), "See docs/proofs.md."));
        }
    }

    private static Examination key(KeyRing keys) {
        try {
            return Examination.ok(
                    "key",
                    "%s signs for %s".formatted(keys.signingKey().publicHalf().shortForm(), keys.origin()));
        } catch (NoSuchFileException e) {
            return Examination.fail(
                    "key",
                    "the private key is missing (%s), so nothing can be recorded".formatted(e.getFile()),
                    "Put it back, or kaoyi key --replace makes a new one; what the old one signed stays valid.");
        } catch (IOException | IllegalArgumentException e) {
            return Examination.fail(
                    "key",
                    "the private key can not be used: %s".formatted(e.getMessage()),
                    "Give it back its rights or its content, or kaoyi key --replace makes a new one.");
        }
    }

    private Examination checkpoints(KeyRing keys) {
        Path file = keys.checkpoints().path();
        if (Files.notExists(file)) {
            return Examination.fail(
                    "checkpoints",
                    "%s is missing, which was made together with the keys".formatted(file),
                    "Put it back from a copy (KAOYI_CHECKPOINT_TO, or a backup) before anything is recorded; kaoyi verify says what follows from it.");
        }
        try {
            FileTime at = Files.getLastModifiedTime(file);
            boolean overdue = Duration.between(at.toInstant(), clock.instant()).compareTo(UNSIGNED_MAX) > 0;
            Optional<SignedCheckpoint> last = keys.checkpoints().last(keys.origin());
            if (last.isEmpty()) {
                return unsigned(file, overdue);
            }
            String told = "the last speaks for %d of %d events, and was written %s"
                    .formatted(last.get().size(), position, at.toInstant().truncatedTo(ChronoUnit.SECONDS));
            return last.get().size() < position && overdue
                    ? Examination.warn(
                            "checkpoints",
                            told,
                            "The next kaoyi serve signs what is there; where one is running, /health says why it can not.")
                    : Examination.ok("checkpoints", told);
        } catch (IOException | IllegalArgumentException e) {
            return unreadable(keys.checkpoints(), e);
        }
    }

    private Examination unsigned(Path file, boolean overdue) {
        String told = "none in %s yet, for %d events".formatted(file, position);
        return position > 0 && overdue
                ? Examination.warn(
                        "checkpoints",
                        told,
                        "If there were some, the file was emptied: put a copy back (KAOYI_CHECKPOINT_TO, or a backup) before anything is recorded. Otherwise the next kaoyi serve signs what is there; where one is running, /health says why it can not.")
                : Examination.ok("checkpoints", told);
    }

    private static Examination unreadable(CheckpointFile checkpoints, Exception why) {
        try {
            long begun = checkpoints.begunLength();
            if (begun > 0) {
                return Examination.fail(
                        "checkpoints",
                        "%s ends in the midst of a checkpoint: its last %d bytes speak for nothing"
                                .formatted(checkpoints.path(), begun),
                        "kaoyi serve takes them away and signs anew; where one is running, it may be writing them now.");
            }
        } catch (IOException e) {
            why.addSuppressed(e); // the first reason is told
        }
        return Examination.fail(
                "checkpoints",
                "%s can not be read: %s".formatted(checkpoints.path(), FileTrouble.in(why)),
                "Put it back from a copy (KAOYI_CHECKPOINT_TO, or a backup); kaoyi verify says what is missing.");
    }

    /** Null where nobody but its owner can read it, or that can not be seen. */
    static @Nullable Examination privately(Path file) {
        try {
            boolean open = Files.exists(file)
                    && Files.getPosixFilePermissions(file).stream()
                            .anyMatch(right -> !right.name().startsWith("OWNER"));
            return open
                    ? Examination.warn(
                            "rights", "%s can be read by others than its owner".formatted(file), "chmod 600 " + file)
                    : null;
        } catch (IOException | UnsupportedOperationException e) {
            return null;
        }
    }
}
