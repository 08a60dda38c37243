package org.kaoyi.ledger.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears of appends made by another process. It comes back after every failure; meanwhile, and always on a replica, followers poll. */
final class HeadListener implements Bell {
    private static final Logger LOG = LoggerFactory.getLogger(HeadListener.class);

    private static final String LISTEN = "LISTEN " + CHANNEL;

    /** A replica hears of nothing, and refuses to listen. */
    private static final String FOLLOWS_ANOTHER = "SELECT pg_is_in_recovery()";

    /** The connection may go back into a pool. */
    private static final String UNLISTEN = "UNLISTEN " + CHANNEL;

    /** How long closing may take at worst; a ring is heard at once. */
    private static final Duration LISTEN_WAIT = Duration.ofSeconds(1);

    /** Long enough not to flood a database that is starting. */
    private static final Duration RECONNECT_PAUSE = Duration.ofSeconds(1);

    /** After this time a replica may have been made the primary. */
    private static final Duration REPLICA_PAUSE = Duration.ofSeconds(10);

    private final DataSource source;
    private final Runnable onRing;
    private final CountDownLatch closed = new CountDownLatch(1);

    HeadListener(DataSource source, Runnable onRing) {
        this.source = source;
        this.onRing = onRing;
        Thread.ofPlatform().name("ledger-listener").daemon().start(this::run);
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void run() {
        try {
            Duration pause;
            do {
                pause = listen();
            } while (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            LOG.warn("the listener was interrupted; followers poll from here on", e);
        }
    }

    /** @return after which time it is worth listening again */
    private Duration listen() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            if (isReplica(statement)) {
                return REPLICA_PAUSE;
            }
            statement.execute(LISTEN);
            PGConnection postgres = connection.unwrap(PGConnection.class);
            // What was appended before LISTEN took hold rang for nobody.
            onRing.run();
            while (closed.getCount() > 0) {
                if (postgres.getNotifications((int) LISTEN_WAIT.toMillis()).length > 0) {
                    onRing.run();
                }
            }
            statement.execute(UNLISTEN);
        } catch (SQLException e) {
            // While closing, the pool may be gone before the listener is.
            if (closed.getCount() > 0) {
                LOG.warn("the log's bell is not heard; followers poll: {}", e.getMessage());
            }
        }
        return RECONNECT_PAUSE;
    }

    private static boolean isReplica(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(FOLLOWS_ANOTHER)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
