package org.kaoyi.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.FileTrouble;

/** Writes a file whole or not at all. */
final class WholeFile {
    /** Folders of the system, whose links lead to what a process has open. */
    private static final List<String> SYSTEMS = List.of("/dev", "/proc");

    private WholeFile() {}

    /** Writes what belongs into the file. */
    interface Content {
        void to(Writer writer) throws IOException;
    }

    /** Writes what belongs into the file, byte for byte. */
    interface Bytes {
        void to(OutputStream out) throws IOException;
    }

    /** @throws CannotProceed when the file can not be written, which says where what was begun is, or when the content is refused, of which nothing stays */
    static void write(Path file, Content content) {
        writeBytes(file, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
            content.to(writer);
            writer.flush();
        });
    }

    /** @throws CannotProceed as {@link #write} does */
    static void writeBytes(Path file, Bytes content) {
        Path whole = linkedTo(file.toAbsolutePath());
        if (isNoFile(whole) || isOpenElsewhere(file.toAbsolutePath())) {
            straight(file, content);
            return;
        }
        Path unfinished = whole.resolveSibling(whole.getFileName() + ".unfinished");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                content.to(out);
            } catch (UncheckedIOException e) {
                throw Objects.requireNonNull(e.getCause()); // what writes tables wraps what the disk says
            } catch (CannotProceed refused) {
                Files.deleteIfExists(unfinished); // a part of what is refused is of no use to anybody
                throw refused;
            }
            Files.move(unfinished, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw CannotProceed.notReachable(
                    "The file %s can not be written: %s.%s"
                            .formatted(
                                    file,
                                    FileTrouble.in(e),
                                    Files.exists(unfinished) ? " What was begun is in " + unfinished + "." : ""),
                    e);
        }
    }

    /** Whether it is there and neither file nor folder: a pipe or a device, such as /dev/stdout. Nothing is put in its place. */
    static boolean isNoFile(Path place) {
        return Files.exists(place) && !Files.isRegularFile(place) && !Files.isDirectory(place);
    }

    /** Where a link leads to, so that the link stays and what it leads to is written. */
    private static Path linkedTo(Path file) {
        try {
            if (!Files.isSymbolicLink(file)) {
                return file;
            }
            return Files.exists(file) ? file.toRealPath() : file.resolveSibling(Files.readSymbolicLink(file));
        } catch (IOException e) {
            return file; // it leads nowhere, and a file takes its place
        }
    }

    /** Such as /dev/stdout, which may lead to a file that the shell has opened and that holds what was written before. */
    private static boolean isOpenElsewhere(Path place) {
        return Files.isSymbolicLink(place) && SYSTEMS.stream().anyMatch(place::startsWith);
    }

    private static void straight(Path place, Bytes content) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(place, StandardOpenOption.APPEND))) {
            content.to(out);
        } catch (IOException e) {
            throw CannotProceed.notReachable("%s can not be written to: %s.".formatted(place, FileTrouble.in(e)), e);
        } catch (UncheckedIOException e) {
            throw CannotProceed.notReachable(
                    "%s can not be written to: %s."
                            .formatted(place, FileTrouble.in(Objects.requireNonNull(e.getCause()))),
                    e);
        }
    }
}
