package org.kaoyi.app.wholeway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaoyi.app.postgres.DataFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A process of a cluster, with a folder of its own as on a machine of its own. */
final class Member implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int OK = 200;

    private final String name;
    private final String roles;
    private final Path folder;
    private final Map<String, String> environment;
    private final List<Object> arguments;
    private final int port = freePort();
    private Process process;
    private String address;

    private Member(String name, String roles, Path folder, Map<String, String> environment, List<Object> arguments) {
        this.name = name;
        this.roles = roles;
        this.folder = folder;
        this.environment = environment;
        this.arguments = arguments;
    }

    /**
     * Starts one.
     *
     * @param environment of the cluster: its database, its brokers, its token
     */
    static Member start(String name, String roles, Path parent, Map<String, String> environment, Object... arguments) {
        Path folder = parent.resolve(name);
        Map<String, String> own = new HashMap<>(environment);
        own.put("KAOYI_DATA", folder.toString());
        own.put("KAOYI_NODE", name);
        Member member = new Member(name, roles, folder, own, List.of(arguments));
        member.startAgain();
        return member;
    }

    void startAgain() {
        assertThat(folder.toFile().isDirectory() || folder.toFile().mkdirs()).isTrue();
        Object[] all = new Object[5 + arguments.size()];
        List.<Object>of("serve", "--port", port, "--roles", roles).toArray(all);
        for (int i = 0; i < arguments.size(); i++) {
            all[5 + i] = arguments.get(i);
        }
        process = Program.fork(environment, output(), all);
        LiveLedger live = new LiveLedger(
                new DataFolder(folder).ofDatabase(environment.get("KAOYI_URL")).root());
        address = live.awaitPages(process, output());
    }

    String address() {
        return address;
    }

    /** Runs a verb on this member's machine. */
    String run(Object... verb) throws InterruptedException {
        Process ran = begin(verb);
        assertThat(ran.waitFor()).as(Program.said(verbSaid())).isZero();
        return Program.said(verbSaid());
    }

    /** Starts a verb on this member's machine. */
    Process begin(Object... verb) {
        return Program.fork(environment, verbSaid(), verb);
    }

    /** What each of its roles is about. */
    JsonNode roles() {
        return get("/ready");
    }

    long position() {
        JsonNode position = get("/health").get("position");
        return position == null ? 0 : position.asLong();
    }

    /** How far the view is that is least far. */
    long leastView() {
        return get("/health")
                .get("views")
                .valueStream()
                .mapToLong(view -> view.asLong(-1))
                .min()
                .orElse(0);
    }

    /** Waits until every view that anybody keeps shows the whole log. */
    void awaitViews() {
        await().ignoreExceptions().until(() -> {
            JsonNode health = get("/health");
            long head = health.get("position").asLong();
            return health.get("views").valueStream().allMatch(view -> view.asLong(-1) == head);
        });
    }

    void kill() {
        end(process.destroyForcibly());
    }

    /** As an operator does: TERM, and the process ends in order. */
    void stop() {
        process.destroy();
        end(process);
    }

    String said() {
        return name + ": " + Program.said(output()) + Program.said(verbSaid());
    }

    @Override
    public void close() {
        kill();
    }

    private JsonNode get(String path) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode())
                    .as("%s of %s: %s", path, name, answer.body())
                    .isIn(OK, 503);
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(said(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void end(Process process) {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path verbSaid() {
        return folder.resolve("verb.txt");
    }

    private Path output() {
        return folder.resolve("said.txt");
    }

    /** Its address stays when it starts again. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
