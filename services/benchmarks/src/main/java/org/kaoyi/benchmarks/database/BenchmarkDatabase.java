package org.kaoyi.benchmarks.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of one contestant.
 *
 * @param port of the server on the loopback interface
 * @param name of the database
 */
public record BenchmarkDatabase(int port, String name) {
    private static final String SUPERUSER = "postgres";

    /** Connections that are not pooled; settings may be changed by the caller. */
    public PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(name);
        source.setUser(SUPERUSER);
        return source;
    }

    /** Pooled connections, all open from the beginning. */
    public static HikariDataSource pooled(PGSimpleDataSource source, int connections) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(connections);
        return new HikariDataSource(config);
    }

    /** Makes the tables of the ledger, as the application does. */
    public void migrate() {
        Flyway.configure()
                .dataSource(source())
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
