package org.kaoyi.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.readingroom.access.AccessSettings;
import org.kaoyi.readingroom.access.Auth;

/** Nobody is asked who they are, so the server opens itself to its own machine only. */
class ListeningTest {
    private static final Map<String, String> IN_CONTAINER = Map.of("KAOYI_LISTEN", "container");

    private static final AccessSettings BY_TOKEN = new AccessSettings(Auth.TOKEN, null, null);
    private static final AccessSettings BEHIND_A_PROXY =
            new AccessSettings(Auth.TOKEN, URI.create("https://kaoyi.example.org"), null);

    /** As the kernel writes it: the way out leads through 172.18.0.1, and 10.0.0.0 is reached without a gateway. */
    private static final String ROUTES = """
            Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT
            eth0\t00000000\t010012AC\t0003\t0\t0\t0\t00000000\t0\t0\t0
            eth1\t0000000A\t00000000\t0001\t0\t0\t0\t000000FF\t0\t0\t0
            """;

    @TempDir
    private Path root;

    @BeforeEach
    void aContainer() throws IOException {
        Files.createDirectories(root.resolve("proc/net"));
        Files.writeString(root.resolve("proc/net/route"), ROUTES);
        Files.writeString(root.resolve(".dockerenv"), "");
    }

    @Test
    void without_being_told_it_listens_to_the_loopback_also_in_a_container() throws IOException {
        Listening listening = Listening.of(AccessSettings.NONE, null, Map.of(), root);

        assertThat(listening.host()).isEqualTo("127.0.0.1");
        assertThat(listening.answers(InetAddress.getByName("172.18.0.1"))).isFalse();
    }

    @Test
    void in_a_container_it_answers_the_host_and_no_neighbour() throws IOException {
        Listening listening = Listening.of(AccessSettings.NONE, null, IN_CONTAINER, root);

        assertThat(listening.host()).isEqualTo("0.0.0.0");
        assertThat(listening.answers(InetAddress.getByName("127.0.0.1"))).isTrue();
        assertThat(listening.answers(InetAddress.getByName("172.18.0.1"))).isTrue();
        assertThat(listening.answers(InetAddress.getByName("172.18.0.2"))).isFalse();
        assertThat(listening.answers(InetAddress.getByName("192.168.1.7"))).isFalse();
    }

    @Test
    void outside_a_container_it_is_refused() throws IOException {
        Files.delete(root.resolve(".dockerenv"));

        assertRefused(IN_CONTAINER, "this is none");
    }

    @Test
    void without_a_gateway_no_published_port_leads_there_and_it_says_so() throws IOException {
        Files.writeString(
                root.resolve("proc/net/route"), ROUTES.lines().findFirst().orElseThrow());

        assertRefused(IN_CONTAINER, "no gateway");
    }

    @Test
    void without_its_routes_it_is_not_known_how_a_container_is_reached() throws IOException {
        Path routes = root.resolve("proc/net/route");
        Files.delete(routes);

        assertThatThrownBy(() -> Listening.of(AccessSettings.NONE, null, IN_CONTAINER, root))
                .isInstanceOfSatisfying(
                        CannotProceed.class,
                        refusal -> assertThat(refusal.exitCode()).isEqualTo(ExitCode.NOT_REACHABLE))
                .hasMessageContaining("%s can not be read (there is no such file or folder)", routes)
                .hasMessageContaining("unset KAOYI_LISTEN");
    }

    @Test
    void what_is_no_address_is_refused_with_one_that_is() {
        assertRefused(
                BY_TOKEN,
                "::zz",
                Map.of(),
                "--address takes an address of this machine, such as 192.0.2.7, and not \"::zz\".");
    }

    @Test
    void an_address_is_not_taken() {
        assertRefused(Map.of("KAOYI_LISTEN", "0.0.0.0"), "not known");
    }

    @Test
    void where_nobody_is_asked_no_address_is_listened_to_that_others_reach() {
        for (String address : List.of("0.0.0.0", "192.0.2.7", "::", "2001:db8::7")) {
            assertRefused(AccessSettings.NONE, address, Map.of(), "--auth token");
        }
        assertThat(Listening.of(AccessSettings.NONE, "127.0.0.2", Map.of(), root)
                        .host())
                .isEqualTo("127.0.0.2");
    }

    @Test
    void where_everybody_is_asked_it_answers_all_under_its_own_names() throws IOException {
        Listening listening = Listening.of(BEHIND_A_PROXY, "192.0.2.7", Map.of(), root);

        assertThat(listening.host()).isEqualTo("192.0.2.7");
        assertThat(listening.answers(InetAddress.getByName("198.51.100.9"))).isTrue();
        assertThat(listening.names())
                .contains("kaoyi.example.org", "192.0.2.7", "localhost")
                .doesNotContain("evil.example");
        assertThat(listening.url(8080)).isEqualTo("http://192.0.2.7:8080");
    }

    @Test
    void every_address_of_the_machine_needs_a_name() {
        assertRefused(BY_TOKEN, "0.0.0.0", Map.of(), "--public-url");
        Listening listening = Listening.of(BEHIND_A_PROXY, "0.0.0.0", Map.of(), root);
        assertThat(listening.url(8080)).isEqualTo("http://127.0.0.1:8080");
    }

    @Test
    void in_a_container_it_answers_its_neighbours_too_where_everybody_is_asked() throws IOException {
        Listening listening = Listening.of(BEHIND_A_PROXY, null, IN_CONTAINER, root);

        assertThat(listening.host()).isEqualTo("0.0.0.0");
        assertThat(listening.answers(InetAddress.getByName("172.18.0.2"))).isTrue();
    }

    private void assertRefused(Map<String, String> environment, String words) {
        assertRefused(AccessSettings.NONE, null, environment, words);
    }

    private void assertRefused(
            AccessSettings settings, @Nullable String address, Map<String, String> environment, String words) {
        assertThatThrownBy(() -> Listening.of(settings, address, environment, root))
                .isInstanceOfSatisfying(
                        CannotProceed.class,
                        refusal -> assertThat(refusal.exitCode()).isEqualTo(ExitCode.USAGE))
                .hasMessageContaining(words);
    }
}
