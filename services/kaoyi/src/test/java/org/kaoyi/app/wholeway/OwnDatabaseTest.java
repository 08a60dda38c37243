package org.kaoyi.app.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.postgres.DataFolder;
import org.kaoyi.testing.Patience;
import org.kaoyi.testing.PostgresServer;
import org.postgresql.ds.PGSimpleDataSource;

/** A ledger in a PostgreSQL of one's own, the oldest that can be had here, named by the environment as in a container. */
class OwnDatabaseTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final Pattern ACTS_ON_A_READER =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private final PostgresServer postgres = PostgresServer.oldest();
    private final String name = "own_database_" + NUMBER.incrementAndGet();
    private String url;
    private Map<String, String> environment;
    private Process server;

    @TempDir
    private Path folder;

    @BeforeEach
    void emptyDatabase() throws SQLException, IOException {
        PGSimpleDataSource first = postgres.database(PostgresServer.FIRST_DATABASE);
        try (Connection connection = first.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        Path password = Files.writeString(
                folder.resolve("password"), first.getPassword() == null ? "none is asked for" : first.getPassword());
        url = "jdbc:postgresql://%s:%d/%s".formatted(first.getServerNames()[0], first.getPortNumbers()[0], name);
        environment = Map.of(
                "KAOYI_URL", url,
                "KAOYI_DB_USER", first.getUser(),
                "KAOYI_DB_PASSWORD_FILE", password.toString(),
                "KAOYI_DATA", folder.toString());
    }

    @AfterEach
    void endServer() throws InterruptedException {
        if (server != null) {
            server.destroyForcibly().waitFor();
        }
    }

    @Test
    void the_demonstration_loads_and_the_log_agrees_with_its_proofs() throws Exception {
        assertThat(run("demo", "--no-serve")).contains("The demonstration is loaded");
        assertThat(run("verify", "--json")).contains("\"position\":");
    }

    @Test
    void an_import_beside_the_living_server_goes_through_it_and_strangers_are_turned_away() throws Exception {
        LiveLedger live = startServer();
        Path sources = Files.writeString(folder.resolve("sources.csv"), "id,title\nC1,Mao to Yudin\n");
        Path more = Files.writeString(folder.resolve("more.csv"), "id,title\nK1,Kim to Puzanov\n");

        run("import", "--kind", "sources", sources);
        run("import", "--kind", "sources", more);

        assertThat(get(live, "/health")).contains("\"status\":\"up\"", "\"position\":2");
        assertThat(get(live, "/sources")).contains("Mao to Yudin", "Kim to Puzanov");
        assertThat(get(live, "/metrics"))
                .contains("kaoyi_ledger_position 2.0", "kaoyi_view_lag{view=\"discrepancies\"} ")
                .contains("kaoyi_view_parked{view=\"search\"} 0.0", "kaoyi_checkpoint_failing 0.0")
                .contains(
                        "disk_free_bytes", "kaoyi_database_bytes", "hikaricp_connections_pending{pool=\"readers\"} 0.0")
                .containsPattern("http_server_requests_seconds_bucket\\{.*uri=\"/sources\",le=\"0.05\"} ")
                .doesNotContain("Mao to Yudin");
        assertThat(run("report", "discrepancies"))
                .as("by the rows that the server keeps")
                .isNotBlank();
        askHostilely(URI.create(live.property("web")));
        assertLogIsSilentOnContent(live, recordedWithTheWord(live));
        assertNobodyWritesLinesOfHisOwnIntoTheLog();
        // The name of another site may be made to lead here; a browser says which name it was asked for.
        URI address = URI.create(live.property("web"));
        assertThat(statusFor(address, "localhost:" + address.getPort())).contains("200");
        assertThat(statusFor(address, "archive.example")).contains("403");
    }

    /** By the door, by REST, and asked for; a word that is nowhere else. */
    private String recordedWithTheWord(LiveLedger live) throws Exception {
        String word = "Quisquiliae";
        run("import", "--create-missing", Files.writeString(folder.resolve("claims.csv"), """
                id,occasion,question,source,value,quotation,type
                c1,%1$s talk,how many %1$s,C1,3,in three %1$s,quantity
                """.formatted(word)));
        HttpResponse<String> posted = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(live.property("web") + "/api/v1/sources"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "{\"id\":\"Q1\",\"title\":\"%s\"}".formatted(word)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(posted.statusCode()).as(posted.body()).isEqualTo(201);
        assertThat(get(live, "/search?q=" + word)).contains(word);
        return word;
    }

    /** Line ends, a terminal's colours and a turned direction in addresses, ids and headers, some of which are complained of. */
    private static void askHostilely(URI address) throws IOException {
        String lies = "%0d%0a%7B%22message%22:%22all%20is%20lost%22%7D%1b%5B31m%C2%9B2J%E2%80%AEtxt%E2%80%A8";
        for (String path : List.of(
                "/claims/" + lies,
                "/sources/x/passages/" + lies,
                "/static/../" + lies,
                "/search?q=" + lies,
                "/api/v1/" + lies)) {
            raw(
                    address,
                    "GET " + path + " HTTP/1.1\r\nHost: " + address.getAuthority()
                            + "\r\nUser-Agent: \u001B[31m\u009B2J\r\nX-Forwarded-For: \u202Etxt\r\nConnection: close\r\n\r\n");
        }
        raw(address, "GET /\u001B[31m HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nConnection: close\r\n\r\n");
    }

    private void assertNobodyWritesLinesOfHisOwnIntoTheLog() {
        String log = Program.said(folder.resolve("server.txt"));
        assertThat(log.lines())
                .isNotEmpty()
                .noneMatch(line -> line.startsWith("{\"message\""))
                .noneMatch(line -> ACTS_ON_A_READER.matcher(line).find());
    }

    /** The server was told to say all that it can. */
    private void assertLogIsSilentOnContent(LiveLedger live, String word) throws Exception {
        assertThat(get(live, "/metrics")).contains("http_server_requests").doesNotContain(word);
        assertThat(Program.said(folder.resolve("server.txt")).lines())
                .filteredOn(line -> line.contains(word) || line.contains("Puzanov"))
                .isEmpty();
    }

    private LiveLedger startServer() {
        Path output = folder.resolve("server.txt");
        Map<String, String> talkative = new HashMap<>(environment);
        talkative.put("KAOYI_LOG", "DEBUG");
        talkative.put("KAOYI_LOG_FORMAT", "ecs");
        server = Program.fork(talkative, output, "serve", "--port", 0);
        LiveLedger live = new LiveLedger(new DataFolder(folder).ofDatabase(url).root());
        live.awaitPages(server, output);
        return live;
    }

    private String run(Object... arguments) throws InterruptedException {
        Path output = folder.resolve("output.txt");
        Process process = Program.fork(environment, output, arguments);
        assertThat(process.waitFor(Patience.WITH_A_BUSY_MACHINE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        assertThat(process.exitValue()).as(Program.said(output)).isZero();
        return Program.said(output);
    }

    private static String get(LiveLedger live, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(live.property("web") + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** By hand, since a well-behaved client lets nobody choose the host it names. */
    private static String statusFor(URI address, String host) throws IOException {
        return raw(address, "GET /health HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(host))
                .lines()
                .findFirst()
                .orElse("nothing");
    }

    private static String raw(URI address, String request) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
