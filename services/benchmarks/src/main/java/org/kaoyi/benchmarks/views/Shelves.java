package org.kaoyi.benchmarks.views;

import com.zaxxer.hikari.HikariDataSource;
import org.kaoyi.benchmarks.Surroundings;
import org.kaoyi.benchmarks.database.BenchmarkDatabase;
import org.kaoyi.benchmarks.event.CaseEvents;
import org.kaoyi.benchmarks.store.Kaoyi;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.projections.ProjectionsRuntime;

/** A ledger of cases with all its views, to be read. */
public final class Shelves implements AutoCloseable {
    private static final int CONNECTIONS = 20;

    final BenchmarkDatabase database;
    final ProjectionsRuntime views;

    /** Occasions that it holds, named {@code occasion-0} and so on. */
    final int occasions;

    private final Kaoyi.Opened opened;
    private final HikariDataSource pool;

    public Shelves(Surroundings surroundings, long seed, int claims) throws Exception {
        this.database = surroundings.server().fresh("shelves-" + claims);
        database.migrate();
        this.opened = Kaoyi.Opened.on(database);
        this.pool = BenchmarkDatabase.pooled(database.source(), CONNECTIONS);
        surroundings.journal().say("recording %d claims", claims);
        CaseLedger.fill(opened.log(), seed, claims);
        this.occasions = CaseEvents.occasions(claims);
        this.views = new ProjectionsRuntime(pool, opened.log(), new EventCodec());
        surroundings.journal().say("filling the views of %d claims", claims);
        views.rebuild(views.names());
        database.execute("VACUUM ANALYZE");
        surroundings.server().checkpoint();
    }

    /** Where it lies; it stays there when this is closed. */
    public BenchmarkDatabase database() {
        return database;
    }

    EventLog log() {
        return opened.log();
    }

    @Override
    public void close() {
        views.close();
        pool.close();
        opened.close();
    }
}
