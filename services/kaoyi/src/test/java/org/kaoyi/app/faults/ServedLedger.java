package org.kaoyi.app.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.app.ledger.Seal;
import org.kaoyi.app.postgres.DataFolder;
import org.kaoyi.app.postgres.LedgerDatabase;
import org.kaoyi.app.web.Listening;
import org.kaoyi.app.web.WebServer;
import org.kaoyi.app.wholeway.OneDatabase;
import org.kaoyi.readingroom.access.AccessSettings;
import org.kaoyi.testing.NetworkLink;
import org.kaoyi.testing.Patience;
import org.kaoyi.testing.PostgresServer;
import org.postgresql.ds.PGSimpleDataSource;

/** A ledger and its pages within this process, on a database of its own to which the way can be cut. */
final class ServedLedger implements AutoCloseable {
    /** An outage of seconds, on a machine shared with other tests. */
    private final PGSimpleDataSource database = OneDatabase.fresh("outage");

    private final NetworkLink link = NetworkLink.to(database.getPortNumbers()[0]);
    private final HttpClient client = HttpClient.newHttpClient();
    private final OpenLedger ledger;
    private final WebServer web;

    ServedLedger(Path folder, Clock clock, Seal seal) {
        PGSimpleDataSource linked = new PGSimpleDataSource();
        linked.setServerNames(new String[] {"127.0.0.1"});
        linked.setPortNumbers(new int[] {link.port()});
        linked.setDatabaseName(database.getDatabaseName());
        linked.setUser(database.getUser());
        WebServer.Starting starting = WebServer.begin(Listening.here(), 0, AccessSettings.NONE);
        ledger = OpenLedger.open(
                LedgerDatabase.at(
                        OneDatabase.url(linked),
                        new DataFolder(folder),
                        Map.of(
                                LedgerDatabase.ATTACHMENTS,
                                folder.resolve("attachments").toString())),
                Access.WRITE,
                clock,
                seal);
        ledger.follow();
        web = starting.serve(ledger);
    }

    OpenLedger ledger() {
        return ledger;
    }

    /** The way to the database. */
    NetworkLink link() {
        return link;
    }

    /** Done by whoever looks after the database, on a way of his own. */
    void administer(String sql) {
        administer(database, sql);
    }

    /** The same from another database of the server, for what concerns this one as a whole. */
    void administerServer(String sql) {
        administer(PostgresServer.EMBEDDED.database(PostgresServer.FIRST_DATABASE), sql);
    }

    private static void administer(DataSource on, String sql) {
        try (Connection connection = on.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String databaseName() {
        return database.getDatabaseName();
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(web.address() + path)));
    }

    HttpResponse<String> record(String siglum) {
        return send(HttpRequest.newBuilder(URI.create(web.address() + "/api/v1/sources"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"id\":\"%s\",\"title\":\"A letter\"}".formatted(siglum))));
    }

    /** As a page does. */
    HttpResponse<String> sendForm(String path, Map<String, String> fields) {
        StringBuilder form = new StringBuilder();
        fields.forEach((name, value) -> form.append(form.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return send(HttpRequest.newBuilder(URI.create(web.address() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
    }

    /** Until every view shows the whole log. */
    void awaitFolded() {
        await().ignoreExceptions()
                .until(
                        () -> ledger.projections().status(),
                        views -> views.stream().allMatch(view -> view.lag() == 0));
    }

    @Override
    public void close() throws IOException {
        web.close();
        ledger.close();
        client.close();
        link.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.timeout(Patience.WITH_A_BUSY_MACHINE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
