package org.kaoyi.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.cluster.Membership;
import picocli.CommandLine;

/** How a process reaches its brokers is said in a file; what can not be meant is told before anything is begun. */
class ClusterOptionsTest {
    private static final String SASL = """
            security.protocol=SASL_SSL
            sasl.mechanism=SCRAM-SHA-256
            sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username="kaoyi-relay" password="%s";
            """;

    /** Kafka's own way to have a secret stand in a file of its own. */
    private static final String FROM_FILE = """
            config.providers=file
            config.providers.file.class=org.apache.kafka.common.config.provider.FileConfigProvider
            """;

    @TempDir
    private Path folder;

    @Test
    void settings_of_tls_and_sasl_stand_in_a_file_and_are_told_to_nobody() throws IOException {
        Membership membership = relay("--kafka-config", config(SASL.formatted("hush")));
        assertThat(membership.kafka())
                .hasValueSatisfying(cluster -> assertThat(cluster.settings())
                        .containsEntry("security.protocol", "SASL_SSL")
                        .hasEntrySatisfying(
                                "sasl.jaas.config", login -> assertThat(login).contains("hush")));
        assertThat(membership.toString()).contains("kaoyi-events").doesNotContain("hush");
    }

    @Test
    void the_password_may_stand_in_a_file_of_its_own() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "password=hush\n");
        relay("--kafka-config", config(FROM_FILE + SASL.formatted("${file:" + secret + ":password}")));
        refused(
                "Could not read properties from file",
                "--kafka-config",
                config(FROM_FILE + SASL.formatted("${file:" + folder.resolve("none") + ":password}")));
    }

    @Test
    void what_kafkas_clients_do_not_take_is_refused_with_the_file_that_says_it() throws IOException {
        Path file = config("security.protocol=SSSL");
        refused("Kafka's clients do not take the settings of " + file, "--kafka-config", file);
        refused(
                "Invalid login module control flag",
                "--kafka-config",
                config("security.protocol=SASL_SSL\nsasl.jaas.config=none of these"));
        refused(
                "Failed to load SSL keystore " + folder.resolve("none.p12"),
                "--kafka-config",
                config("security.protocol=SSL\nssl.truststore.location=" + folder.resolve("none.p12")));
    }

    @Test
    void a_file_that_is_missing_or_no_properties_file_is_refused() throws IOException {
        refused("can not be read", "--kafka-config", folder.resolve("none"));
        refused("is no properties file", "--kafka-config", config("ssl.truststore.location=C:\\users"));
    }

    @Test
    void without_a_file_nothing_is_added() {
        assertThat(relay().kafka())
                .hasValueSatisfying(cluster -> assertThat(cluster.settings()).isEmpty());
    }

    /** A projector is a member of groups under this name, and Kafka takes none like 4711@host. */
    @Test
    void a_process_without_a_name_gets_one_that_kafka_takes_and_another_one_is_refused() {
        assertThat(relay().node()).matches("[A-Za-z0-9._-]+");
        assertThat(relay("--node", "project-1.b_2").node()).isEqualTo("project-1.b_2");
        refused("--node takes a name", "--node", "project 1");
        refused("--node takes a name", "--node", "..");
        refused("--node takes a name", "--node", "考");
    }

    @Test
    void a_process_that_records_itself_names_no_recorder() {
        refused("needs no --recorder; it stands by", "--roles", "record,read", "--recorder", "http://recorder:8080");
        refused("--recorder needs the cluster's token", "--roles", "read", "--recorder", "http://recorder:8080");
    }

    @Test
    void brokers_are_named_with_their_ports() {
        for (String brokers : List.of(
                "kafka", "kafka:", "kafka:0", "kafka:70000", ":9092", "a:9092,,b:9092", "a:9092;b:9092", "http//a:1")) {
            refused("--kafka takes brokers as HOST:PORT", "--kafka", brokers);
        }
        for (String brokers :
                List.of("kafka_1:9092", "[::1]:9092", "sasl_ssl://kafka.example.org:9093", "a:9092,b:9092")) {
            assertThat(relay("--kafka", brokers).kafka())
                    .hasValueSatisfying(
                            cluster -> assertThat(cluster.bootstrap()).isEqualTo(brokers));
        }
        assertThat(relay("--kafka", " a:9092 , b:9092, ").kafka())
                .hasValueSatisfying(cluster -> assertThat(cluster.bootstrap()).isEqualTo("a:9092,b:9092"));
    }

    private Path config(String text) throws IOException {
        return Files.writeString(folder.resolve("kafka.properties"), text);
    }

    private static Membership relay(Object... further) {
        ClusterOptions read = new ClusterOptions();
        List<String> given = new ArrayList<>();
        if (!List.of(further).contains("--roles")) {
            given.addAll(List.of("--roles", "relay"));
            if (!List.of(further).contains("--kafka")) {
                given.addAll(List.of("--kafka", "127.0.0.1:9092"));
            }
        }
        for (Object option : further) {
            given.add(option.toString());
        }
        new CommandLine(CommandLine.Model.CommandSpec.forAnnotatedObject(read)).parseArgs(given.toArray(String[]::new));
        return read.membership(false);
    }

    private static void refused(String words, Object... further) {
        assertThatThrownBy(() -> relay(further))
                .isInstanceOfSatisfying(
                        CannotProceed.class,
                        refusal -> assertThat(refusal.exitCode()).isEqualTo(ExitCode.USAGE))
                .hasMessageContaining(words);
    }
}
