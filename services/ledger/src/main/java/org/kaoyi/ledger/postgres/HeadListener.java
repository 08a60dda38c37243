package org.kaoyi.ledger.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears of appends made by another process. It comes back after every failure; meanwhile followers poll. */
final class HeadListener implements Bell {
    private static final Logger LOG = LoggerFactory.getLogger(HeadListener.class);

    private static final String LISTEN = "LISTEN " + CHANNEL;

    /** The connection may go back into a pool. */
    private static final String UNLISTEN = "UNLISTEN " + CHANNEL;

    /** How long closing may take at worst; a ring is heard at once. */
    private static final Duration LISTEN_WAIT = Duration.ofSeconds(1);

    /** Long enough not to flood a database that is starting. */
    private static final Duration RECONNECT_PAUSE = Duration.ofSeconds(1);

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
            do {
                listen();
            } while (!closed.await(RECONNECT_PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            LOG.warn("the listener was interrupted; followers poll from here on", e);
        }
    }

    private void listen() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
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
    }
}
