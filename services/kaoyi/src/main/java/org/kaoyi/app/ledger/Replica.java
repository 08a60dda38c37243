package org.kaoyi.app.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.kaoyi.app.CannotProceed;

/** A database that follows another and can be read only, which PostgreSQL calls a hot standby: enough for pages and reports. */
final class Replica {
    /** True until it is made a primary (PostgreSQL documentation, 26.4). */
    private static final String FOLLOWS = "SELECT pg_is_in_recovery()";

    private Replica() {}

    /** False also where the database does not answer, which whoever needs it tells in his own words. */
    static boolean is(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(FOLLOWS)) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** @param work that needs a database which can be written */
    static CannotProceed refusal(String work, String shownUrl) {
        return CannotProceed.notReachable(
                "The database %s follows another one and can be read only, so it is of no use to %s. Name the primary's address; serve --roles read (or relay) works here."
                        .formatted(shownUrl, work),
                null);
    }
}
