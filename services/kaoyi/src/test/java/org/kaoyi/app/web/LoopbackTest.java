package org.kaoyi.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import org.junit.jupiter.api.Test;
import org.kaoyi.app.CannotProceed;

/** Why nothing can listen is told as it is: one looks for another program only where there is one. */
class LoopbackTest {
    /** Of a network that is for documents only (RFC 5737). */
    private static final String OF_NOBODY = "192.0.2.7";

    @Test
    void a_port_that_another_program_has_is_told_so() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName(Loopback.HOST))) {
            assertThatThrownBy(() -> Loopback.requireFree(Loopback.HOST, other.getLocalPort()))
                    .isInstanceOf(CannotProceed.class)
                    .hasMessageContaining("another program listens there. Stop it, or choose another with --port");
        }
    }

    @Test
    void an_address_of_another_machine_is_told_so() {
        assertThatThrownBy(() -> Loopback.requireFree(OF_NOBODY, 0))
                .isInstanceOf(CannotProceed.class)
                .hasMessageContaining("192.0.2.7 is no address of this machine")
                .message()
                .doesNotContain("another program");
    }

    @Test
    void a_port_to_which_the_user_has_no_right_is_told_so() {
        assertThat(Loopback.refused(Loopback.HOST, 80, new BindException("Permission denied")))
                .hasMessageContaining("this user has no right to it")
                .message()
                .doesNotContain("another program");
    }

    @Test
    void what_else_the_system_says_is_given_as_it_is() {
        assertThat(Loopback.refused(Loopback.HOST, 8080, new IOException("Too many open files")))
                .hasMessageContaining("can not be had: Too many open files.");
    }

    @Test
    void a_system_that_says_nothing_is_not_taken_to_say_that_a_port_is_taken() throws IOException {
        try (ServerSocket silent = new Silent()) {
            assertThat(Loopback.toldOf(new InetSocketAddress(Loopback.HOST, 0), silent))
                    .isEqualTo("already in use");
        }
        assertThat(Loopback.refused(Loopback.HOST, 8080, new BindException()))
                .hasMessageContaining("can not be had: BindException.")
                .message()
                .doesNotContain("another program", "null");
    }

    /** Lets nobody listen, and gives no reason. */
    private static final class Silent extends ServerSocket {
        Silent() throws IOException {}

        @Override
        public void bind(SocketAddress address) throws IOException {
            throw new BindException();
        }
    }
}
