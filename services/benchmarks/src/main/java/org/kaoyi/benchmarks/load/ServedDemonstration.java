package org.kaoyi.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.kaoyi.benchmarks.program.RunningProgram;
import org.springframework.util.FileSystemUtils;

/** {@code kaoyi demo} as a process of its own, which loads the demonstration into a new folder and serves it. */
record ServedDemonstration(Path folder, RunningProgram program) implements AutoCloseable {
    /** Starts it and waits until the demonstration shows. */
    static ServedDemonstration start() throws IOException {
        Path folder = Files.createTempDirectory("kaoyi-load");
        RunningProgram program = RunningProgram.start(
                List.of(), List.of("demo", "--data", folder.resolve("data").toString()), Map.of(), folder);
        ServedDemonstration served = new ServedDemonstration(folder, program);
        try {
            program.await("/ready", roles -> true);
            return served;
        } catch (IOException | RuntimeException e) {
            served.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        program.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
