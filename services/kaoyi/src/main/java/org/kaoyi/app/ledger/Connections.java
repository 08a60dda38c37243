package org.kaoyi.app.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.ledger.StoreTrouble;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections to the ledger's database: one pool for readers, and single ones for the sequencer. */
final class Connections {
    /** Readers are short; two cores do not answer more than this at once. */
    private static final int POOL_SIZE = 12;

    /** A person waits no longer for a page to begin. */
    private static final long PATIENCE_MILLIS = 5_000;

    /** What the driver says of an address that it can not read holds the whole of it, with the password. Kept here, since a logger that nobody holds forgets. */
    private static final Logger WHAT_THE_DRIVER_SAYS = Logger.getLogger("org.postgresql");

    private Connections() {}

    static DataSource unpooled(String url) {
        WHAT_THE_DRIVER_SAYS.setLevel(Level.OFF);
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setUrl(url);
        } catch (IllegalArgumentException e) {
            throw CannotProceed.usage(
                    "The database address can not be read: expected jdbc:postgresql://host:port/database?user=…");
        }
        source.setApplicationName("kaoyi");
        // So that the system notices in the end when the server's machine is gone; whoever has somebody waiting has a
        // time limit of his own.
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
        LetGoOfReadOnly letGo = new LetGoOfReadOnly();
        config.setExceptionOverride(letGo);
        // A failed first connection is reported by reachable(), in words for people.
        config.setInitializationFailTimeout(-1);
        HikariDataSource pool = new HikariDataSource(config);
        letGo.of(pool);
        return pool;
    }

    /**
     * A connection keeps the setting by which it was begun: those of a time when the database let itself be read only would refuse to write
     * for half an hour after it.
     */
    private static final class LetGoOfReadOnly implements SQLExceptionOverride {
        private volatile @Nullable HikariDataSource pool;

        void of(HikariDataSource watched) {
            pool = watched;
        }

        @java.lang.Override
        public Override adjudicate(SQLException refusal) {
            if (StoreTrouble.of(refusal).filter(StoreTrouble.READ_ONLY::equals).isEmpty()) {
                return Override.CONTINUE_EVICT;
            }
            HikariDataSource watched = pool;
            if (watched != null && watched.getHikariPoolMXBean() != null) {
                watched.getHikariPoolMXBean().softEvictConnections();
            }
            return Override.MUST_EVICT;
        }
    }

    /** The address without its password, for messages. */
    static String shown(String url) {
        return url.replaceAll("(?i)(password=)[^&]*", "$1…");
    }
}
