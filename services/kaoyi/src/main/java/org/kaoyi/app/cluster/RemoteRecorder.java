package org.kaoyi.app.cluster;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.codec.KaoyiJson;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Appended;
import org.kaoyi.ledger.LogUnavailable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Hands appends to the process that records; of several it finds the one that writes now. */
public final class RemoteRecorder implements AutoCloseable {
    /** Where a recorder takes appends of other processes. */
    public static final String DOOR = "/cluster/appends";

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int TOO_LARGE = 413;
    private static final JsonMapper JSON = KaoyiJson.reports();

    /** A recorder that is there takes a connection at once; the next one is asked otherwise. */
    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(2);

    /** Longer than the recorder itself waits for its database, so that its answer is heard. */
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(60);

    private final List<URI> doors;
    private final ClusterToken token;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT_PATIENCE).build();

    /** The one that wrote last; asked first. */
    private volatile int first;

    /** @param addresses of recorders, such as {@code http://recorder:8080}; one at least */
    RemoteRecorder(List<URI> addresses, ClusterToken token) {
        this.doors = addresses.stream().map(address -> address.resolve(DOOR)).toList();
        this.token = token;
    }

    /** @throws LogUnavailable and the others as {@link org.kaoyi.ledger.EventLog#append} fails with */
    Appended append(Append append) {
        byte[] order = JSON.writeValueAsBytes(append);
        @Nullable AppendAnswer standby = null;
        int begin = first;
        for (int i = 0; i < doors.size(); i++) {
            int which = (begin + i) % doors.size();
            Optional<AppendAnswer> answer = ask(doors.get(which), order);
            if (answer.isPresent() && !answer.get().isOfStandby()) {
                first = which;
                return answer.get().orThrow();
            }
            standby = answer.orElse(standby);
        }
        if (standby != null) {
            return standby.orThrow();
        }
        throw new LogUnavailable("no recorder can be reached at " + doors + "; nothing was stored");
    }

    /** Empty when it certainly did not hear. */
    private Optional<AppendAnswer> ask(URI door, byte[] order) {
        HttpRequest request = HttpRequest.newBuilder(door)
                .timeout(ANSWER_PATIENCE)
                .header(ClusterToken.HEADER, token.value())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(order))
                .build();
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK) {
                throw refused(door, answer.statusCode());
            }
            return Optional.of(JSON.readValue(answer.body(), AppendAnswer.class));
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return Optional.empty();
        } catch (JacksonException e) {
            throw new LogUnavailable("the recorder at " + door + " is of another version", true, e);
        } catch (IOException e) {
            throw new LogUnavailable("the recorder at " + door + " did not answer", true, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable("interrupted while the recorder was at work", true, e);
        }
    }

    /** Only what the door itself answers before it looks at the append is certain; a proxy's answer tells nothing of what the recorder did. */
    private static LogUnavailable refused(URI door, int status) {
        return switch (status) {
            case FORBIDDEN ->
                new LogUnavailable("the recorder at %s refuses this process (status %d): do both know the same %s?"
                        .formatted(door, status, ClusterToken.FILE));
            case BAD_REQUEST, TOO_LARGE ->
                new LogUnavailable("the recorder at %s does not take the append (status %d): is it of another version?"
                        .formatted(door, status));
            default ->
                new LogUnavailable(
                        "the recorder at %s gave no answer of its own (status %d)".formatted(door, status), true, null);
        };
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
