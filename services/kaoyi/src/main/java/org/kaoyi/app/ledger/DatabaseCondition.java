package org.kaoyi.app.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.kaoyi.ledger.LogUnavailable;

/** How a database fares and what it lets this program do, as it says itself. */
public final class DatabaseCondition {
    private static final String BYTES = "SELECT pg_database_size(current_database())";

    /** What every transaction begins with: on where the database follows another, or was switched so. */
    private static final String READ_ONLY = "SELECT current_setting('transaction_read_only')::boolean";

    private final DataSource connections;

    DatabaseCondition(DataSource connections) {
        this.connections = connections;
    }

    /**
     * Bytes on its disk.
     *
     * @throws LogUnavailable when it does not answer
     */
    public long bytes() {
        return asked(BYTES, row -> row.getLong(1));
    }

    /**
     * Whether it lets itself be read only at present.
     *
     * @throws LogUnavailable when it does not answer
     */
    public boolean isReadOnly() {
        return asked(READ_ONLY, row -> row.getBoolean(1));
    }

    /**
     * Whether the program's own database user could alter events if the triggers were not there.
     *
     * @throws SQLException when the database does not answer
     */
    public boolean mayChangeThePast() throws SQLException {
        return Rights.mayChangeThePast(connections);
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> T asked(String question, Reading<T> answer) {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return answer.of(row);
        } catch (SQLException e) {
            throw new LogUnavailable("the database can not be asked how it fares", false, e);
        }
    }
}
