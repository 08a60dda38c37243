package org.kaoyi.benchmarks.kafka;

import java.io.File;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The program as it is shipped, as a process of a cluster. */
final class ProgramMember implements AutoCloseable {
    /** Where the built jar is; {@code services/benchmarks/run} says it. */
    private static final String JAR = System.getProperty("kaoyi.benchmarks.program", "services/kaoyi/target/kaoyi.jar");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration START_PATIENCE = Duration.ofMinutes(2);
    private static final Duration END_PATIENCE = Duration.ofSeconds(40);
    private static final long LOOK_NANOS = 50_000_000;
    private static final int OK = 200;

    private final Process process;
    private final URI address;
    private final Path output;

    private ProgramMember(Process process, URI address, Path output) {
        this.process = process;
        this.address = address;
        this.output = output;
    }

    /**
     * Starts one and waits until its role does its work.
     *
     * @param environment of the cluster
     * @param cores that it may use, as {@code taskset} takes them; null for all
     */
    static ProgramMember start(
            Path parent, String node, String role, Map<String, String> environment, @Nullable String cores)
            throws IOException {
        Path folder = Files.createDirectories(parent.resolve(node));
        int port = freePort();
        List<String> command = new ArrayList<>();
        if (cores != null) {
            command.addAll(List.of("taskset", "-c", cores));
        }
        // As docker/image/kaoyi runs it; the memory is that of docker/compose.yaml.
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx460m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Daxoniq.update-checker.disabled=true",
                "-Ddisable-axoniq-console-message=true",
                "-jar",
                JAR,
                "serve",
                "--port",
                Integer.toString(port),
                "--roles",
                role,
                "--node",
                node));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.environment().put("KAOYI_DATA", folder.toString());
        File said = folder.resolve("said.txt").toFile();
        Process process = builder.redirectErrorStream(true).redirectOutput(said).start();
        ProgramMember member = new ProgramMember(process, URI.create("http://127.0.0.1:" + port), said.toPath());
        member.await("/ready", body -> !body.contains("starting") && !body.contains("trouble"));
        return member;
    }

    URI address() {
        return address;
    }

    /** Processor time that it has used so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Asks until it answers what is wanted. */
    void await(String path, Predicate<String> wanted) throws IOException {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (true) {
            try {
                HttpResponse<String> answer = get(path);
                if (answer.statusCode() == OK && wanted.test(answer.body())) {
                    return;
                }
            } catch (IOException e) {
                // It does not listen yet.
            }
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new IllegalStateException("a member does not get ready: " + Files.readString(output));
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    HttpResponse<String> get(String path) throws IOException {
        try {
            return CLIENT.send(
                    HttpRequest.newBuilder(address.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(END_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
