package org.kaoyi.benchmarks.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An embedded PostgreSQL with nothing in it, on a cluster that is there already: how long it takes to start is the machine's own limit. */
public final class BareServer implements AutoCloseable {
    private final Path folder;

    private BareServer(Path folder) {
        this.folder = folder;
    }

    /** Makes the cluster, and stops. */
    public static BareServer made() throws IOException {
        BareServer bare = new BareServer(Files.createTempDirectory("kaoyi-bare-server"));
        bare.startAndStop();
        return bare;
    }

    /** @return nanoseconds from the beginning to the first answer */
    public long startAndStop() throws IOException {
        long began = System.nanoTime();
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("cluster"))
                .setCleanDataDirectory(false)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                .start()) {
            long took = System.nanoTime() - began;
            if (server.getPort() == 0) {
                throw new IllegalStateException("the server has no port");
            }
            return took;
        }
    }

    @Override
    public void close() throws IOException {
        Folders.delete(folder);
    }
}
