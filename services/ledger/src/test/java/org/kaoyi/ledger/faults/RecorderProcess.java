package org.kaoyi.ledger.faults;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.kaoyi.ledger.Appended;
import org.kaoyi.ledger.postgres.OpenMode;
import org.kaoyi.ledger.postgres.PostgresEventLog;
import org.kaoyi.ledger.postgres.SequencerLimits;
import org.kaoyi.ledger.postgres.SmallBatches;
import org.postgresql.ds.PGSimpleDataSource;

/** A program that records accounts until it is killed, or up to a number, and says which were acknowledged. */
final class RecorderProcess {
    /** So many callers at once: batches of changing size. */
    private static final int UNDER_WAY_MAX = 64;

    private RecorderProcess() {}

    /** Arguments: the database's address, the last number, with how many events a batch is full. */
    public static void main(String[] arguments) throws Exception {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(arguments[0]);
        long last = Long.parseLong(arguments[1]);
        Semaphore room = new Semaphore(UNDER_WAY_MAX);
        SequencerLimits limits = SmallBatches.limits(Integer.parseInt(arguments[2]));
        try (PostgresEventLog log = PostgresEventLog.open(source, source, Accounts.CLOCK, limits, OpenMode.TAKE_OVER)) {
            for (long number = log.head().position() + 1; number <= last; number++) {
                room.acquire();
                tell(log.append(Accounts.number(number)), room);
            }
            room.acquire(UNDER_WAY_MAX);
        }
    }

    private static void tell(CompletableFuture<Appended> answer, Semaphore room) {
        answer.whenComplete((appended, failure) -> {
            if (failure == null) {
                System.out.println("stored " + appended.first());
            } else {
                System.out.println("refused " + failure.getMessage());
                Runtime.getRuntime().halt(1);
            }
            room.release();
        });
    }
}
