package org.kaoyi.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever is turned away at the door reads why, and who can mend it. */
class DoorkeeperTest {
    private static final Listening HERE = new Listening("127.0.0.1", false, Set.of(), Set.of("127.0.0.1", "localhost"));
    private static final Listening FOR_ALL = new Listening("0.0.0.0", true, Set.of(), Set.of("kaoyi.example.org"));

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private boolean letIn;
    private int status;

    private String asked(Listening listening, String peer, String host) throws Exception {
        body.reset();
        letIn = false;
        new Doorkeeper(listening, new ClusterMembers(Optional.empty()))
                .doFilterInternal(request(peer, host), response(), (request, response) -> letIn = true);
        return body.toString(UTF_8);
    }

    private static HttpServletRequest request(String peer, String host) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                DoorkeeperTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> peer;
                    case "getServerName" -> host;
                    case "getRequestURI" -> "/discrepancies";
                    default -> null;
                });
    }

    private HttpServletResponse response() {
        ServletOutputStream out = new ServletOutputStream() {
            @Override
            public void write(int octet) {
                body.write(octet);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }
        };
        return (HttpServletResponse) Proxy.newProxyInstance(
                DoorkeeperTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("setStatus")) {
                        status = (int) arguments[0];
                    }
                    return method.getName().equals("getOutputStream") ? out : null;
                });
    }

    @Test
    void a_peer_from_elsewhere_is_told_how_the_port_of_a_container_is_published() throws Exception {
        assertThat(asked(HERE, "192.0.2.7", "localhost"))
                .isEqualTo(
                        "Kaoyi answers its own machine only, and this request comes from 192.0.2.7. Publish the container's port on 127.0.0.1.\n");
        assertThat(status).isEqualTo(403);
        assertThat(letIn).isFalse();
    }

    @Test
    void a_name_by_which_the_server_is_not_known_is_refused_with_those_that_there_are() throws Exception {
        assertThat(asked(HERE, "127.0.0.1", "archive.example"))
                .isEqualTo("Kaoyi answers its own machine only, under the names 127.0.0.1 and localhost.\n");
        assertThat(asked(FOR_ALL, "192.0.2.7", "archive.example"))
                .isEqualTo("Kaoyi is not known by this name. Whoever runs it gives the name by --public-url.\n");
        assertThat(letIn).isFalse();
    }

    @Test
    void whoever_comes_by_the_right_name_is_let_in() throws Exception {
        assertThat(asked(HERE, "127.0.0.1", "LOCALHOST")).isEmpty();
        assertThat(letIn).isTrue();
        assertThat(asked(FOR_ALL, "192.0.2.7", "kaoyi.example.org")).isEmpty();
        assertThat(letIn).isTrue();
    }
}
