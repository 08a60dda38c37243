package org.kaoyi.app.postgres;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/**
 * The role under which everything but the migrations works on the embedded server. It owns nothing; what it may do is granted
 * after the migrations. Its password is drawn anew at each start and stands only in the address that the live server leaves.
 *
 * @param password hexadecimal
 */
record ApplicationRole(String password) {
    static final String NAME = "kaoyi";

    private static final int PASSWORD_BYTES = 24;

    private static final String EXISTS = "SELECT 1 FROM pg_roles WHERE rolname = '" + NAME + "'";

    private static final String CREATE =
            "CREATE ROLE " + NAME + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION";

    /** Makes the role if this cluster has none yet, as those of earlier versions, and sets its password. */
    static ApplicationRole ensure(String superuserUrl) throws SQLException {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        try (Connection connection = DriverManager.getConnection(superuserUrl);
                Statement statement = connection.createStatement()) {
            if (!isThere(statement)) {
                statement.execute(CREATE);
            }
            // Hexadecimal digits need no escaping, and ALTER ROLE takes no parameters.
            statement.execute("ALTER ROLE " + NAME + " PASSWORD '" + password + "'");
        }
        return new ApplicationRole(password);
    }

    private static boolean isThere(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(EXISTS)) {
            return row.next();
        }
    }
}
