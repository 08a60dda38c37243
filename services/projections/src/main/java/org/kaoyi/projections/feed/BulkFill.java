package org.kaoyi.projections.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.kaoyi.claims.reference.ReferenceBook;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Fills one generation in one transaction: copies, makes the indexes, writes what is left, and the position with the last of it. */
final class BulkFill implements AutoCloseable {
    /**
     * Keys are sorted in small portions and merged from files: to sort them all at once takes half as long again, presumably since the
     * memory for it is got from the system anew for each index (docs/performance.md). What is read was written just before, so that nobody need read it
     * ahead for us. Several projections are filled at the same time: helpers of each would have no processor of their own, and cost what
     * they do.
     */
    private static final String SETTINGS = """
            SET LOCAL maintenance_work_mem = '4MB'; SET LOCAL work_mem = '64MB';
            SET LOCAL max_parallel_maintenance_workers = 0; SET LOCAL effective_io_concurrency = 0
            """;

    /** What is too long for a row is packed ten times as fast by it; where the server was built without, by its own. */
    private static final String LZ4 = """
            SELECT set_config('default_toast_compression', 'lz4', true) FROM pg_settings
            WHERE name = 'default_toast_compression' AND 'lz4' = ANY (enumvals)
            """;

    /** Tables that held nothing when they were last looked at. */
    private static final String EMPTY = """
            SELECT relname FROM pg_class WHERE oid = to_regclass(?) AND reltuples <= 0
            """;

    /** All but what lies beside its row, which no condition asks for: to sample it would be to read much of it. */
    private static final String COLUMNS = """
            SELECT string_agg(quote_ident(attname), ', ') FROM pg_attribute
            WHERE attrelid = to_regclass(?) AND attnum > 0 AND NOT attisdropped AND attstorage <> 'e'
            """;

    private final Projection projection;
    private final Generation generation;
    private final Connection connection;
    private final JdbcTemplate jdbc;
    private final Copier copier;
    private final BulkFold fold;

    private BulkFill(Projection projection, Generation generation, Connection connection) throws SQLException {
        this.projection = projection;
        this.generation = generation;
        this.connection = connection;
        connection.setAutoCommit(false);
        this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        this.copier = new Copier(connection);
        this.fold = (BulkFold) projection.open(new ReferenceBook(), jdbc);
        jdbc.execute(SETTINGS);
        jdbc.queryForList(LZ4);
        // Emptied here although they are empty: what was emptied in the same transaction can be copied into frozen.
        jdbc.execute("TRUNCATE " + String.join(", ", projection.tables()));
    }

    /** Whether a projection can be filled in this way. */
    static boolean serves(Projection projection, JdbcTemplate jdbc) {
        return projection.open(new ReferenceBook(), jdbc) instanceof BulkFold;
    }

    /** @param generation empty, and without indexes */
    static BulkFill into(Projection projection, Generation generation, Feed feed) {
        try {
            Connection connection =
                    ViewSource.of(feed.pool(), generation.schema()).getConnection();
            try {
                return new BulkFill(projection, generation, connection);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    void take(List<RecordedEvent> page) {
        page.forEach(fold::take);
        fold.copy(copier);
    }

    /**
     * Ends it; the rows reflect the log up to {@code position}.
     *
     * @throws IllegalStateException when it is interrupted between two steps; nothing is filled then
     */
    void finish(long position, int threads) {
        copier.send();
        GenerationTables tables = new GenerationTables(projection, jdbc);
        projection.tables().forEach(table -> {
            requireWanted();
            tables.index(generation.schema(), table);
        });
        projection.tables().forEach(this::analyse);
        requireWanted();
        fold.settle(copier, jdbc, threads);
        copier.send();
        projection.tables().stream().filter(this::wasEmpty).forEach(this::analyse);
        Progress progress = new Progress(generation, jdbc);
        progress.lock(0);
        progress.advance(position);
        requireWanted();
        try {
            connection.commit();
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    private static void requireWanted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("nobody waits for the new rows any more");
        }
    }

    private void analyse(String table) {
        requireWanted();
        jdbc.execute("ANALYZE %s (%s)".formatted(table, jdbc.queryForObject(COLUMNS, String.class, table)));
    }

    private boolean wasEmpty(String table) {
        return !jdbc.queryForList(EMPTY, table).isEmpty();
    }

    @Override
    public void close() {
        copier.close();
        try (Connection closing = connection) {
            closing.rollback();
            closing.setAutoCommit(true);
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    private static DataAccessResourceFailureException unreachable(SQLException e) {
        return new DataAccessResourceFailureException("the new rows can not be written", e);
    }
}
