package org.kaoyi.app.faults;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Holds up every projector where its rows are written and its progress is about to be: nothing of the batch is committed then. */
final class HeldBatches implements AutoCloseable {
    private static final String GATE = """
        CREATE OR REPLACE FUNCTION wait_at_gate() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN PERFORM pg_advisory_xact_lock_shared(1957); RETURN NEW; END $$;
        CREATE OR REPLACE TRIGGER gate BEFORE UPDATE OF position ON projection_generation
        FOR EACH ROW EXECUTE FUNCTION wait_at_gate();
        CREATE OR REPLACE TRIGGER gate BEFORE UPDATE OF position ON projection_share
        FOR EACH ROW EXECUTE FUNCTION wait_at_gate()
        """;

    private static final String CLOSE_GATE = "SELECT pg_advisory_lock(1957)";

    private static final String AT_GATE = """
        SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        """;

    private static final String REMOVE_GATE = """
        DROP TRIGGER gate ON projection_generation; DROP TRIGGER gate ON projection_share
        """;

    private final DataSource database;
    private final Connection gate;

    private HeldBatches(DataSource database, Connection gate) {
        this.database = database;
        this.gate = gate;
    }

    static HeldBatches of(DataSource database) throws SQLException {
        Connection gate = database.getConnection();
        try (Statement statement = gate.createStatement()) {
            statement.execute(GATE);
            statement.execute(CLOSE_GATE);
        }
        return new HeldBatches(database, gate);
    }

    /** Until so many projections have written a batch and can not commit it. */
    void awaitAtGate(int projections) {
        await().until(() -> {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(AT_GATE)) {
                return row.next() && row.getInt(1) >= projections;
            }
        });
    }

    /** Lets them through; those whose process is dead are rolled back. */
    @Override
    public void close() throws SQLException {
        gate.close();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(REMOVE_GATE);
        }
    }
}
