package org.kaoyi.app.ledger;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.postgres.LedgerDatabase;
import org.kaoyi.ledger.LogUnavailable;

/** A database in which nothing was recorded yet, filled in one transaction: whatever fails, it stays empty. */
public final class EmptyLedger {
    private static final String EXISTS = "SELECT to_regclass(?) IS NOT NULL";
    private static final String HAS_ROWS = "SELECT EXISTS (SELECT 1 FROM %s)";

    private EmptyLedger() {}

    /** What is done within the transaction. */
    public interface Filling {
        void into(Connection connection) throws SQLException, IOException;
    }

    /**
     * Looks, and changes nothing: tables that are somebody's are not even brought up to date.
     *
     * @param tables that must have no rows, or not be there
     * @throws CannotProceed when there is something (exit code 2), or the database can not be reached (5)
     */
    public static void requireEmpty(LedgerDatabase database, List<String> tables) {
        if (database.livingOther().isPresent()) {
            throw CannotProceed.notReachable(
                    "Another Kaoyi (process %d) has this ledger open. Stop it, or choose another place."
                            .formatted(database.livingOther().get().processId()),
                    null);
        }
        String shown = Connections.shown(database.url());
        try (Connection connection = Connections.unpooled(database.ownerUrl()).getConnection()) {
            for (String table : tables) {
                if (holdsRows(connection, table)) {
                    throw CannotProceed.usage(
                            "There is a ledger in %s already (%s has rows). A backup is restored into an empty one; choose another, and nothing is lost."
                                    .formatted(shown, table));
                }
            }
        } catch (SQLException e) {
            throw CannotProceed.notReachable(
                    "The database %s can not be reached: %s".formatted(shown, Migrations.root(e)), e);
        }
    }

    private static boolean holdsRows(Connection connection, String table) throws SQLException {
        try (PreparedStatement exists = connection.prepareStatement(EXISTS)) {
            exists.setString(1, table);
            try (ResultSet row = exists.executeQuery()) {
                if (!row.next() || !row.getBoolean(1)) {
                    return false;
                }
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(HAS_ROWS.formatted(table))) {
            return row.next() && row.getBoolean(1);
        }
    }

    /**
     * Makes the tables and fills them.
     *
     * @throws LogUnavailable when the database does not take it; nothing was stored then
     */
    public static void fill(LedgerDatabase database, Filling filling) throws IOException {
        DataSource application = Connections.unpooled(database.url());
        Migrations.bringUpToDate(
                Connections.unpooled(database.ownerUrl()), application, Connections.shown(database.url()));
        try (Connection connection = application.getConnection()) {
            connection.setAutoCommit(false);
            try {
                filling.into(connection);
                connection.commit();
            } catch (SQLException | IOException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new LogUnavailable("the backup can not be restored", false, e);
        }
    }
}
