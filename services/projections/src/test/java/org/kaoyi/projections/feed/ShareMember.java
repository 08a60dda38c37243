package org.kaoyi.projections.feed;

import javax.sql.DataSource;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.projections.fixture.TestLedger;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A process that folds some shares of a view, one batch whenever it is told to; to forget it is to kill it. */
final class ShareMember {
    final Shares shares;
    private final Generation generation;
    private final JdbcTemplate jdbc;
    private final TestLedger ledger;
    private final EventReader reader;
    private final FoldRunner runner;
    private final TransactionTemplate transaction;
    private ShareGate gate;

    ShareMember(Projection projection, DataSource database, Generation generation, Shares shares, TestLedger ledger) {
        DataSource tables = ViewSource.of(database, generation.schema());
        this.shares = shares;
        this.generation = generation;
        this.jdbc = new JdbcTemplate(tables);
        this.ledger = ledger;
        this.reader = new EventReader(ledger.codec, ledger.log);
        this.runner = new FoldRunner(projection, generation, shares, jdbc, new ReferenceHistory(ledger.log, reader));
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(tables));
        this.delivered = hindmost();
        this.gate = new ShareGate(shares, generation, jdbc, delivered);
    }

    /** The last position of a batch that was committed. */
    private long delivered;

    private long hindmost() {
        ShareRows.Seen seen = new ShareRows(generation, jdbc).read();
        return shares.numbers().stream()
                .mapToLong(share -> seen.positions()[share])
                .min()
                .orElseThrow();
    }

    /**
     * Takes as many events as may be taken, at most so many.
     *
     * @param lost whether the transaction is lost
     * @return how many were taken for good
     */
    int batch(int most, boolean lost) {
        long last = delivered;
        try {
            last = transaction.execute(status -> {
                long position = delivered;
                for (LoggedEvent event : ledger.log.readAfter(delivered, most)) {
                    if (!gate.lets(
                            event.position(),
                            event.type(),
                            () -> reader.read(event).event())) {
                        break;
                    }
                    runner.take(event.position(), () -> reader.read(event));
                    position = event.position();
                }
                if (position > delivered) {
                    runner.flush();
                }
                if (lost) {
                    status.setRollbackOnly();
                }
                return position;
            });
        } catch (RuntimeException e) {
            lose();
            throw e;
        }
        if (lost) {
            lose();
            return 0;
        }
        runner.committed();
        int taken = (int) (last - delivered);
        delivered = last;
        return taken;
    }

    /** As a delivery is begun anew after a batch that was not committed. */
    private void lose() {
        runner.abandon();
        gate = new ShareGate(shares, generation, jdbc, delivered);
    }
}
