package org.kaoyi.ledger.postgres;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows a standby that this sequencer lives. It only decides when a standby tries; whether anything is stored is decided by the
 * epoch in the head row, so that a late or a lost beat can do no harm.
 */
final class Heartbeat implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    /** Five of them fit into a standby's patience; one costs a page write of the log that nobody waits for. */
    static final Duration INTERVAL = Duration.ofSeconds(1);

    /** A dead network is noticed before a standby loses patience, so that beats through a new connection can still reach it. */
    private static final Duration NETWORK_PATIENCE = Duration.ofSeconds(3);

    private static final String BEAT = "UPDATE ledger_tenure SET beat = beat + 1 WHERE id = 1 AND holder = ?";

    private static final String LET_GO =
            "UPDATE ledger_tenure SET beat = beat + 1, holder = '' WHERE id = 1 AND holder = ?";

    private final HeldConnection connection;
    private final String holder;
    private final Runnable onOvertaken;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    /** @param onOvertaken called once, when another sequencer has taken over */
    Heartbeat(DataSource source, String holder, Runnable onOvertaken) {
        this.connection = new HeldConnection(source, NETWORK_PATIENCE);
        this.holder = holder;
        this.onOvertaken = onOvertaken;
        this.thread = Thread.ofPlatform().name("ledger-heartbeat").daemon().start(this::run);
    }

    /** Lets go, so that a standby need not wait for silence. Called when the last batch is settled. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(INTERVAL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            boolean mine = true;
            while (mine && !closed.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
                mine = say(BEAT);
            }
            if (mine) {
                say(LET_GO);
            } else {
                onOvertaken.run();
            }
        } catch (InterruptedException e) {
            LOG.debug("the heartbeat was interrupted", e);
        } finally {
            connection.close();
        }
    }

    /** Whether the tenure is still this holder's, as far as can be told: an unreachable database takes nothing away. */
    private boolean say(String sql) {
        try (PreparedStatement statement = connection.get().prepareStatement(sql)) {
            statement.setString(1, holder);
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            LOG.debug("a heartbeat was not heard", e);
            connection.close();
            return true;
        }
    }
}
