package org.kaoyi.benchmarks.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.util.FileSystemUtils;

/** {@code kaoyi demo} as a process of its own, which loads the demonstration into a new folder and serves it. */
final class ServedProgram implements AutoCloseable {
    /** Where the built jar is; {@code services/benchmarks/run} says it. */
    private static final String JAR = System.getProperty("kaoyi.benchmarks.program", "services/kaoyi/target/kaoyi.jar");

    private static final Path JDK = Path.of(System.getProperty("java.home"), "bin");

    /** As docker/compose.yaml gives it. */
    private static final String HEAP = "-Xmx460m";

    private static final Duration START_PATIENCE = Duration.ofMinutes(3);
    private static final Duration END_PATIENCE = Duration.ofSeconds(40);
    private static final long LOOK_NANOS = 100_000_000;
    private static final int OK = 200;

    private final Path folder;
    private final Process process;
    private final URI address;
    private final HttpClient client = HttpClient.newHttpClient();

    private ServedProgram(Path folder, Process process, URI address) {
        this.folder = folder;
        this.process = process;
        this.address = address;
    }

    /** Starts it and waits until the demonstration shows. */
    static ServedProgram demonstration() throws IOException {
        Path folder = Files.createTempDirectory("kaoyi-load");
        int port = freePort();
        Process process = new ProcessBuilder(
                        JDK.resolve("java").toString(),
                        "-XX:+UseSerialGC",
                        HEAP,
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dfile.encoding=UTF-8",
                        "-Daxoniq.update-checker.disabled=true",
                        "-Ddisable-axoniq-console-message=true",
                        "-jar",
                        JAR,
                        "demo",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        folder.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        ServedProgram program = new ServedProgram(folder, process, URI.create("http://127.0.0.1:" + port));
        try {
            program.awaitReady();
            return program;
        } catch (IOException | RuntimeException e) {
            program.close();
            throw e;
        }
    }

    private void awaitReady() throws IOException {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (true) {
            try {
                if (get("/ready").statusCode() == OK) {
                    return;
                }
            } catch (IOException e) {
                // It does not listen yet.
            }
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("the program does not get ready: " + said());
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    URI at(String path) {
        return address.resolve(path);
    }

    HttpClient client() {
        return client;
    }

    HttpResponse<String> get(String path) throws IOException {
        return send(HttpRequest.newBuilder(at(path)));
    }

    HttpResponse<String> post(String path, String type, String body) throws IOException {
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** What it wrote on its standard error, and out. */
    String said() throws IOException {
        return Files.readString(folder.resolve("said.txt"));
    }

    /** Bytes of its heap that are in use when everything else was collected; asks it to collect. */
    long heapAfterCollection() throws IOException, InterruptedException {
        new ProcessBuilder(JDK.resolve("jcmd").toString(), Long.toString(process.pid()), "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Bytes of memory that its process holds, as Linux counts them; 0 elsewhere. */
    long residentBytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        List<String> lines = Files.readAllLines(status);
        return lines.stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElse(0);
    }

    /** Processor time that it has used so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(END_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        client.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
