package org.kaoyi.ledger.checkpoint;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the checkpoints of a file, one after the other, as they are asked for. */
public final class CheckpointReader implements AutoCloseable {
    private final Path file;
    private final BufferedReader lines;
    private @Nullable String begun;
    private @Nullable CharacterCodingException ahead;
    private int count;
    private long size;

    /**
     * Opens a file as it is now: what is added later, and a checkpoint that a writer has only begun, is not read. What is opened before
     * the log is therefore never ahead of it.
     *
     * @throws java.nio.file.NoSuchFileException when there is no such file
     * @throws IOException when it can not be read
     */
    public CheckpointReader(Path file) throws IOException {
        this.file = file;
        long whole = Files.size(file);
        long finished = new CheckpointFile(file).finishedLength();
        // Where not even the first is whole, nothing vouches for the log, and that is said.
        long length = finished == 0 ? whole : finished;
        this.lines = lines(new FirstBytes(Files.newInputStream(file), length));
    }

    /**
     * Reads them as they come, to the end of a stream.
     *
     * @param file by which they are called
     */
    public CheckpointReader(Path file, InputStream checkpoints) {
        this.file = file;
        this.lines = lines(checkpoints);
    }

    private static BufferedReader lines(InputStream checkpoints) {
        // Byte by byte: a reader of UTF-8 would complain of what lies some thousand bytes further on.
        return new BufferedReader(new InputStreamReader(checkpoints, ISO_8859_1));
    }

    public Path file() {
        return file;
    }

    /** Those read so far. */
    public int count() {
        return count;
    }

    /**
     * The next one; sizes never shrink from one to the next.
     *
     * @throws IllegalArgumentException when it is damaged
     * @throws IOException when the file can not be read, or is no UTF-8
     */
    public Optional<SignedCheckpoint> next() throws IOException {
        String first = begun == null ? line() : begun;
        begun = null;
        if (first == null) {
            return Optional.empty();
        }
        StringBuilder note = new StringBuilder(first).append('\n');
        boolean signatures = false;
        for (String line = lineOf(signatures); line != null; line = lineOf(signatures)) {
            boolean signature = line.startsWith(SignedCheckpoint.SIGNATURE_SIGN);
            if (signatures && !signature) {
                begun = line;
                break;
            }
            signatures |= signature;
            note.append(line).append('\n');
        }
        SignedCheckpoint read = SignedCheckpoint.parse(note.toString());
        if (read.size() < size) {
            throw new IllegalArgumentException(
                    "it is of %d events and stands behind one of %d".formatted(read.size(), size));
        }
        size = read.size();
        count++;
        return Optional.of(read);
    }

    /** The next line; behind a signature one that is no text belongs to the next checkpoint, and this one ends. */
    private @Nullable String lineOf(boolean behindSignature) throws IOException {
        try {
            return line();
        } catch (CharacterCodingException e) {
            if (!behindSignature) {
                throw e;
            }
            ahead = e;
            return null;
        }
    }

    private @Nullable String line() throws IOException {
        CharacterCodingException found = ahead;
        if (found != null) {
            ahead = null;
            throw found;
        }
        String bytes = lines.readLine();
        return bytes == null
                ? null
                : UTF_8.newDecoder()
                        .decode(ByteBuffer.wrap(bytes.getBytes(ISO_8859_1)))
                        .toString();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
