package org.kaoyi.app.wholeway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.ExitCode;
import org.kaoyi.testing.KafkaServer;
import org.kaoyi.testing.PostgresServer;
import org.kaoyi.testing.RunsBesideOthers;
import org.postgresql.ds.PGSimpleDataSource;

/** The demonstration in a cluster of processes, each with its role, through faults: the same reports as from one process. */
@RunsBesideOthers
@Order(1)
class ClusterRunTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Path DEMONSTRATION = Path.of("src", "main", "resources", "demonstration");

    /** What takes some ten starts of a process more is done under the profile {@code chaos} only, and not as often as lesser faults. */
    private static final int CHAOS_ROUNDS = Math.min(2, Integer.getInteger("chaos.rounds", 0));

    private static final String LATE = """
        id,occasion,question,source,value,type
        late-%1$d,late talk %1$d,how many men,C1,%1$d000,quantity
        other-%1$d,late talk %1$d,how many men,K1,%1$d500,quantity
        """;

    @TempDir
    private Path folder;

    private final Map<String, String> cluster = new HashMap<>();

    @BeforeEach
    void emptyCluster() throws Exception {
        PostgresServer postgres = PostgresServer.oldest();
        String name = "cluster_" + NUMBER.incrementAndGet();
        PGSimpleDataSource first = postgres.database(PostgresServer.FIRST_DATABASE);
        try (Connection connection = first.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        String password = first.getPassword() == null ? "none is asked for" : first.getPassword();
        cluster.putAll(Map.of(
                "KAOYI_URL",
                "jdbc:postgresql://%s:%d/%s".formatted(first.getServerNames()[0], first.getPortNumbers()[0], name),
                "KAOYI_DB_USER",
                first.getUser(),
                "KAOYI_DB_PASSWORD_FILE",
                Files.writeString(folder.resolve("password"), password).toString(),
                "KAOYI_CLUSTER_TOKEN_FILE",
                Files.writeString(folder.resolve("token"), "a token of the test's cluster")
                        .toString(),
                "KAOYI_KAFKA",
                KafkaServer.PROCESS.bootstrap(),
                "KAOYI_KAFKA_TOPIC",
                "kaoyi-" + UUID.randomUUID()));
    }

    private Member record;
    private Member relay;
    private Member project;
    private Member read;

    @AfterEach
    void endCluster() throws InterruptedException {
        for (Member member : new Member[] {record, relay, project, read}) {
            if (member != null) {
                member.close();
            }
        }
    }

    @Test
    void a_cluster_reports_byte_for_byte_what_one_process_reports_whatever_is_killed_or_restarted() throws Exception {
        startCluster();
        Process importing = read.begin(importOf(demonstration()));
        await().until(() -> read.position() > 0 && read.leastView() > 0);
        project.kill(); // in the midst of its batches
        relay.kill();
        assertThat(importing.waitFor()).as(read.said()).isZero();
        relay.startAgain();
        project.startAgain();
        read.awaitViews();
        assertThat(reported()).isEqualTo(standalone(0));
        int tables = 0;
        for (int round = 0; round < CHAOS_ROUNDS; round++) {
            tables = killASecondProjector(tables);
            tables = restartAllUnderLoad(tables);
            assertThat(reported()).isEqualTo(standalone(tables));
        }
        assertThat(read.run("verify", "--json")).as("log, proofs and views").contains("\"sound\":true");
    }

    /** While it has views of its own, which go back to the first one. */
    private int killASecondProjector(int tables) throws Exception {
        try (Member second = Member.start("project-2", "project", folder, cluster)) {
            await().until(() -> second.roles().get("project").asString().contains(" at "));
            importTables(List.of(late(tables + 1)));
        }
        importTables(List.of(late(tables + 2)));
        read.awaitViews();
        return tables + 2;
    }

    private int restartAllUnderLoad(int tables) throws Exception {
        Thread restarts = Thread.ofPlatform().start(() -> {
            for (Member member : List.of(record, relay, project, read)) {
                member.stop();
                member.startAgain();
            }
        });
        int table = tables;
        while (restarts.isAlive()) {
            importTables(List.of(late(++table)));
        }
        read.awaitViews();
        return table;
    }

    private String reported() throws InterruptedException {
        return cases(read.run("report", "discrepancies", "--all", "--json"));
    }

    /** One a line; what a process complains of stands between them. */
    private static String cases(String said) {
        return said.lines().filter(line -> line.startsWith("{")).collect(Collectors.joining("\n"));
    }

    private void startCluster() {
        record = Member.start("record", "record", folder, cluster);
        relay = Member.start("relay", "relay", folder, cluster);
        project = Member.start("project", "project", folder, cluster);
        read = Member.start("read", "read", folder, cluster, "--recorder", record.address());
        await().until(() -> record.roles().get("record").asString().equals("recording"));
        assertThat(read.roles().get("read").asString()).startsWith("at ");
    }

    /** Through the process that only reads; again, where the recorder was away: nothing is recorded twice. */
    private void importTables(List<Path> tables) throws InterruptedException {
        int code = ExitCode.NOT_REACHABLE.number();
        while (code == ExitCode.NOT_REACHABLE.number()) {
            code = read.begin(importOf(tables)).waitFor();
        }
        assertThat(code).as(read.said()).isZero();
    }

    private static Object[] importOf(List<Path> tables) {
        Object[] verb = new Object[tables.size() + 2];
        verb[0] = "import";
        verb[1] = "--create-missing";
        for (int i = 0; i < tables.size(); i++) {
            verb[2 + i] = tables.get(i);
        }
        return verb;
    }

    private static List<Path> demonstration() throws Exception {
        try (var files = Files.list(DEMONSTRATION)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    private Path late(int number) throws Exception {
        return Files.writeString(folder.resolve("late-" + number + ".csv"), LATE.formatted(number));
    }

    /** The same imports into one process with its embedded database. */
    private String standalone(int lateTables) throws Exception {
        Path data = folder.resolve("standalone-" + lateTables);
        importAlone(data, demonstration());
        for (int number = 1; number <= lateTables; number++) {
            importAlone(data, List.of(late(number)));
        }
        return cases(Program.run("report", "discrepancies", "--all", "--json", "--data", data)
                .out());
    }

    private static void importAlone(Path data, List<Path> tables) {
        Object[] order = importOf(tables);
        Object[] verb = Arrays.copyOf(order, order.length + 2);
        verb[order.length] = "--data";
        verb[order.length + 1] = data;
        Program.Answer answer = Program.run(verb);
        assertThat(answer.code()).as(answer.err()).isZero();
    }
}
