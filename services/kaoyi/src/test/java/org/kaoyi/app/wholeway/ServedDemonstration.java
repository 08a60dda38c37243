package org.kaoyi.app.wholeway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** {@code kaoyi demo}, or the pages of another ledger, as a process of its own, on a fresh folder, until it is closed. */
public final class ServedDemonstration implements AutoCloseable {
    private final Path folder;
    private final Process process;
    private final String address;

    private ServedDemonstration(Path folder, Process process, String address) {
        this.folder = folder;
        this.process = process;
        this.address = address;
    }

    public static ServedDemonstration start() {
        try {
            Path folder = Files.createTempDirectory("served-demonstration");
            Path data = folder.resolve("demo");
            Path output = folder.resolve("output.txt");
            Process process = Program.fork(output, "demo", "--port", 0, "--data", data);
            try {
                return new ServedDemonstration(folder, process, new LiveLedger(data).awaitPages(process, output));
            } catch (RuntimeException | Error late) {
                process.destroy();
                throw late;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A ledger of some tables instead of the demonstration, taken in their order; what they name is entered with them. */
    public static ServedDemonstration ofTables(String... tables) {
        try {
            Path folder = Files.createTempDirectory("served-table");
            Path data = folder.resolve("data");
            for (String csv : tables) {
                Path table = Files.writeString(folder.resolve("table.csv"), csv);
                Program.Answer imported = Program.run("import", table, "--create-missing", "--data", data);
                if (imported.code() != 0) {
                    throw new AssertionError(imported.out() + imported.err());
                }
            }
            Path output = folder.resolve("output.txt");
            Process process = Program.fork(output, "serve", "--port", 0, "--data", data);
            try {
                return new ServedDemonstration(folder, process, new LiveLedger(data).awaitPages(process, output));
            } catch (RuntimeException | Error late) {
                process.destroy();
                throw late;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Such as {@code http://127.0.0.1:8080}. */
    public String address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
            delete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete() throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
