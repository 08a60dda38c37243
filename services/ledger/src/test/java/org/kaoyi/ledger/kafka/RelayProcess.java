package org.kaoyi.ledger.kafka;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.kaoyi.ledger.postgres.PostgresEventLog;
import org.postgresql.ds.PGSimpleDataSource;

/** A relay that dies when it has sent a batch and not committed it: at once, with nothing closed. */
final class RelayProcess {
    static final int DEAD = 137;

    private RelayProcess() {}

    /** Arguments: the database's address, the brokers, the topic, which batch is its last. */
    public static void main(String[] arguments) throws InterruptedException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(arguments[0]);
        AtomicInteger batchesLeft = new AtomicInteger(Integer.parseInt(arguments[3]));
        Relay.start(
                PostgresEventLog.readOnly(source), new KafkaCluster(arguments[1], arguments[2]), Topics.LAYOUT, () -> {
                    if (batchesLeft.decrementAndGet() == 0) {
                        Runtime.getRuntime().halt(DEAD);
                    }
                });
        new CountDownLatch(1).await();
    }
}
