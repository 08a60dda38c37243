package org.kaoyi.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    /** Always there: its binaries come with the build. {@value #STANDING} names another that stands already. */
    EMBEDDED("embedded PostgreSQL", 18) {
        @Override
        public PGSimpleDataSource database(String name) {
            String port = System.getenv(STANDING);
            return port == null
                    ? (PGSimpleDataSource) Embedded.SERVER.getDatabase(SUPERUSER, name)
                    : standing(Integer.parseInt(port), name);
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

    /**
     * The port of a server on this machine that lets the user {@value #SUPERUSER} in without a password, for runs of the log's tests that
     * begin hundreds of processes (mutation): each would start a server of its own. How it treats the disk and how many connections it
     * takes is its owner's affair, and what is made there stays.
     */
    private static final String STANDING = "KAOYI_TEST_POSTGRES";

    private static final String SUPERUSER = "postgres";

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

    private static PGSimpleDataSource standing(int port, String name) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setUser(SUPERUSER);
        source.setDatabaseName(name);
        return source;
    }

    public int majorVersion() {
        return majorVersion;
    }

    @Override
    public String toString() {
        return title + " " + majorVersion;
    }

    private static final class Embedded {
        /** Linux keeps in memory what lies here. */
        private static final Path IN_MEMORY = Path.of("/dev/shm");

        /** Some hundred databases of ten megabytes, and as much again for who else is there. */
        private static final long ROOM_MIN_BYTES = 4L * 1024 * 1024 * 1024;

        static final EmbeddedPostgres SERVER = start();

        /** To delete the files of a hundred databases from a disk takes as long as some of the tests. */
        private static boolean hasRoomInMemory() throws IOException {
            return Files.isWritable(IN_MEMORY) && Files.getFileStore(IN_MEMORY).getUsableSpace() >= ROOM_MIN_BYTES;
        }

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres.Builder builder =
                        EmbeddedPostgres.builder().setServerConfig("max_connections", CONNECTIONS_MAX);
                if (hasRoomInMemory()) {
                    builder.setDataDirectory(Files.createTempDirectory(IN_MEMORY, "postgres"))
                            .setServerConfig("max_wal_size", WRITE_AHEAD_MAX);
                }
                return builder.start();
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
