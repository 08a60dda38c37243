package org.kaoyi.benchmarks.store;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.kaoyi.benchmarks.database.BenchmarkDatabase;
import org.kaoyi.benchmarks.event.StoredEvent;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.Expectation;
import org.kaoyi.ledger.NewEvent;
import org.kaoyi.ledger.feed.LogFollower;
import org.kaoyi.ledger.postgres.PostgresEventLog;

/** The subject: our log, whose one sequencer keeps its own connection. */
public final class Kaoyi implements Contestant {
    public static final String NAME = "kaoyi";

    private static final int READERS = 2;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void install(BenchmarkDatabase database) {
        database.migrate();
    }

    @Override
    public EventStore open(BenchmarkDatabase database, int connections) {
        return new Store(Opened.on(database));
    }

    /** The log with its readers' connections. */
    public record Opened(EventLog log, HikariDataSource readers) implements AutoCloseable {
        public static Opened on(BenchmarkDatabase database) {
            HikariDataSource readers = BenchmarkDatabase.pooled(database.source(), READERS);
            return new Opened(PostgresEventLog.open(database.source(), readers, Clock.systemUTC()), readers);
        }

        @Override
        public void close() {
            log.close();
            readers.close();
        }
    }

    /** An append of first events, each of a stream that must not exist. */
    public static Append asAppend(List<StoredEvent> events) {
        List<Expectation> expectations = new ArrayList<>(events.size());
        List<NewEvent> stored = new ArrayList<>(events.size());
        for (StoredEvent event : events) {
            expectations.add(Expectation.noStream(event.stream()));
            stored.add(new NewEvent(
                    event.stream(),
                    event.type(),
                    event.schemaVersion(),
                    event.key(),
                    event.payload(),
                    event.metadata()));
        }
        return new Append(expectations, stored, null);
    }

    private record Store(Opened opened) implements EventStore {
        @Override
        public void append(List<StoredEvent> events) {
            opened.log().appendAndWait(asAppend(events));
        }

        @Override
        public Follower follow() {
            LogFollower follower = new LogFollower(opened.log(), 0);
            return new Follower() {
                @Override
                public List<String> poll() throws InterruptedException {
                    List<String> streams = new ArrayList<>();
                    while (follower.peek().isPresent()) {
                        follower.next().ifPresent(event -> streams.add(event.stream()));
                    }
                    return streams;
                }

                @Override
                public void close() {
                    follower.close();
                }
            };
        }

        @Override
        public long replay(Binding binding) {
            long[] read = new long[1];
            opened.log().readAllAfter(0, event -> {
                binding.bind(event.type(), event.schemaVersion(), event.payload());
                read[0]++;
            });
            return read[0];
        }

        @Override
        public void close() {
            opened.close();
        }
    }
}
