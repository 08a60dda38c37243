package org.kaoyi.projections.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that find the tables of projections in certain generations. Which generation is read stands in a row; it is looked up
 * whenever a connection is taken, so that whoever reads stays on one generation until he gives it back. Connections come back with
 * another search path than they had: let nothing else use their pool that must not see the tables of projections.
 */
public final class ViewSource extends DelegatingDataSource {
    private static final String BASE = """
            SELECT reset_val FROM pg_settings WHERE name = 'search_path'
            """;

    /**
     * Lists are filtered by what is frequent and by what is rare, which want other plans: each question is planned for its own values, also
     * when the driver has prepared it.
     */
    private static final String READ_ACTIVE = """
            SELECT set_config('search_path', concat_ws(', ', (
              SELECT string_agg(quote_ident(schema_name), ', ' ORDER BY schema_name) FROM projection_generation
              WHERE state = 'active'), ?), false), set_config('plan_cache_mode', 'force_custom_plan', false)
            """;

    /** To find the row that says which generations are read, whatever a connection was used for before. */
    private static final String READ_ONE = """
            SELECT set_config('search_path', concat_ws(', ', quote_ident(?), ?), false)
            """;

    /**
     * A page comes within seconds also from a cold disk. Where packets are dropped, or the server stands still, nobody says so, and
     * whoever asks would hold his connection for ever.
     */
    static final Duration READING_PATIENCE = Duration.ofSeconds(30);

    /** As the driver has it for connections on which one waits as long as it takes. */
    private static final Duration NO_END = Duration.ZERO;

    private final @Nullable String schema;
    private final Duration patience;
    private volatile @Nullable String base;

    private ViewSource(DataSource pool, @Nullable String schema, Duration patience) {
        super(pool);
        this.schema = schema;
        this.patience = patience;
    }

    /** Connections that read the active generation of every projection. */
    public static ViewSource active(DataSource pool) {
        return new ViewSource(pool, null, NO_END);
    }

    /** The same for those who have somebody waiting: what does not come in {@link #READING_PATIENCE} is given up. */
    public static ViewSource reading(DataSource pool) {
        return new ViewSource(pool, null, READING_PATIENCE);
    }

    /** Connections that read and write the tables of one generation, and see none of the others. */
    public static ViewSource of(DataSource pool, String schema) {
        return new ViewSource(pool, schema, NO_END);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try {
            if (patience.isPositive()) { // a pool takes it back when the connection is given back
                connection.setNetworkTimeout(Runnable::run, (int) patience.toMillis());
            }
            direct(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private void direct(Connection connection) throws SQLException {
        String usual = base(connection);
        try (PreparedStatement statement = connection.prepareStatement(schema == null ? READ_ACTIVE : READ_ONE)) {
            int parameter = 1;
            if (schema != null) {
                statement.setString(parameter++, schema);
            }
            statement.setString(parameter, usual);
            statement.execute();
        }
    }

    /** What the connections of this pool look through when nobody says otherwise. */
    private String base(Connection connection) throws SQLException {
        String known = base;
        if (known == null) {
            try (PreparedStatement statement = connection.prepareStatement(BASE);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                known = row.getString(1);
                base = known;
            }
        }
        return known;
    }
}
