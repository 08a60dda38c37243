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

/** A file of checkpoints that only grows. What is added is on the disk when {@link #add} returns. */
public final class CheckpointFile {
    /** The last checkpoint is below 300 bytes; this finds it also behind a long line of damage. */
    private static final int TAIL_BYTES = 16 * 1024;

    private static final String SIGNATURE_LINE =
            new String(("\n" + SignedCheckpoint.SIGNATURE_SIGN).getBytes(UTF_8), ISO_8859_1);

    private final Path path;

    public CheckpointFile(Path path) {
        this.path = path;
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
            dropUnsignedEnd();
            throw e;
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
        String tail = new String(tail(), UTF_8);
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
     */
    long dropUnsignedEnd() throws IOException {
        if (!Files.exists(path)) {
            return 0;
        }
        String tail = new String(tail(), ISO_8859_1); // one character a byte
        int end = endOfLastSignature(tail);
        long surplus = tail.length() - end;
        boolean whole = tail.length() == Files.size(path);
        if (surplus == 0 || end == 0 && !whole) {
            return 0;
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - surplus);
            channel.force(true);
        }
        return surplus;
    }

    private static int endOfLastSignature(String bytes) {
        int sign = bytes.lastIndexOf(SIGNATURE_LINE);
        while (sign >= 0 && bytes.indexOf('\n', sign + 1) < 0) {
            sign = bytes.lastIndexOf(SIGNATURE_LINE, sign - 1);
        }
        return sign < 0 ? 0 : bytes.indexOf('\n', sign + 1) + 1;
    }

    private byte[] tail() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long from = Math.max(0, file.length() - TAIL_BYTES);
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            return bytes;
        }
    }
}
