package org.kaoyi.ledger.postgres;

import com.github.dockerjava.api.DockerClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.kaoyi.testing.Docker;
import org.kaoyi.testing.PostgresServer;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A durable PostgreSQL in a container, to be frozen, cut off and killed. Its address stays the same, as that of a real server does; an
 * engine would give a started container another port.
 */
final class FaultyServer implements AutoCloseable {
    private static final String NETWORK = "bridge";

    private final DockerClient docker = DockerClientFactory.lazyClient();
    private final int port = freePort();
    private final PostgreSQLContainer container = Docker.postgres().withCommand("postgres");

    FaultyServer() {
        container.setPortBindings(List.of("127.0.0.1:%d:%d".formatted(port, PostgreSQLContainer.POSTGRESQL_PORT)));
        container.start();
    }

    PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {container.getHost()});
        source.setPortNumbers(new int[] {port});
        source.setUser(container.getUsername());
        source.setPassword(container.getPassword());
        source.setDatabaseName(PostgresServer.FIRST_DATABASE);
        return source;
    }

    /** Stops all its processes where they stand. */
    void freeze() {
        docker.pauseContainerCmd(container.getContainerId()).exec();
    }

    void thaw() {
        docker.unpauseContainerCmd(container.getContainerId()).exec();
    }

    /** Nothing reaches it and it reaches nobody; it goes on by itself. */
    void cutOff() {
        docker.disconnectFromNetworkCmd()
                .withContainerId(container.getContainerId())
                .withNetworkId(NETWORK)
                .exec();
    }

    void connect() {
        docker.connectToNetworkCmd()
                .withContainerId(container.getContainerId())
                .withNetworkId(NETWORK)
                .exec();
    }

    /** Ends all its processes at once (SIGKILL). What it wrote stays in the kernel's cache: this is no loss of power. */
    void kill() {
        docker.killContainerCmd(container.getContainerId()).withSignal("KILL").exec();
    }

    void startAgain() {
        docker.startContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void close() {
        container.close();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
