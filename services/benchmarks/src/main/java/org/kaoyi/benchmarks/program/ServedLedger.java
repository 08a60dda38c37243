package org.kaoyi.benchmarks.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.kaoyi.benchmarks.database.BenchmarkDatabase;
import org.kaoyi.benchmarks.database.Folders;

/** {@code kaoyi serve} as a process of its own on a ledger that was filled before in the server of the benchmarks, which it also signs. */
final class ServedLedger implements AutoCloseable {
    private static final String USER = "postgres";

    private final BenchmarkDatabase database;
    private final Path folder;

    ServedLedger(BenchmarkDatabase database) throws IOException {
        this.database = database;
        this.folder = Files.createTempDirectory("kaoyi-served-ledger");
    }

    /** Starts the program; it is ready when this returns. */
    RunningProgram start() throws IOException {
        RunningProgram program = RunningProgram.start(
                List.of(),
                List.of(
                        "serve",
                        "--url",
                        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(database.port(), database.name()),
                        "--seal",
                        folder.resolve("seal").toString()),
                Map.of(
                        "KAOYI_DB_USER",
                        USER,
                        "KAOYI_DB_PASSWORD_FILE",
                        Files.writeString(folder.resolve("password"), "none is asked for")
                                .toString()),
                folder);
        program.await("/ready", roles -> true);
        return program;
    }

    @Override
    public void close() throws IOException {
        Folders.delete(folder);
    }
}
