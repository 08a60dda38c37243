package org.kaoyi.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The servers that tests run on, the newest and the oldest that the product supports. Each is started at its first use, shared by all
 * tests of the process, and stopped with it. Neither waits for the disk: tests that ask for durability say so themselves.
 */
public enum PostgresServer {
    /** Always there: its binaries come with the build. */
    EMBEDDED("embedded PostgreSQL", 18) {
        @Override
        public PGSimpleDataSource database(String name) {
            return (PGSimpleDataSource) Embedded.SERVER.getDatabase("postgres", name);
        }
    },
    /** There where a Docker engine answers. */
    CONTAINER("PostgreSQL in a container", 15) {
        @Override
        public PGSimpleDataSource database(String name) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setServerNames(new String[] {InContainer.SERVER.getHost()});
            source.setPortNumbers(new int[] {InContainer.SERVER.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT)});
            source.setUser(InContainer.SERVER.getUsername());
            source.setPassword(InContainer.SERVER.getPassword());
            source.setDatabaseName(name);
            return source;
        }
    };

    /** The database that every server begins with. */
    public static final String FIRST_DATABASE = "postgres";

    /** Sixty-four writers, each with its readers, and the tests' own questions. */
    private static final String CONNECTIONS_MAX = "300";

    /** It lies in memory. */
    private static final String WRITE_AHEAD_MAX = "128MB";

    private final String title;
    private final int majorVersion;

    PostgresServer(String title, int majorVersion) {
        this.title = title;
        this.majorVersion = majorVersion;
    }

    /** Those that can be had on this machine. */
    public static Stream<PostgresServer> available() {
        return Stream.of(values()).filter(server -> server == EMBEDDED || Docker.answers());
    }

    /** The one with the oldest version among them, for tests too slow to run on each. */
    public static PostgresServer oldest() {
        return available()
                .min(Comparator.comparingInt(PostgresServer::majorVersion))
                .orElseThrow();
    }

    /** Connections to a database of this server, as its superuser; each caller gets its own source to set up. */
    public abstract PGSimpleDataSource database(String name);

    public int majorVersion() {
        return majorVersion;
    }

    @Override
    public String toString() {
        return title + " " + majorVersion;
    }

    private static final class Embedded {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", CONNECTIONS_MAX)
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("the embedded PostgreSQL did not start", e);
            }
        }
    }

    private static final class InContainer {
        static final PostgreSQLContainer SERVER = start();

        private static PostgreSQLContainer start() {
            PostgreSQLContainer server = Docker.postgres()
                    // As the embedded one does: proving a password takes longer than most questions of a test.
                    .withEnv("POSTGRES_HOST_AUTH_METHOD", "trust")
                    // What a hundred databases leave behind would take longer to delete than to make.
                    .withTmpFs(Map.of("/var/lib/postgresql/data", "rw"))
                    .withCommand(
                            "postgres",
                            "-c",
                            "fsync=off",
                            "-c",
                            "synchronous_commit=off",
                            "-c",
                            "max_connections=" + CONNECTIONS_MAX,
                            "-c",
                            "max_wal_size=" + WRITE_AHEAD_MAX);
            server.start();
            return server;
        }
    }
}
