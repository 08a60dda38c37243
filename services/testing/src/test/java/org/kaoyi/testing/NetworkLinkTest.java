package org.kaoyi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NetworkLinkTest {
    private static final int SILENCE_MILLIS = 100;
    private static final int PATIENCE_MILLIS = 10_000;

    private ServerSocket listening;
    private NetworkLink link;
    private Socket client;
    private Socket server;

    @BeforeEach
    void connect() throws IOException {
        listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        link = NetworkLink.to(listening.getLocalPort());
        client = new Socket(InetAddress.getLoopbackAddress(), link.port());
        server = listening.accept();
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        server.close();
        link.close();
        listening.close();
    }

    @Test
    void what_is_sent_passes_both_ways() throws IOException {
        assertThat(passes(client, server)).isTrue();
        assertThat(passes(server, client)).isTrue();
    }

    @Test
    void what_is_sent_while_it_is_cut_arrives_when_it_is_mended() throws IOException {
        link.cut();
        assertThat(passes(client, server)).isFalse();
        link.mend();
        server.setSoTimeout(PATIENCE_MILLIS);
        assertThat(server.getInputStream().read()).isEqualTo('x');
    }

    @Test
    void both_sides_of_a_broken_connection_hear_of_it() throws IOException {
        assertThat(passes(client, server)).as("the link holds both ends").isTrue();
        link.breakAll();
        assertThatThrownBy(() -> assertThat(heard(client)).isPositive())
                .isInstanceOfAny(IOException.class, Error.class)
                .isNotInstanceOf(SocketTimeoutException.class);
        assertThatThrownBy(() -> assertThat(heard(server)).isPositive())
                .isInstanceOfAny(IOException.class, Error.class)
                .isNotInstanceOf(SocketTimeoutException.class);
    }

    /** Whether a letter arrives soon. */
    private static boolean passes(Socket from, Socket to) throws IOException {
        from.getOutputStream().write('x');
        to.setSoTimeout(SILENCE_MILLIS);
        try {
            return to.getInputStream().read() == 'x';
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private static int heard(Socket socket) throws IOException {
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket.getInputStream().read();
    }
}
