package org.kaoyi.app.wholeway;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaoyi.testing.Signals;

/** {@code kaoyi serve} on a database of one's own, as a process that can be stopped, continued and killed. */
final class RecordingServer implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("\"address\"\\s*:\\s*\"(http://[^\"]+)\"");

    /** A stopped process takes a connection and answers nothing. */
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(10);

    private final Process process;
    private final String address;
    private final HttpClient client = HttpClient.newHttpClient();

    private RecordingServer(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Starts one and waits until it says where its pages are. */
    static RecordingServer start(Path folder, String name, String url, Object... more) {
        Path output = folder.resolve(name + ".txt");
        List<Object> arguments = new ArrayList<>(List.of("serve", "--port", 0, "--json"));
        arguments.addAll(List.of(more));
        Process process =
                Program.fork(Map.of("KAOYI_URL", url, "KAOYI_DATA", folder.toString()), output, arguments.toArray());
        await().until(() ->
                !process.isAlive() || ADDRESS.matcher(Program.said(output)).find());
        Matcher found = ADDRESS.matcher(Program.said(output));
        if (!found.find()) {
            throw new AssertionError("the server ended: " + Program.said(output));
        }
        return new RecordingServer(process, found.group(1));
    }

    HttpResponse<String> record(String siglum) {
        return send(HttpRequest.newBuilder(URI.create(address + "/api/v1/sources"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"id\":\"%s\",\"title\":\"A letter\"}".formatted(siglum))));
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)));
    }

    void signal(String signal) {
        Signals.send(signal, process.pid());
    }

    /** Kills it at once. */
    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(ANSWER_PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
