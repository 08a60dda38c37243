package org.kaoyi.app.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * What the application's role may do, granted by the role that migrates. On the log: read and add, never change, remove or empty.
 * On the head: read and move forward. On the tenure: read, take and beat. On everything else, which can be folded anew at any time: all that folding takes. In the schemas of the views it makes tables.
 */
final class Rights {
    /** One at a time: two processes that grant the same at once disturb each other. */
    private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtext('kaoyi rights'))";

    private static final String READ_AND_ADD = "GRANT SELECT, INSERT ON %s TO %s";
    private static final String READ_AND_MOVE = "GRANT SELECT, UPDATE ON %s TO %s";
    private static final String READ_AND_BEAT = "GRANT SELECT, UPDATE (holder, beat) ON %s TO %s";
    private static final String READ = "GRANT SELECT ON %s TO %s";
    private static final String FOLD = "GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON %s TO %s";
    private static final String NAMES = "GRANT USAGE ON SCHEMA %s TO %s";
    private static final String MAKE_SCHEMA = "CREATE SCHEMA IF NOT EXISTS %s";
    private static final String MAKE_TABLES = "GRANT USAGE, CREATE ON SCHEMA %s TO %s";

    /** Of both, what an earlier version or a hand may have granted. */
    private static final String NOTHING_MORE = "REVOKE ALL ON %s FROM %s, PUBLIC";

    private static final String HEAD = "ledger_head";
    private static final String TENURE = "ledger_tenure";
    private static final String OF_THE_LEDGER = "ledger_";
    private static final String OF_FLYWAY = "flyway_schema_history";
    private static final String PROGRESS = "projection_progress";

    private static final String TABLES = """
            SELECT quote_ident(c.relname) FROM pg_class c
             WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p', 'v')
             ORDER BY 1
            """;

    private static final String MAY_CHANGE = "SELECT has_table_privilege('ledger_event', 'UPDATE, DELETE, TRUNCATE')";

    private static final String WHO_AND_WHERE = "SELECT quote_ident(current_user), quote_ident(current_schema())";

    private Rights() {}

    /**
     * Grants.
     *
     * @param owner connects as the role that made the tables
     * @param application connects as the role that gets the rights; nothing is done when it is the same
     * @param schemas in which it may make tables of its own: those of the views
     */
    static void grant(DataSource owner, DataSource application, List<String> schemas) throws SQLException {
        String role = who(application);
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                if (ask(statement, WHO_AND_WHERE).getFirst().equals(role)) {
                    return;
                }
                statement.execute(ONE_AT_A_TIME);
                statement.execute(NAMES.formatted(ask(statement, WHO_AND_WHERE).getLast(), role));
                for (String table : tables(statement)) {
                    statement.execute(NOTHING_MORE.formatted(table, role));
                    statement.execute(right(table).formatted(table, role));
                }
                for (String schema : schemas) {
                    statement.execute(MAKE_SCHEMA.formatted(schema));
                    statement.execute(MAKE_TABLES.formatted(schema, role));
                }
            }
            connection.commit();
        }
    }

    /** Whether a user could change or remove events, were it not for the triggers. */
    static boolean mayChangeThePast(DataSource application) throws SQLException {
        try (Connection connection = application.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(MAY_CHANGE)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static String right(String table) {
        if (table.equals(HEAD)) {
            return READ_AND_MOVE;
        }
        if (table.equals(TENURE)) {
            return READ_AND_BEAT;
        }
        if (table.startsWith(OF_THE_LEDGER)) {
            return READ_AND_ADD;
        }
        return table.equals(OF_FLYWAY) || table.equals(PROGRESS) ? READ : FOLD;
    }

    private static String who(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            return ask(statement, WHO_AND_WHERE).getFirst();
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static List<String> ask(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return List.of(row.getString(1), row.getString(2));
        }
    }
}
