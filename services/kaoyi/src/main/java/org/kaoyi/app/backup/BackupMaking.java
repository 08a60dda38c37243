package org.kaoyi.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.FileTrouble;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.ledger.merkle.TreeHash;
import org.kaoyi.ledger.verification.VerificationProgress;

/** Makes a backup file: written beside its place, forced to the disk, read back whole and compared, and only then put there. */
public final class BackupMaking {
    private static final Set<StandardOpenOption> NEW_FILE =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);

    private BackupMaking() {}

    /**
     * A backup that was made.
     *
     * @param bytes of the file
     * @param sha256 of the file, hexadecimal
     * @param notes what whoever made it is to know
     */
    public record Made(
            long position,
            String root,
            int checkpoints,
            int attachments,
            boolean signingKey,
            long bytes,
            String sha256,
            List<String> notes) {
        public Made {
            notes = List.copyOf(notes);
        }
    }

    /**
     * @param file where it is put; what lies there is replaced
     * @param program version of this program
     * @param progress hears how far the file was read back
     * @throws CannotProceed when the ledger contradicts itself (exit code 4), or the file can not be written (5); then no file is left
     */
    public static Made make(
            OpenLedger ledger, Path file, String program, boolean withSigningKey, VerificationProgress progress) {
        Path whole = file.toAbsolutePath();
        Path unfinished = whole.resolveSibling(whole.getFileName() + ".unfinished");
        try {
            Backup backup = new Backup(ledger, Clock.systemUTC(), program, withSigningKey);
            write(backup, unfinished);
            BackupCheck.Sound sound = readBack(unfinished, progress);
            String sha256 = hash(unfinished);
            long bytes = Files.size(unfinished);
            Files.move(unfinished, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return new Made(
                    sound.position(),
                    sound.root(),
                    sound.checkpoints(),
                    sound.attachments(),
                    withSigningKey && ledger.seal().keys().isPresent(),
                    bytes,
                    sha256,
                    backup.notes());
        } catch (IOException e) {
            throw CannotProceed.notReachable(
                    "The backup %s can not be written (%s). Mend that, or choose another place."
                            .formatted(file, FileTrouble.in(e)),
                    e);
        } finally {
            delete(unfinished);
        }
    }

    /** A backup holds what a ledger holds, and may hold its key: it is its owner's alone. */
    private static void write(Backup backup, Path unfinished) throws IOException {
        Files.deleteIfExists(unfinished);
        FileAttribute<?>[] rights = Files.getFileStore(unfinished.getParent()).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try (FileChannel channel = FileChannel.open(unfinished, NEW_FILE, rights);
                OutputStream out = Channels.newOutputStream(channel)) {
            backup.write(out);
            channel.force(true);
        }
    }

    /** What does not come back whole shows a ledger that is at fault, or a disk. */
    private static BackupCheck.Sound readBack(Path unfinished, VerificationProgress progress) throws IOException {
        try (BackupFile written = BackupFile.open(
                unfinished, how -> Backup.disagreement("what was written does not agree with itself: " + how))) {
            return BackupCheck.of(written, null, progress);
        }
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = TreeHash.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void delete(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            unfinished.toFile().deleteOnExit();
        }
    }
}
