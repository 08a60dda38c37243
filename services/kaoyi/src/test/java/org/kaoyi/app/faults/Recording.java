package org.kaoyi.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kaoyi.app.importing.ImportOrder;
import org.kaoyi.app.importing.TableImport;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.codec.Metadata;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.recording.Recorder;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.importing.ImportSummary;
import org.kaoyi.recording.retractclaim.RetractClaim;
import org.kaoyi.recording.withdrawsource.WithdrawSource;

/**
 * Somebody who goes on recording whatever happens: the demonstration, then small tables one after the other, some of which he takes back; and
 * whatever was not answered, again. The same can be recorded into another log, where nothing happens.
 */
final class Recording {
    private static final Path DEMONSTRATION = Path.of("src", "main", "resources", "demonstration");

    /** New occasions, a question and sources that are there already, two accounts that differ. */
    private static final String TABLE = """
        id,occasion,question,source,value,type
        late-%1$d,late talk %1$d,how many men,C1,%1$d000,quantity
        other-%1$d,late talk %1$d,how many men,K1,%1$d500,quantity
        """;

    /** One table in so many is followed by a retraction. */
    private static final int RETRACTED_EVERY = 4;

    /** A busy reading room, and time left for what else the machine does; in an outage of minutes no more than can be recorded again. */
    private static final Duration BETWEEN_TABLES = Duration.ofMillis(Faults.atLength() ? 400 : 40);

    private static final Duration BEFORE_AGAIN = Duration.ofMillis(100);
    private static final Metadata BY = new Metadata("a historian", "import", null, null);

    private final EventCodec codec = new EventCodec();
    private final Path folder;
    private volatile int tables;
    private volatile int refusals;

    Recording(Path folder) {
        this.folder = folder;
    }

    /** How many tables were answered for. */
    int tables() {
        return tables;
    }

    /** How often the log was asked in vain. */
    int refusals() {
        return refusals;
    }

    void demonstration(EventLog log) {
        try (Stream<Path> files = Files.list(DEMONSTRATION)) {
            importAll(
                    log,
                    files.filter(file -> file.toString().endsWith(".csv"))
                            .sorted()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Records table after table on a thread of its own; closing it waits for the last answer. */
    Going begin(Supplier<EventLog> log) {
        return new Going(log);
    }

    /** A source falls on which half of the cases rest: what concerns every occasion comes last. */
    void end(EventLog log) {
        ask(log, new WithdrawSource(new Siglum("K1"), "a forgery"), "source/K1");
    }

    /** All of it once more, without disturbance. */
    void again(EventLog other) {
        demonstration(other);
        for (int number = 1; number <= tables; number++) {
            table(other, number);
        }
        end(other);
    }

    final class Going implements AutoCloseable {
        private final Thread thread;
        private volatile boolean enough;

        private Going(Supplier<EventLog> log) {
            thread = Thread.ofPlatform().name("recording").start(() -> {
                while (!enough) {
                    again(log, tables + 1);
                    tables++;
                    LockSupport.parkNanos(BETWEEN_TABLES.toNanos());
                }
            });
        }

        @Override
        public void close() throws InterruptedException {
            enough = true;
            thread.join();
        }

        private void again(Supplier<EventLog> log, int number) {
            while (true) {
                try {
                    table(log.get(), number);
                    return;
                } catch (LogUnavailable e) {
                    refusals++;
                    LockSupport.parkNanos(BEFORE_AGAIN.toNanos());
                }
            }
        }
    }

    private void table(EventLog log, int number) {
        try {
            importAll(log, List.of(Files.writeString(folder.resolve("late.csv"), TABLE.formatted(number))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (number % RETRACTED_EVERY == 0) {
            ask(log, new RetractClaim(new ClaimId("late-" + number), "misread"), "claim/late-" + number);
        }
    }

    /** Unless it is recorded already: the answer may have been lost. */
    private void ask(EventLog log, Request request, String stream) {
        boolean recorded = log.readStream(stream, 0).stream()
                .anyMatch(event ->
                        event.type().endsWith("Retracted") || event.type().endsWith("Withdrawn"));
        if (!recorded) {
            Recorder.of(log, codec).record(request, BY);
        }
    }

    private void importAll(EventLog log, List<Path> files) {
        List<String> paths =
                files.stream().map(file -> file.toAbsolutePath().toString()).toList();
        ImportSummary summary = new TableImport(log, codec)
                .run(new ImportOrder(paths, paths, null, null, null, false, true, "a historian"));
        assertThat(summary.errors()).isEmpty();
    }
}
