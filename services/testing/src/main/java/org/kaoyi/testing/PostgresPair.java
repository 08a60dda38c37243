package org.kaoyi.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL of a test's own and a second one that follows it by streaming replication (a hot standby). The second is made from a copy of
 * the first one's files, since the server that comes with the build brings no pg_basebackup.
 */
public final class PostgresPair implements AutoCloseable {
    private static final String BEGIN_COPY = "SELECT pg_backup_start('replica', true)";
    private static final String END_COPY = "SELECT labelfile FROM pg_backup_stop(false)";
    private static final String STOP_TAKING = "SELECT pg_wal_replay_pause()";
    private static final String GO_ON_TAKING = "SELECT pg_wal_replay_resume()";
    private static final String PROMOTE = "SELECT pg_promote()";

    /** The process of the first server, and what it would not find in its copy. */
    private static final String RUNNING = "postmaster.";

    private static final Set<PosixFilePermission> ITS_OWN = PosixFilePermissions.fromString("rwx------");

    private final EmbeddedPostgres primary;
    private final EmbeddedPostgres replica;

    private PostgresPair(EmbeddedPostgres primary, EmbeddedPostgres replica) {
        this.primary = primary;
        this.replica = replica;
    }

    /**
     * Starts both; the second has what the first has before it is asked anything.
     *
     * @param folder for the files of both, empty
     */
    public static PostgresPair start(Path folder) {
        try {
            EmbeddedPostgres primary = server(folder.resolve("primary"));
            try {
                Path copy = folder.resolve("replica");
                copy(primary, folder.resolve("primary"), copy);
                follow(primary, copy);
                return new PostgresPair(primary, server(copy));
            } catch (IOException | SQLException | RuntimeException e) {
                primary.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a PostgreSQL and its replica could not be started", e);
        } catch (SQLException e) {
            throw new IllegalStateException("a PostgreSQL could not be copied", e);
        }
    }

    /** Connections to the first database of the server that is written to, as its superuser. */
    public PGSimpleDataSource primary() {
        return (PGSimpleDataSource) primary.getPostgresDatabase();
    }

    /** The same of the one that follows. */
    public PGSimpleDataSource replica() {
        return (PGSimpleDataSource) replica.getPostgresDatabase();
    }

    /** The replica stays where it is, as one that is busy or cut off. */
    public void holdReplica() {
        ask(replica(), STOP_TAKING);
    }

    public void letReplicaGoOn() {
        ask(replica(), GO_ON_TAKING);
    }

    /** Makes the replica a primary of its own; returns when it is one. */
    public void promote() {
        ask(replica(), PROMOTE);
    }

    @Override
    public void close() throws IOException {
        try {
            replica.close();
        } finally {
            primary.close();
        }
    }

    private static EmbeddedPostgres server(Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .start();
    }

    /** As the documentation of PostgreSQL has it (25.3.3); the session stays open meanwhile. */
    private static void copy(EmbeddedPostgres primary, Path from, Path to) throws IOException, SQLException {
        try (Connection connection = primary.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(BEGIN_COPY);
            copyFiles(from, to);
            try (ResultSet row = statement.executeQuery(END_COPY)) {
                row.next();
                Files.writeString(to.resolve("backup_label"), row.getString(1));
            }
        }
    }

    private static void copyFiles(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                if (!file.getFileName().toString().startsWith(RUNNING)) {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                }
            }
        }
        Files.setPosixFilePermissions(to, ITS_OWN); // or it does not start
    }

    private static void follow(EmbeddedPostgres primary, Path copy) throws IOException {
        Files.createFile(copy.resolve("standby.signal"));
        Files.writeString(
                copy.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=%d user=postgres'%n".formatted(primary.getPort()),
                StandardOpenOption.APPEND);
    }

    private static void ask(PGSimpleDataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
