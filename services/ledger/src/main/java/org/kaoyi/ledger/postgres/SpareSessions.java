package org.kaoyi.ledger.postgres;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connections for batches beside others: one that a batch is done with serves the next. For one thread at a time. */
final class SpareSessions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SpareSessions.class);

    /** A server that gave no connection is at its limit, or away, and is asked again only after so many batches. */
    private static final int BATCHES_WITHOUT_ASKING = 64;

    private final DataSource source;
    private final Deque<LedgerSession> spare = new ArrayDeque<>();
    private int batchesUntilAsked;

    SpareSessions(DataSource source) {
        this.source = source;
    }

    /** Whether there is one, or the server may be asked for one. */
    boolean mayHaveOne() {
        return !spare.isEmpty() || batchesUntilAsked == 0;
    }

    /** One more batch is written, with one of these or without. */
    void countBatch() {
        batchesUntilAsked = Math.max(0, batchesUntilAsked - 1);
    }

    /** @throws SQLException when there is none and the server gives none */
    LedgerSession take() throws SQLException {
        if (!spare.isEmpty()) {
            return spare.pop();
        }
        try {
            return LedgerSession.open(source);
        } catch (SQLException e) {
            batchesUntilAsked = BATCHES_WITHOUT_ASKING;
            LOG.info(
                    "fewer batches are stored side by side than might be: there is no connection for another ({}); asked again after {}",
                    e.getMessage(),
                    BATCHES_WITHOUT_ASKING);
            throw e;
        }
    }

    void giveBack(LedgerSession session) {
        spare.push(session);
    }

    /** Lets go of those that nobody uses. Where one connection is lost, those that wait beside it are no better. */
    @Override
    public void close() {
        spare.forEach(LedgerSession::close);
        spare.clear();
    }
}
