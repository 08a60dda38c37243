package org.kaoyi.projections.feed;

import java.util.List;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.kaoyi.codec.UndecodableEvent;
import org.kaoyi.ledger.LoggedEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings a generation that nobody else folds forward to a position of the log, in the way in which living ones are folded. */
final class RowFill {
    private final Feed feed;
    private final FoldRunner runner;
    private final Progress progress;
    private final TransactionTemplate transaction;

    RowFill(Projection projection, Generation generation, Feed feed) {
        DataSource tables = ViewSource.of(feed.pool(), generation.schema());
        JdbcTemplate jdbc = new JdbcTemplate(tables);
        this.feed = feed;
        this.runner = new FoldRunner(projection, generation, jdbc, feed.history());
        this.progress = new Progress(generation, jdbc);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(tables));
    }

    /**
     * Folds up to and including {@code end}, or up to an event that can not be read.
     *
     * @param told of each position that is reached
     * @return where the rows stand
     */
    long upTo(long end, LongConsumer told) {
        long position = progress.position();
        boolean readable = true;
        while (position < end && readable) {
            List<LoggedEvent> page = feed.log().readAfter(position, (int) Math.min(feed.batchSize(), end - position));
            if (page.isEmpty()) {
                return position;
            }
            readable = Boolean.TRUE.equals(transaction.execute(status -> take(page)));
            runner.committed();
            position = runner.position();
            told.accept(position);
        }
        return position;
    }

    /** @return whether all of them could be read; what precedes one that could not is folded */
    private boolean take(List<LoggedEvent> page) {
        boolean readable = true;
        try {
            page.forEach(
                    event -> runner.take(event.position(), () -> feed.reader().read(event)));
        } catch (UndecodableEvent e) {
            readable = false; // whoever follows from here on stands still before it, and says so
        }
        runner.flush();
        return readable;
    }
}
