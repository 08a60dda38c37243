package org.kaoyi.ledger.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArraySet;
import org.kaoyi.testing.Signals;

/** A {@link RecorderProcess} under way, as its callers see it. */
final class Recorder implements AutoCloseable {
    private final Process process;
    private final Thread listener;
    private final ConcurrentSkipListSet<Long> acknowledged = new ConcurrentSkipListSet<>();
    private final Set<String> refusals = new CopyOnWriteArraySet<>();

    private Recorder(Process process) {
        this.process = process;
        this.listener = Thread.ofVirtual().start(this::listen);
    }

    /** @param batch with how many events a batch is full: with few, several are under way at once */
    static Recorder start(String url, long last, int batch) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RecorderProcess.class.getName(),
                        url,
                        Long.toString(last),
                        Integer.toString(batch)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new Recorder(process);
    }

    /** Positions of which it was told that they are stored. */
    Set<Long> acknowledged() {
        return acknowledged;
    }

    Set<String> refusals() {
        return refusals;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void signal(String signal) throws IOException {
        Signals.send(signal, process.pid());
    }

    /** Kills it, and returns when all that it said was heard: Java's own way to kill a process throws that away. */
    void kill() throws IOException, InterruptedException {
        if (process.isAlive()) {
            signal("KILL");
        }
        awaitEnd();
    }

    void awaitEnd() throws InterruptedException {
        process.waitFor();
        listener.join();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        kill();
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader()) {
            String line;
            while ((line = lines.readLine()) != null) {
                if (line.startsWith("stored ")) {
                    acknowledged.add(Long.parseLong(line.substring("stored ".length())));
                } else {
                    refusals.add(line);
                }
            }
        } catch (IOException e) {
            refusals.add("no longer heard: " + e.getMessage());
        }
    }
}
