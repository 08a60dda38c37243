package org.kaoyi.app.wholeway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.importing.ImportOrder;
import org.kaoyi.app.importing.TableImport;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.NewEvent;
import org.kaoyi.ledger.memory.InMemoryEventLog;
import org.kaoyi.ledger.merkle.Frontier;
import org.kaoyi.ledger.merkle.LeafHash;
import org.kaoyi.ledger.postgres.PostgresEventLog;
import org.kaoyi.testing.Patience;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * {@code kaoyi import} is killed (SIGKILL) at a random point, again and again. Each run first completes the table of the run before it. A few
 * times here, two hundred times under the profile {@code chaos}.
 */
class KilledImportTest {
    private static final int FEW_ROUNDS = 3;
    private static final int ROWS = 3_000;
    private static final Duration LOOK = Duration.ofMillis(2);

    /** Of the run that nobody disturbs; those that are killed tell their own time, which is put to this one before roots are compared. */
    private static final Instant ONE_TIME = Instant.parse("2026-11-25T10:00:00Z");

    private static final int PAGE_EVENTS = 5_000;

    private final PGSimpleDataSource database = OneDatabase.fresh("killed_import");

    @TempDir
    private Path folder;

    /** What a reader saw of the log while it was written. */
    @SuppressWarnings("ArrayRecordComponent") // compared by content
    private record Seen(long position, byte[] root) {}

    @Test
    void what_was_seen_stays_and_the_same_imports_again_leave_what_an_undisturbed_one_leaves() throws Exception {
        Random random = random();
        List<Path> tables = new ArrayList<>(List.of(references()));
        run(tables.getFirst());
        long references = head().position();
        List<Seen> seen = new ArrayList<>();
        int killedInTheMidst = 0;
        for (int round = 0; round < Integer.getInteger("chaos.rounds", FEW_ROUNDS); round++) {
            tables.add(claims(round));
            // Within this run's own table: the one before is completed by then, and no later run reads it again.
            long enough = references + (long) round * ROWS + 1 + random.nextInt(ROWS);
            Process importing = start(tables.get(tables.size() - 2), tables.getLast());
            await().pollDelay(Duration.ZERO)
                    .pollInterval(LOOK)
                    .until(() -> !importing.isAlive() || head().position() >= enough);
            killedInTheMidst += importing.isAlive() ? 1 : 0;
            seen.add(head());
            importing.destroyForcibly().waitFor();
        }
        System.out.printf(
                "killed import: %d of %d runs were killed before their end%n", killedInTheMidst, tables.size() - 1);
        assertThat(killedInTheMidst).as("killed before their end").isPositive();
        run(tables.getLast());
        long stored = head().position();
        run(tables.getLast());
        assertThat(head().position())
                .as("nothing is added by importing it once more")
                .isEqualTo(stored);

        try (PostgresEventLog log = PostgresEventLog.readOnly(database)) {
            assertKept(log, seen);
            try (EventLog undisturbed = undisturbed(tables)) {
                assertThat(contents(log)).isEqualTo(contents(undisturbed));
                assertThat(HexFormat.of().formatHex(rootAtOneTime(log)))
                        .as("the root, all times put to one")
                        .isEqualTo(HexFormat.of().formatHex(undisturbed.head().root()));
            }
        }
    }

    private static Random random() {
        long seed = Long.getLong("chaos.seed", new Random().nextLong());
        System.out.println("killed import: -Dchaos.seed=" + seed);
        return new Random(seed);
    }

    private static void assertKept(EventLog log, List<Seen> seen) {
        Frontier.Growing tree = Frontier.empty().grow();
        int next = 0;
        for (LoggedEvent event : whole(log)) {
            while (next < seen.size() && seen.get(next).position() == tree.size()) {
                assertThat(tree.frontier().root())
                        .as("root at %d", tree.size())
                        .isEqualTo(seen.get(next++).root());
            }
            tree.add(event.leafHash());
        }
        assertThat(seen.subList(next, seen.size()))
                .as("seen beyond what is left")
                .allMatch(last -> last.position() <= tree.size());
    }

    private static byte[] rootAtOneTime(EventLog log) {
        Frontier.Growing tree = Frontier.empty().grow();
        for (LoggedEvent event : whole(log)) {
            NewEvent content = new NewEvent(
                    event.stream(),
                    event.type(),
                    event.schemaVersion(),
                    event.key(),
                    event.payload(),
                    event.metadata());
            tree.add(LeafHash.of(event.position(), event.version(), content, ONE_TIME));
        }
        return tree.frontier().root();
    }

    private static List<LoggedEvent> whole(EventLog log) {
        List<LoggedEvent> events = new ArrayList<>();
        List<LoggedEvent> page = log.readAfter(0, PAGE_EVENTS);
        while (!page.isEmpty()) {
            events.addAll(page);
            page = log.readAfter(page.getLast().position(), PAGE_EVENTS);
        }
        return events;
    }

    /** Every event in order, without its time. */
    private static List<String> contents(EventLog log) {
        return whole(log).stream()
                .map(event -> "%d %s %d %s %s %s %s"
                        .formatted(
                                event.position(),
                                event.stream(),
                                event.version(),
                                event.type(),
                                event.key(),
                                new String(event.payload(), UTF_8),
                                new String(event.metadata(), UTF_8)))
                .toList();
    }

    private static EventLog undisturbed(List<Path> tables) {
        EventLog log = new InMemoryEventLog(Clock.fixed(ONE_TIME, ZoneOffset.UTC));
        for (Path table : tables) {
            ImportOrder order = new ImportOrder(
                    List.of(table.toString()),
                    List.of(table.toString()),
                    null,
                    null,
                    null,
                    false,
                    true,
                    System.getProperty("user.name"));
            assertThat(new TableImport(log, new EventCodec()).run(order).errors())
                    .isEmpty();
        }
        return log;
    }

    private Path references() throws IOException {
        StringBuilder rows = new StringBuilder("id,occasion,question,source,value,type\n");
        for (int i = 0; i < 40; i++) {
            rows.append("first-%d,talk %d,how many men,S%d,%d,quantity\n".formatted(i, i, i % 7, 1_000 + i));
        }
        return Files.writeString(folder.resolve("references.csv"), rows);
    }

    private Path claims(int round) throws IOException {
        StringBuilder rows = new StringBuilder("id,occasion,question,source,value,type\n");
        for (int i = 0; i < ROWS; i++) {
            rows.append("c%d-%d,talk %d,how many men,S%d,%d,quantity\n".formatted(round, i, i % 40, i % 7, 1_000 + i));
        }
        return Files.writeString(folder.resolve("claims-%d.csv".formatted(round)), rows);
    }

    private void run(Path... tables) throws InterruptedException {
        Process process = start(tables);
        assertThat(process.waitFor(Patience.WITH_A_BUSY_MACHINE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        assertThat(process.exitValue())
                .as(Program.said(folder.resolve("output.txt")))
                .isZero();
    }

    private Process start(Path... tables) {
        List<Object> arguments = new ArrayList<>(List.of("import", "--create-missing"));
        arguments.addAll(List.of(tables));
        return Program.fork(
                Map.of("KAOYI_URL", OneDatabase.url(database), "KAOYI_DATA", folder.toString()),
                folder.resolve("output.txt"),
                arguments.toArray());
    }

    private Seen head() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT position, root FROM ledger_head")) {
            return row.next() ? new Seen(row.getLong(1), row.getBytes(2)) : new Seen(0, new byte[0]);
        } catch (SQLException e) {
            return new Seen(0, new byte[0]); // not migrated yet
        }
    }
}
