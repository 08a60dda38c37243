package org.kaoyi.ledger.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kaoyi.ledger.merkle.TreeHash;

/**
 * A folder of files named by the SHA-256 of what is in them, so that the same file is kept once, and a changed one is noticed. Safe for all
 * threads and processes: a file appears whole, and is never changed.
 *
 * @param root made when the first file comes
 */
public record AttachmentFolder(Path root) {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final int BUFFER_BYTES = 64 * 1024;

    /** A kept file. */
    public record Kept(String sha256, long bytes) {}

    /** A file is larger than whoever sends it may send. */
    public static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge(long most) {
            super("it has more than " + most + " bytes");
        }
    }

    /**
     * Keeps what a stream gives, durably.
     *
     * @param bytesMax beyond which nothing is kept
     * @throws TooLarge when there is more
     */
    public Kept keep(InputStream in, long bytesMax) throws IOException {
        Files.createDirectories(root);
        Path unfinished = Files.createTempFile(root, ".unfinished", "");
        try {
            MessageDigest digest = TreeHash.sha256();
            long bytes = copy(new DigestInputStream(in, digest), unfinished, bytesMax);
            Kept kept = new Kept(HexFormat.of().formatHex(digest.digest()), bytes);
            Path place = place(kept.sha256());
            if (fault(kept.sha256(), bytes).isPresent()) { // missing, or damaged: then this one is better
                Files.createDirectories(place.getParent());
                move(unfinished, place);
            }
            return kept;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static long copy(InputStream in, Path to, long bytesMax) throws IOException {
        try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            long bytes = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > bytesMax) {
                    throw new TooLarge(bytesMax);
                }
                out.write(buffer, 0, read);
            }
            channel.force(true);
            return bytes;
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Opens a file; what is read is not compared with its name.
     *
     * @throws NoSuchFileException when it is not kept
     */
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(place(sha256));
    }

    /**
     * All of a file.
     *
     * @throws IOException when it is missing, or not what was kept
     */
    public byte[] read(String sha256) throws IOException {
        byte[] bytes = Files.readAllBytes(place(sha256));
        String found = HexFormat.of().formatHex(TreeHash.sha256().digest(bytes));
        if (!found.equals(sha256)) {
            throw new IOException("its bytes have the hash " + found);
        }
        return bytes;
    }

    /** Whether there is a file of this hash; its bytes are not looked at. */
    public boolean holds(String sha256) {
        return Files.exists(place(sha256));
    }

    /** What is wrong with a file, in words; empty when it is there and its bytes are those that were kept. */
    public Optional<String> fault(String sha256, long bytes) {
        Path place = place(sha256);
        try {
            if (Files.notExists(place)) {
                return Optional.of("it is missing: there is no file " + place);
            }
            long found = Files.size(place);
            if (found != bytes) {
                return Optional.of("the file %s has %d bytes, and %d were kept".formatted(place, found, bytes));
            }
            MessageDigest digest = TreeHash.sha256();
            try (InputStream in = new DigestInputStream(Files.newInputStream(place), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            String hash = HexFormat.of().formatHex(digest.digest());
            return hash.equals(sha256)
                    ? Optional.empty()
                    : Optional.of("the bytes of the file %s have the hash %s".formatted(place, hash));
        } catch (IOException e) {
            return Optional.of("the file %s can not be read (%s)".formatted(place, why(e)));
        }
    }

    /** The messages of most exceptions of files are the name of the file, which is told already. */
    static String why(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "this user has no right to it";
        }
        if (e instanceof NoSuchFileException) {
            return "it went away meanwhile";
        }
        if (e instanceof FileSystemException of) {
            return of.getReason() == null ? "the file system does not say why" : of.getReason();
        }
        return String.valueOf(e.getMessage());
    }

    private Path place(String sha256) {
        if (!NAME.matcher(sha256).matches()) {
            throw new IllegalArgumentException("a kept file is named by 64 hexadecimal digits");
        }
        return root.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
