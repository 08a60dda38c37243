package org.kaoyi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/**
 * A Kafka broker and controller in a process of its own, on the loopback, from the jars of the class path. It may be killed and started
 * again: its port and its files stay.
 */
public final class KafkaBroker implements AutoCloseable {
    /** Three seconds on an idle machine; one that builds on all cores has taken a hundred. */
    private static final Duration START_PATIENCE = Duration.ofMinutes(4);

    private static final Duration CONNECT_PATIENCE = Duration.ofMillis(200);
    private static final long LOOK_NANOS = 20_000_000;
    private static final String CLUSTER_ID = "a2FveWktdHJpYWxzLWExMg";

    /** Whom the secured door knows: by name and password (SCRAM); each may only what a test allows him. */
    public static final Map<String, String> PEOPLE =
            Map.of("kaoyi-relay", "password of the relay", "kaoyi-project", "password of the projectors");

    private final Path folder;
    private final int port;

    /** A third door, at which one says who he is. */
    private final int secured;

    /** A second door, which is reached by the link only. */
    private final int far;

    private final NetworkLink link;
    private Process process;

    private KafkaBroker(Path folder) {
        this.folder = folder;
        this.port = freePort();
        this.far = freePort();
        this.secured = freePort();
        this.link = NetworkLink.to(far);
        this.process = begin();
    }

    /** Starts an empty one and waits until it listens. */
    public static KafkaBroker start(Path folder) {
        KafkaBroker broker = new KafkaBroker(folder);
        broker.awaitListening();
        return broker;
    }

    /** As Kafka's clients take it. */
    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    /** The same for clients behind a network that can be cut. */
    public String farBootstrap() {
        return "127.0.0.1:" + link.port();
    }

    /** The same for clients that show name and password of one of {@link #PEOPLE} (SASL, SCRAM-SHA-256); whoever comes another way may do anything. */
    public String securedBootstrap() {
        return "127.0.0.1:" + secured;
    }

    /** The way of those who came by {@link #farBootstrap}. */
    public NetworkLink link() {
        return link;
    }

    /** Ends it at once (SIGKILL), with all that it had not told its files. */
    public void kill() {
        Signals.awaitEnd(process.destroyForcibly());
    }

    /** Stops it where it stands (SIGSTOP): connections stay and nobody answers, as behind a cut network. */
    public void freeze() {
        Signals.send("STOP", process.pid());
    }

    public void thaw() {
        Signals.send("CONT", process.pid());
    }

    /** Ends it in order. */
    public void stop() {
        process.destroy();
        Signals.awaitEnd(process);
    }

    /** Starts it again on the same files; returns when it listens. */
    public void startAgain() {
        process = begin();
        awaitListening();
    }

    @Override
    public void close() {
        kill();
        try {
            link.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process begin() {
        try {
            Path settings = folder.resolve("server.properties");
            if (!Files.exists(settings)) {
                Files.createDirectories(folder);
                write(settings);
                Signals.awaitEnd(java("kafka.tools.StorageTool", formatting(settings)));
            }
            return java("kafka.Kafka", settings.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("the Kafka broker could not be started", e);
        }
    }

    private static String[] formatting(Path settings) {
        List<String> arguments = new ArrayList<>(List.of("format", "-t", CLUSTER_ID, "-c", settings.toString()));
        PEOPLE.forEach((name, password) -> {
            arguments.add("--add-scram");
            arguments.add("SCRAM-SHA-256=[name=%s,password=%s]".formatted(name, password));
        });
        return arguments.toArray(String[]::new);
    }

    private Process java(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx384m",
                "-cp",
                System.getProperty("java.class.path"),
                program));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("broker.log").toFile()))
                .start();
    }

    private void write(Path settings) throws IOException {
        int controller = freePort();
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                "1",
                "controller.quorum.voters",
                "1@127.0.0.1:" + controller,
                "controller.listener.names",
                "CONTROLLER",
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,FAR://127.0.0.1:%d,SECURED://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(port, far, secured, controller),
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:%d,FAR://127.0.0.1:%d,SECURED://127.0.0.1:%d"
                        .formatted(port, link.port(), secured),
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,FAR:PLAINTEXT,SECURED:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs",
                folder.resolve("data").toString(),
                "auto.create.topics.enable",
                "false"));
        properties.putAll(Map.of(
                "listener.name.secured.sasl.enabled.mechanisms", "SCRAM-SHA-256",
                "listener.name.secured.scram-sha-256.sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required;",
                "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                // Whoever comes by the other doors, the broker itself among them.
                "super.users", "User:ANONYMOUS"));
        // One broker, few tests: what a cluster waits and keeps copies for is not needed.
        properties.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "2",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.num.partitions", "2",
                "transaction.state.log.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0",
                "broker.session.timeout.ms", "3000",
                "broker.heartbeat.interval.ms", "500"));
        try (var out = Files.newOutputStream(settings)) {
            properties.store(out, null);
        }
    }

    private void awaitListening() {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (!listens()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                kill();
                throw new IllegalStateException(
                        "the Kafka broker does not listen; see " + folder.resolve("broker.log"));
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) CONNECT_PATIENCE.toMillis());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
