package org.kaoyi.app.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.kaoyi.app.CannotProceed;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections to the ledger's database: one pool for readers, and single ones for the sequencer. */
final class Connections {
    /** Readers are short; two cores do not answer more than this at once. */
    private static final int POOL_SIZE = 12;

    /** A person waits no longer for a page to begin. */
    private static final long PATIENCE_MILLIS = 5_000;

    private Connections() {}

    static DataSource unpooled(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setUrl(url);
        } catch (IllegalArgumentException e) {
            throw CannotProceed.usage(
                    "The database address can not be read: expected jdbc:postgresql://host:port/database?user=…");
        }
        source.setApplicationName("kaoyi");
        // So that the system notices in the end when the server's machine is gone; page reads have a time limit of
        // their own.
        source.setTcpKeepAlive(true);
        return source;
    }

    /**
     * Connects at once, so that an unreachable database is told apart from everything that can go wrong later.
     *
     * @param name of the pool among the figures of the process
     */
    static HikariDataSource pooled(String name, String url) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(unpooled(url));
        config.setPoolName(name);
        config.setMaximumPoolSize(POOL_SIZE);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        // A failed first connection is reported by reachable(), in words for people.
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /** The address without its password, for messages. */
    static String shown(String url) {
        return url.replaceAll("(?i)(password=)[^&]*", "$1…");
    }
}
