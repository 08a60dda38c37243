package org.kaoyi.app.wholeway;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.kaoyi.testing.PostgresServer;
import org.postgresql.ds.PGSimpleDataSource;

/** An empty database of one's own, which several processes may open by its address. */
public final class OneDatabase {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private OneDatabase() {}

    public static PGSimpleDataSource fresh(String prefix) {
        String name = prefix + "_" + NUMBER.incrementAndGet();
        try (Connection connection = PostgresServer.EMBEDDED
                        .database(PostgresServer.FIRST_DATABASE)
                        .getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return PostgresServer.EMBEDDED.database(name);
    }

    /** As {@code --url} takes it. */
    public static String url(PGSimpleDataSource database) {
        return "jdbc:postgresql://%s:%d/%s?user=%s"
                .formatted(
                        database.getServerNames()[0],
                        database.getPortNumbers()[0],
                        database.getDatabaseName(),
                        database.getUser());
    }
}
