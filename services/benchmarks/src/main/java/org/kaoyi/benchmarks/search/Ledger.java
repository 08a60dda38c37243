package org.kaoyi.benchmarks.search;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaoyi.benchmarks.database.BenchmarkDatabase;
import org.kaoyi.benchmarks.measure.Callers;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.codec.Encoded;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.projections.feed.Fold;
import org.kaoyi.projections.feed.RecordedEvent;
import org.kaoyi.projections.search.Search;
import org.kaoyi.projections.search.SearchQueries;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A ledger of one size as the search shows it. */
final class Ledger implements AutoCloseable {
    private static final int BATCH = 10_000;
    private static final Instant THEN = Instant.parse("1957-11-09T00:00:00Z");

    final SearchQueries queries;
    private final HikariDataSource connections;
    private final JdbcTemplate jdbc;
    private final EventCodec codec = new EventCodec();
    private final Fold fold;
    private final TransactionTemplate transaction;

    /** By vocabulary and rank, how many claims hold the word; the truth that answers are compared with. */
    final Map<List<Integer>, Integer> holding = new HashMap<>();

    private long position;

    Ledger(BenchmarkDatabase database) {
        database.migrate();
        connections = BenchmarkDatabase.pooled(database.source(), 1);
        jdbc = new JdbcTemplate(connections);
        queries = new SearchQueries(jdbc);
        fold = new Search().open(new ReferenceBook(), jdbc);
        transaction = new TransactionTemplate(new JdbcTransactionManager(connections));
    }

    /** Files persons and claims; returns claims a second. */
    double fill(long seed, long claims) throws Exception {
        Archive archive = new Archive(seed);
        for (int i = 0; i < Archive.PERSONS; i++) {
            fold.take(recorded(archive.person(i)));
        }
        long began = System.nanoTime();
        for (long i = 1; i <= claims; i++) {
            Archive.Told told = archive.claim();
            told.ranks().stream()
                    .distinct()
                    .forEach(rank -> holding.merge(List.of(told.vocabulary(), rank), 1, Integer::sum));
            fold.take(recorded(told.event()));
            if (i % BATCH == 0 || i == claims) {
                transaction.executeWithoutResult(status -> fold.flush(jdbc));
            }
        }
        double seconds = Callers.seconds(System.nanoTime() - began);
        jdbc.execute("VACUUM ANALYZE");
        return claims / seconds;
    }

    /** Bytes of the tables by which words are found, with their indexes. */
    long bytes() {
        Long bytes = jdbc.queryForObject(
                "SELECT sum(pg_total_relation_size(t)) FROM unnest(?::regclass[]) t", Long.class, (Object)
                        new Search().tables().toArray(String[]::new));
        return bytes == null ? 0 : bytes;
    }

    private RecordedEvent recorded(LedgerEvent event) {
        Encoded it = codec.encode(event);
        return new RecordedEvent(++position, THEN, "coder", it.type(), it.schemaVersion(), it.payload(), event);
    }

    @Override
    public void close() {
        connections.close();
    }
}
