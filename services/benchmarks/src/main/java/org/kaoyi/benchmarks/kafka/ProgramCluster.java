package org.kaoyi.benchmarks.kafka;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.benchmarks.database.BenchmarkDatabase;
import org.kaoyi.benchmarks.database.Folders;
import org.kaoyi.benchmarks.program.RunningProgram;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.kafka.KafkaCluster;
import org.kaoyi.ledger.postgres.PostgresEventLog;
import org.kaoyi.projections.ProjectionsRuntime;

/** Members of one cluster, and a look at how far their views are. */
final class ProgramCluster implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int CONNECTIONS = 2;

    private static final String BYTES = """
        SELECT pg_total_relation_size('ledger_event'),
            (SELECT sum(pg_total_relation_size(c.oid)) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE c.relkind = 'r' AND n.nspname LIKE 'view\\_%')
        """;

    /** By environment to every member; the recorder asks whoever appends for it. */
    static final String TOKEN = "the token of a benchmark's cluster";

    private final Path folder = Files.createTempDirectory("kaoyi-benchmark-cluster");
    private final Map<String, String> environment;
    private final Map<String, RunningProgram> members = new LinkedHashMap<>();
    private final HikariDataSource pool;
    private final EventLog log;
    private final ProjectionsRuntime views;

    ProgramCluster(BenchmarkDatabase database, KafkaCluster kafka) throws IOException {
        this.environment = Map.of(
                "KAOYI_URL", "jdbc:postgresql://127.0.0.1:%d/%s".formatted(database.port(), database.name()),
                "KAOYI_DB_USER", "postgres",
                "KAOYI_DB_PASSWORD_FILE",
                        Files.writeString(folder.resolve("password"), "none is asked for")
                                .toString(),
                "KAOYI_CLUSTER_TOKEN_FILE",
                        Files.writeString(folder.resolve("token"), TOKEN).toString(),
                "KAOYI_KAFKA", kafka.bootstrap(),
                "KAOYI_KAFKA_TOPIC", kafka.topic());
        this.pool = BenchmarkDatabase.pooled(database.source(), CONNECTIONS);
        this.log = PostgresEventLog.readOnly(pool);
        this.views = new ProjectionsRuntime(pool, log, new EventCodec());
    }

    /** @param cores that it may use, as {@code taskset} takes them; null for all */
    RunningProgram start(String node, String role, @Nullable String cores) throws IOException {
        return start(node, role, environment, cores == null ? List.of() : List.of("taskset", "-c", cores));
    }

    /** The same for one that hands appends to a recorder. */
    RunningProgram start(String node, String role, RunningProgram recorder) throws IOException {
        Map<String, String> with = new HashMap<>(environment);
        with.put("KAOYI_RECORDER", recorder.address().toString());
        return start(node, role, with, List.of());
    }

    private RunningProgram start(String node, String role, Map<String, String> with, List<String> before)
            throws IOException {
        Path ownFolder = Files.createDirectories(folder.resolve(node));
        Map<String, String> own = new HashMap<>(with);
        own.put(
                "KAOYI_DATA",
                ownFolder.toString()); // as an option it would be the ledger, before the database that is named
        RunningProgram member =
                RunningProgram.start(before, List.of("serve", "--roles", role, "--node", node), own, ownFolder);
        member.await("/ready", roles -> !roles.contains("starting") && !roles.contains("trouble"));
        members.put(node, member);
        return member;
    }

    /** Until every view shows the log up to a position. */
    void awaitViews(long position) {
        if (!views.awaitPosition(position, PATIENCE.toMillis())) {
            throw new IllegalStateException("the views did not get there: " + views.status());
        }
    }

    /** Processor time used so far by each member, and by all servers of PostgreSQL of this machine that live. */
    Map<String, Duration> cpu() {
        Map<String, Duration> used = new LinkedHashMap<>();
        members.forEach((node, member) -> used.put(node, member.cpu()));
        used.put(
                "postgresql",
                ProcessHandle.allProcesses()
                        .filter(each -> each.info().command().orElse("").endsWith("/postgres"))
                        .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                        .reduce(Duration.ZERO, Duration::plus));
        return used;
    }

    /** Bytes on the disk, with indexes: of the log, and of all views. */
    Map<String, Long> bytes() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(BYTES)) {
            row.next();
            return Map.of("log", row.getLong(1), "views", row.getLong(2));
        }
    }

    int viewCount() {
        return views.names().size();
    }

    long head() {
        return log.head().position();
    }

    @Override
    public void close() throws IOException {
        new ArrayList<>(members.values()).reversed().forEach(RunningProgram::close);
        views.close();
        log.close();
        pool.close();
        Folders.delete(folder);
    }
}
