package org.kaoyi.benchmarks.program;

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

/** The built jar as a process of its own, which answers at a free port of this machine. */
public final class RunningProgram implements AutoCloseable {
    /** Programs of the same Java that runs the benchmarks. */
    static final Path JDK = Path.of(System.getProperty("java.home"), "bin");

    /** Where the built jar is; {@code services/benchmarks/run} says it. */
    private static final String JAR = System.getProperty("kaoyi.benchmarks.program", "services/kaoyi/target/kaoyi.jar");

    /** As docker/image/kaoyi runs it; the memory is that of docker/compose.yaml. */
    private static final List<String> JAVA = List.of(
            JDK.resolve("java").toString(),
            "-XX:+UseSerialGC",
            "-Xmx460m",
            "--enable-native-access=ALL-UNNAMED",
            "-Dfile.encoding=UTF-8",
            "-Daxoniq.update-checker.disabled=true",
            "-Ddisable-axoniq-console-message=true",
            "-jar",
            JAR);

    /** The command of the checkout; {@code services/benchmarks/run} says it. */
    private static final String COMMAND = System.getProperty("kaoyi.benchmarks.command", "kaoyi");

    private static final Duration START_PATIENCE = Duration.ofMinutes(3);
    private static final Duration END_PATIENCE = Duration.ofSeconds(40);
    private static final long LOOK_NANOS = 50_000_000;
    private static final int OK = 200;

    private final Process process;
    private final URI address;
    private final Path said;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningProgram(Process process, URI address, Path said) {
        this.process = process;
        this.address = address;
        this.said = said;
    }

    /**
     * Starts it, and does not wait.
     *
     * @param before what starts it, such as {@code taskset} with its arguments; empty for nothing
     * @param arguments of the program, without its port
     * @param folder where it is written down what the program says
     */
    public static RunningProgram start(
            List<String> before, List<String> arguments, Map<String, String> environment, Path folder)
            throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(JAVA);
        return start(command, environment, arguments, folder);
    }

    /** The same as people start it who have a checkout: unpacked, with the archive of classes that an earlier start has left. */
    static RunningProgram byCommand(List<String> arguments, Path folder) throws IOException {
        return start(List.of(COMMAND), Map.of(), arguments, folder);
    }

    private static RunningProgram start(
            List<String> program, Map<String, String> environment, List<String> arguments, Path folder)
            throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(program);
        command.addAll(arguments);
        command.addAll(List.of("--port", Integer.toString(port)));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        Path said = folder.resolve("said.txt");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        return new RunningProgram(process, URI.create("http://127.0.0.1:" + port), said);
    }

    /**
     * Asks until it answers what is wanted.
     *
     * @throws IllegalStateException with what it said, when it ends or does not get there; it is closed then
     */
    public void await(String path, Predicate<String> wanted) throws IOException {
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
                throw new IllegalStateException("the program does not get ready: " + said());
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    public URI address() {
        return address;
    }

    public URI at(String path) {
        return address.resolve(path);
    }

    public HttpClient client() {
        return client;
    }

    public HttpResponse<String> get(String path) throws IOException {
        return send(HttpRequest.newBuilder(at(path)));
    }

    public HttpResponse<String> post(String path, String type, String body) throws IOException {
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
    public String said() throws IOException {
        return Files.readString(said);
    }

    /** Processor time that it has used so far. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Bytes of its heap that are in use when everything else was collected; asks it to collect. */
    public long heapAfterCollection() throws IOException, InterruptedException {
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
    public long residentBytes() throws IOException {
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

    @Override
    public void close() {
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
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
