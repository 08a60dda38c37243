package org.kaoyi.ledger.checkpoint;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of checkpoints that only grows. What is added is on the disk when {@link #add} returns. */
public final class CheckpointFile {
    /** The last checkpoint is below 300 bytes; this finds it also behind a long line of damage. */
    private static final int TAIL_BYTES = 16 * 1024;

    private static final String SIGNATURE_LINE =
            new String(("\n" + SignedCheckpoint.SIGNATURE_SIGN).getBytes(UTF_8), ISO_8859_1);

    /** A whole checkpoint is below 300 bytes; what is longer without a signature is no checkpoint that was begun. */
    private static final int BEGUN_BYTES_MAX = 512;

    private static final String ANY_ORIGIN = "[^\\n]+";

    /** Size, root and signature, one character a byte. */
    private static final String AFTER_THE_ORIGIN =
            "\\n(?:0|[1-9][0-9]*)\\n[A-Za-z0-9+/]{43}=\\n" + SIGNATURE_LINE + "[^ \\n]+ [A-Za-z0-9+/]+={0,2}\\n";

    private final Path path;
    private final boolean isNew;

    public CheckpointFile(Path path) {
        this(path, false);
    }

    /** @param isNew whether this process has made it, with keys that have signed nothing yet */
    CheckpointFile(Path path, boolean isNew) {
        this.path = path;
        this.isNew = isNew;
    }

    /** Whether nothing can have been signed in it before. */
    boolean isNew() {
        return isNew;
    }

    public Path path() {
        return path;
    }

    /** Makes it, empty, when it is not there. */
    void create() throws IOException {
        if (!Files.exists(path)) {
            Files.createFile(path);
        }
    }

    /** Adds one at the end and forces it to the disk; what could be written of it alone is taken away again. */
    public void add(SignedCheckpoint checkpoint) throws IOException {
        try (FileChannel channel = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(checkpoint.note().getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            mendAfter(e, checkpoint.checkpoint().origin());
            throw e;
        }
    }

    private void mendAfter(IOException failure, String origin) throws IOException {
        try {
            dropUnsignedEnd(origin);
        } catch (IllegalArgumentException damaged) {
            failure.addSuppressed(damaged);
        }
    }

    /**
     * The last checkpoint; empty when there is none.
     *
     * @throws IllegalArgumentException when the end of the file is damaged
     */
    public Optional<SignedCheckpoint> last(String origin) throws IOException {
        if (!Files.exists(path) || Files.size(path) == 0) {
            return Optional.empty();
        }
        String tail = new String(tail().text().getBytes(ISO_8859_1), UTF_8);
        int start = tail.lastIndexOf("\n" + origin + "\n") + 1;
        if (start == 0 && !tail.startsWith(origin + "\n")) {
            throw new IllegalArgumentException("it does not end with a checkpoint of " + origin);
        }
        return Optional.of(SignedCheckpoint.parse(tail.substring(start)));
    }

    /**
     * Takes away the beginning of a checkpoint that a lost process or a full disk left without its signature at the end of the file: text
     * without a signature proves nothing, and what is added behind it could not be read.
     *
     * @return bytes taken away
     * @throws IllegalArgumentException when what stands there unsigned is not the beginning of one checkpoint of {@code origin}; it is
     *     left as it is
     */
    long dropUnsignedEnd(String origin) throws IOException {
        if (!Files.exists(path)) {
            return 0;
        }
        Tail tail = tail();
        if (!tail.unsigned().isEmpty() && !isBegun(tail.unsigned(), Pattern.quote(origin))) {
            throw new IllegalArgumentException(
                    "%s ends with text without a signature that is not the beginning of one checkpoint of %s"
                            .formatted(path, origin));
        }
        if (!tail.unsigned().isEmpty()) {
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                channel.truncate(tail.length() - tail.unsigned().length());
                channel.force(true);
            }
        }
        return tail.unsigned().length();
    }

    /** Bytes of the file without a checkpoint at its end that is only begun, of which a writer may be in the midst. */
    long finishedLength() throws IOException {
        Tail tail = tail();
        return isBegun(tail.unsigned(), ANY_ORIGIN)
                ? tail.length() - tail.unsigned().length()
                : tail.length();
    }

    /** Bytes of a checkpoint at its end that is only begun: a writer is in the midst of it, or the file was cut. */
    public long begunLength() throws IOException {
        Tail tail = tail();
        return isBegun(tail.unsigned(), ANY_ORIGIN) ? tail.unsigned().length() : 0;
    }

    @SuppressWarnings("JdkObsolete") // what is asked is just that: whether more could have made it match
    private static boolean isBegun(String unsigned, String origin) {
        Matcher whole = Pattern.compile(origin + AFTER_THE_ORIGIN).matcher(unsigned);
        return unsigned.length() <= BEGUN_BYTES_MAX && !whole.matches() && whole.hitEnd();
    }

    private static int endOfLastSignature(String bytes) {
        int sign = bytes.lastIndexOf(SIGNATURE_LINE);
        while (sign >= 0 && bytes.indexOf('\n', sign + 1) < 0) {
            sign = bytes.lastIndexOf(SIGNATURE_LINE, sign - 1);
        }
        return sign < 0 ? 0 : bytes.indexOf('\n', sign + 1) + 1;
    }

    /**
     * The end of the file as it is at one moment.
     *
     * @param length of the whole file
     * @param text one character a byte
     */
    private record Tail(long length, String text) {
        String unsigned() {
            return text.substring(endOfLastSignature(text));
        }
    }

    private Tail tail() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long length = file.length();
            long from = Math.max(0, length - TAIL_BYTES);
            byte[] bytes = new byte[(int) (length - from)];
            file.seek(from);
            file.readFully(bytes);
            return new Tail(length, new String(bytes, ISO_8859_1));
        }
    }
}
