package org.kaoyi.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.FileTrouble;
import org.kaoyi.app.cluster.ClusterToken;
import org.kaoyi.app.cluster.Membership;
import org.kaoyi.app.cluster.Role;
import org.kaoyi.ledger.kafka.KafkaCluster;
import picocli.CommandLine.Option;

/** What this process is among several of one ledger. */
final class ClusterOptions {
    /** Kafka's own limit of names. */
    private static final int NAME_LENGTH_MAX = 249;

    private static final String NO_PART_OF_A_NAME = "[^A-Za-z0-9._-]";
    private static final Pattern NAME = Pattern.compile("(?=.*[^.])[A-Za-z0-9._-]{1,%d}".formatted(NAME_LENGTH_MAX));

    /** A name, or an address (that of IPv6 in brackets), and a port; Kafka's clients take the protocol before it as well. */
    private static final Pattern BROKER =
            Pattern.compile("(?:[A-Za-z_]{1,20}://)?(?:[A-Za-z0-9._%-]{1,255}|\\[[0-9A-Fa-f:.%]{2,64}]):([0-9]{1,5})");

    private static final int HIGHEST_PORT = 65_535;

    @Option(
            names = "--roles",
            paramLabel = "ROLE,…",
            defaultValue = "${env:KAOYI_ROLES:-}",
            description =
                    "What this process does: record, relay, project, read, separated by commas ($KAOYI_ROLES; default: all that needs no Kafka).")
    private String roles = "";

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT,…",
            defaultValue = "${env:KAOYI_KAFKA:-}",
            description = "Kafka brokers, for the roles relay and project ($KAOYI_KAFKA).")
    private String kafka = "";

    @Option(
            names = "--kafka-topic",
            paramLabel = "NAME",
            defaultValue = "${env:KAOYI_KAFKA_TOPIC:-kaoyi-events}",
            description = "The ledger's own topic (default: kaoyi-events).")
    private String topic = "";

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            defaultValue = "${env:KAOYI_KAFKA_CONFIG:-}",
            description =
                    "Further settings of Kafka's clients, such as those of TLS and SASL, as a properties file ($KAOYI_KAFKA_CONFIG).")
    private String kafkaConfig = "";

    @Option(
            names = "--recorder",
            paramLabel = "URL,…",
            defaultValue = "${env:KAOYI_RECORDER:-}",
            description =
                    "Where the recorder is, for a process that is none: http://recorder:8080; several when others stand by ($KAOYI_RECORDER).")
    private String recorder = "";

    @Option(
            names = "--node",
            paramLabel = "NAME",
            defaultValue = "${env:KAOYI_NODE:-}",
            description =
                    "Names this process among its like; the same name after a restart takes its work up at once ($KAOYI_NODE).")
    private String node = "";

    /** @throws CannotProceed when the options do not go together */
    Membership membership(boolean embedded) {
        Set<Role> chosen = roles.isBlank() ? Role.standalone() : Role.of(roles);
        List<URI> recorders = recorders();
        Optional<ClusterToken> token = ClusterToken.of(System.getenv());
        if (chosen.contains(Role.RELAY) && kafka.isBlank()) {
            throw CannotProceed.usage("The role relay needs --kafka HOST:PORT.");
        }
        if (chosen.contains(Role.RECORD) && !recorders.isEmpty()) {
            throw CannotProceed.usage(
                    "A process with the role record needs no --recorder; it stands by while another one writes.");
        }
        if (!recorders.isEmpty() && token.isEmpty()) {
            throw CannotProceed.usage(
                    "--recorder needs the cluster's token: make a file with head -c 24 /dev/urandom | base64, and name it by %s here and at the recorder."
                            .formatted(ClusterToken.FILE));
        }
        if (embedded && !chosen.contains(Role.RECORD)) {
            throw CannotProceed.usage(
                    "An embedded database belongs to the process that records; name the database of the cluster by --url.");
        }
        return new Membership(chosen, recorders, token, cluster(), name());
    }

    private Optional<KafkaCluster> cluster() {
        if (kafka.isBlank()) {
            return Optional.empty();
        }
        KafkaCluster cluster = new KafkaCluster(brokers(), topic.strip(), settings());
        try {
            cluster.requireUsable();
        } catch (KafkaException e) {
            throw CannotProceed.usage("Kafka's clients do not take the settings%s: %s"
                    .formatted(
                            kafkaConfig.isBlank() ? "" : " of %s, named by --kafka-config".formatted(kafkaConfig),
                            KafkaCluster.reason(e)));
        }
        return Optional.of(cluster);
    }

    private String brokers() {
        List<String> brokers =
                Arrays.stream(kafka.strip().split(",")).map(String::strip).toList();
        for (String broker : brokers) {
            Matcher parts = BROKER.matcher(broker);
            int port = parts.matches() ? Integer.parseInt(parts.group(1)) : 0;
            if (port < 1 || port > HIGHEST_PORT) {
                throw CannotProceed.usage(
                        "--kafka takes brokers as HOST:PORT, several separated by commas, such as kafka-1:9092,kafka-2:9092, and not \"%s\"."
                                .formatted(broker));
            }
        }
        return String.join(",", brokers);
    }

    /** As Kafka takes it for a member of a group that is known by its name. */
    private String name() {
        if (node.isBlank()) {
            return ManagementFactory.getRuntimeMXBean().getName().replaceAll(NO_PART_OF_A_NAME, "-");
        }
        String given = node.strip();
        if (!NAME.matcher(given).matches()) {
            throw CannotProceed.usage(
                    "--node takes a name of letters A to Z, digits, dots, - and _, %d at most, and not \"%s\"."
                            .formatted(NAME_LENGTH_MAX, given));
        }
        return given;
    }

    private List<URI> recorders() {
        if (recorder.isBlank()) {
            return List.of();
        }
        return List.of(recorder.split(",", -1)).stream()
                .map(ClusterOptions::address)
                .toList();
    }

    private static URI address(String text) {
        try {
            URI address = URI.create(text.strip());
            @Nullable String scheme = address.getScheme();
            if (address.getHost() != null && ("http".equals(scheme) || "https".equals(scheme))) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw CannotProceed.usage(
                    "--recorder takes addresses such as http://recorder:8080, and not \"%s\".".formatted(text));
        }
        throw CannotProceed.usage(
                "--recorder takes addresses such as http://recorder:8080, and not \"%s\".".formatted(text));
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        if (kafkaConfig.isBlank()) {
            return settings;
        }
        try (Reader file = Files.newBufferedReader(Path.of(kafkaConfig), UTF_8)) {
            Properties properties = new Properties();
            properties.load(file);
            properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
            return settings;
        } catch (IOException | InvalidPathException e) {
            throw CannotProceed.usage("The file %s, named by --kafka-config, can not be read (%s)."
                    .formatted(kafkaConfig, FileTrouble.in(e)));
        } catch (IllegalArgumentException e) { // an escape that is none
            throw CannotProceed.usage("The file %s, named by --kafka-config, is no properties file: %s."
                    .formatted(kafkaConfig, e.getMessage()));
        }
    }
}
