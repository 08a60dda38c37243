package org.kaoyi.app.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.FileTrouble;

/** The PostgreSQL of one data folder, started and stopped by this process. */
final class EmbeddedServer implements AutoCloseable {
    private static final String LIST_SETTING = "SELECT current_setting(?)";
    private static final String CREATE_DATABASE = "CREATE DATABASE " + ServerSettings.DATABASE;

    /** Where the library looks for its working folder, whose old children it deletes. */
    private static final String WORKING_FOLDER_PROPERTY = "ot.epg.working-dir";

    private final EmbeddedPostgres server;
    private final String ownerUrl;
    private final String databaseUrl;

    private EmbeddedServer(EmbeddedPostgres server, String ownerUrl, String databaseUrl) {
        this.server = server;
        this.ownerUrl = ownerUrl;
        this.databaseUrl = databaseUrl;
    }

    /**
     * Starts the server on the folder, making its cluster at the first time. To be called only under the folder's lock.
     *
     * @throws CannotProceed with the last words of the server when it does not start
     */
    static EmbeddedServer start(DataFolder folder, Map<String, String> environment) {
        Path binaries = ServerBinaries.folder(environment, DataFolder.home(environment));
        ServerBinaries.clearHalfUnpacked(binaries);
        System.setProperty(WORKING_FOLDER_PROPERTY, binaries.toString());
        OrphanedServer.stopIfRunning(folder);
        ClusterIdentity identity = ClusterIdentity.ofFolder(folder);
        boolean isNew = !folder.holdsLedger();
        EmbeddedPostgres server = launch(folder, identity, isNew);
        try {
            String maintenance = url(server, "postgres", ServerSettings.SUPERUSER, identity.password());
            requireDurable(maintenance);
            if (isNew) {
                execute(maintenance, CREATE_DATABASE);
                identity.keep(folder);
            }
            ApplicationRole role = ApplicationRole.ensure(maintenance);
            return new EmbeddedServer(
                    server,
                    url(server, ServerSettings.DATABASE, ServerSettings.SUPERUSER, identity.password()),
                    url(server, ServerSettings.DATABASE, ApplicationRole.NAME, role.password()));
        } catch (SQLException | RuntimeException e) {
            closeAfter(server, e);
            if (e instanceof CannotProceed known) {
                throw known;
            }
            throw failed(folder, e);
        }
    }

    private static EmbeddedPostgres launch(DataFolder folder, ClusterIdentity identity, boolean isNew) {
        ProcessBuilder.Redirect log =
                ProcessBuilder.Redirect.appendTo(folder.serverLog().toFile());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.cluster())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(ServerSettings.START_PATIENCE)
                .setConnectConfig("password", identity.password())
                .setOutputRedirector(log)
                .setErrorRedirector(log);
        ServerSettings.locale(System.getProperty("os.name")).forEach(builder::setLocaleConfig);
        ServerSettings.MODEST.forEach(builder::setServerConfig);
        ServerSettings.DURABLE.forEach(builder::setServerConfig);
        @Nullable Path passwordFile = isNew ? identity.writePasswordFile(folder) : null;
        try {
            if (passwordFile != null) {
                // initdb takes them as further options: whoever connects by TCP shows the password of this folder.
                builder.setLocaleConfig("auth-host", "scram-sha-256");
                builder.setLocaleConfig("pwfile", passwordFile.toString());
            }
            return builder.start();
        } catch (IOException | RuntimeException e) {
            throw failed(folder, e);
        } finally {
            delete(passwordFile);
        }
    }

    private static void delete(@Nullable Path passwordFile) {
        if (passwordFile != null && !passwordFile.toFile().delete()) {
            passwordFile.toFile().deleteOnExit();
        }
    }

    private static String url(EmbeddedPostgres server, String database, String user, String password) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s&password=%s"
                .formatted(server.getPort(), database, user, password);
    }

    /** The running server is asked, since what we wrote on its command line is mixed with what the library writes there. */
    private static void requireDurable(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.prepareStatement(LIST_SETTING)) {
            for (Map.Entry<String, String> setting : ServerSettings.DURABLE.entrySet()) {
                statement.setString(1, setting.getKey());
                try (ResultSet row = statement.executeQuery()) {
                    if (!row.next() || !setting.getValue().equals(row.getString(1))) {
                        throw CannotProceed.notReachable(
                                "The embedded PostgreSQL runs without %s=%s, so it could forget what it promised to keep. Take back what was set in the database by hand (ALTER ROLE, ALTER DATABASE); if nothing was, please report this."
                                        .formatted(setting.getKey(), setting.getValue()),
                                null);
                    }
                }
            }
        }
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void closeAfter(EmbeddedPostgres server, Exception failure) {
        try {
            server.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static CannotProceed failed(DataFolder folder, Exception cause) {
        return CannotProceed.notReachable(
                "The embedded PostgreSQL does not start in %s. Its last words: %s (whole log: %s)."
                        .formatted(folder.root(), lastWords(folder.serverLog()), folder.serverLog()),
                cause);
    }

    /** The last complaint of the server, which names the cause better than any exception on our side. */
    static String lastWords(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.reversed().stream()
                    .filter(line -> line.contains("FATAL") || line.contains("PANIC") || line.contains("error:"))
                    .findFirst()
                    .orElse(lines.isEmpty() ? "none" : lines.getLast())
                    .strip();
        } catch (IOException e) {
            return "none (%s)".formatted(FileTrouble.in(e));
        }
    }

    /** Of the role that migrates. */
    String ownerUrl() {
        return ownerUrl;
    }

    /** Of the role that everything else uses. */
    String databaseUrl() {
        return databaseUrl;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
