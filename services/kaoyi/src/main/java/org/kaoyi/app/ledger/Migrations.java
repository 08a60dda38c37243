package org.kaoyi.app.ledger;

import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.projections.Views;

/** Brings the database's tables to the form that this program needs. */
final class Migrations {
    private static final String LOCATION = "classpath:db/migration";

    private Migrations() {}

    /**
     * Makes and changes tables as their owner, and lets the application do what it needs with them.
     *
     * @throws CannotProceed when the database can not be reached, its tables are those of a later program, or its user may not
     *     make tables
     */
    static void bringUpToDate(DataSource owner, DataSource application, String shownUrl) {
        bringUpToDate(owner, application, shownUrl, LOCATION);
    }

    /** With migrations from certain places. */
    static void bringUpToDate(DataSource owner, DataSource application, String shownUrl, String... locations) {
        requireReachable(application, shownUrl);
        requireReachable(owner, shownUrl + " (as the owner of its tables)");
        try {
            Flyway flyway = flyway(owner, locations);
            requireNotLater(flyway, shownUrl);
            flyway.migrate();
            Rights.grant(owner, application, Views.schemas());
        } catch (FlywayException | SQLException e) {
            throw CannotProceed.notReachable(
                    "The tables in %s can not be brought up to date, and were left as they were: %s"
                            .formatted(shownUrl, firstLine(e)),
                    e);
        }
    }

    /** For a process that only reads: the tables must be there already. */
    static void requireUpToDate(DataSource source, String shownUrl) {
        requireReachable(source, shownUrl);
        try {
            Flyway flyway = flyway(source, LOCATION);
            requireNotLater(flyway, shownUrl);
            if (flyway.info().pending().length > 0) {
                throw CannotProceed.notReachable(
                        "There is no ledger of this version in %s yet. Record something first, or run kaoyi doctor to see what is missing."
                                .formatted(shownUrl),
                        null);
            }
        } catch (FlywayException e) {
            throw CannotProceed.notReachable(
                    "The tables in %s can not be read: %s. Name a user who has the right to."
                            .formatted(shownUrl, root(e)),
                    e);
        }
    }

    /** What a later program has changed this one might misread, or write as it was before. */
    private static void requireNotLater(Flyway flyway, String shownUrl) {
        for (MigrationInfo each : flyway.info().applied()) {
            if (each.getState() == MigrationState.FUTURE_SUCCESS) {
                throw CannotProceed.notReachable(
                        "The tables in %s are those of a later Kaoyi (migration %s, %s). Use that version; or restore a backup from before it into an empty ledger."
                                .formatted(shownUrl, each.getVersion(), each.getDescription()),
                        null);
            }
        }
    }

    private static Flyway flyway(DataSource source, String... locations) {
        return Flyway.configure()
                .dataSource(source)
                .locations(locations)
                // All of an update or nothing: a half migrated ledger is neither the old program's nor the new one's.
                .group(true)
                // A database that others use as well is none of ours to clean.
                .cleanDisabled(true)
                .failOnMissingLocations(true)
                .load();
    }

    private static void requireReachable(DataSource source, String shownUrl) {
        try (Connection connection = source.getConnection()) {
            if (!connection.isValid(1)) {
                throw CannotProceed.notReachable("The database %s does not answer.".formatted(shownUrl), null);
            }
        } catch (SQLException e) {
            throw CannotProceed.notReachable("The database %s can not be reached: %s".formatted(shownUrl, root(e)), e);
        }
    }

    /** What the server or the network said; the pool's own words tell of its inside. */
    static String root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof UnknownHostException) {
            return "no machine is known by the name %s".formatted(root.getMessage());
        }
        return root.getMessage() == null
                ? "it ended the connection without a word; is it a PostgreSQL?"
                : root.getMessage();
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
