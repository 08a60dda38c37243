package org.kaoyi.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Standard output that remembers why it could not be written. Java's own says so to nobody: an export into a file on a full disk would be cut
 * short, and end with 0.
 */
final class StandardOutput extends FilterOutputStream {
    private static final int BUFFER_BYTES = 8192;

    /** Where Linux says what standard output is (proc_pid_fd(5)); elsewhere, and of a pipe with a name, the system's words tell it. */
    private static final Path OPEN_FILE = Path.of("/proc/self/fd/1");

    private @Nullable IOException trouble;

    StandardOutput(OutputStream out) {
        super(out);
    }

    /** Takes the place of {@link System#out}, in UTF-8. */
    static StandardOutput taken() {
        StandardOutput output = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        System.setOut(new PrintStream(new BufferedOutputStream(output, BUFFER_BYTES), true, UTF_8));
        return output;
    }

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            trouble = trouble == null ? e : trouble;
            throw e;
        }
    }

    /** Why something was not taken, or null. */
    @Nullable
    IOException trouble() {
        return trouble;
    }

    /** After the last was written: what to tell a person whose file is not whole. Who closed a pipe has read what he wanted. */
    Optional<String> cutShort() {
        System.out.flush();
        IOException reason = trouble;
        return reason == null || isPipe(reason)
                ? Optional.empty()
                : Optional.of(
                        "Standard output could not be written to its end (%s): what is there is cut short. Write it to another place."
                                .formatted(FileTrouble.in(reason)));
    }

    private static boolean isPipe(IOException reason) {
        try {
            String leadsTo = Files.readSymbolicLink(OPEN_FILE).toString();
            return leadsTo.startsWith("pipe:") || leadsTo.startsWith("socket:") || saysSo(reason);
        } catch (IOException | UnsupportedOperationException e) {
            return saysSo(reason);
        }
    }

    private static boolean saysSo(IOException reason) {
        return String.valueOf(reason.getMessage()).contains("Broken pipe");
    }
}
