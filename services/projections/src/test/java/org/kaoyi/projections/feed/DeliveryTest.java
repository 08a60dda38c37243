package org.kaoyi.projections.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.projections.catalogue.Catalogue;
import org.kaoyi.projections.fixture.Given;
import org.kaoyi.projections.fixture.ProjectionDatabase;
import org.kaoyi.projections.fixture.TestLedger;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Given a transport that delivers twice and out of order, the rows are those of one delivery in order, or the delivery is refused. */
class DeliveryTest {
    private static final long SEED = 19571109L;
    private static final int CLAIMS = 60;

    private final TestLedger ledger = new TestLedger();
    private final Random random = new Random(SEED);
    private final Projection catalogue = new Catalogue();
    private final EventReader reader = new EventReader(ledger.codec, ledger.log);
    private List<LoggedEvent> log = List.of();

    @BeforeEach
    void record() {
        ledger.append(
                Given.registered("C1", "Chinese"), Given.occasion("talk", "1957-11-09"), Given.whoQuestion("who"));
        for (int i = 0; i < CLAIMS; i++) {
            ledger.append(Given.says("c" + i, "talk", "who", "C1", "mao"));
        }
        log = ledger.log.readAfter(0, 2 * CLAIMS);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void a_delivery_in_disorder_is_refused_and_changes_nothing() {
        Delivery delivery = new Delivery();
        delivery.batch(log.subList(0, 5));
        assertThatThrownBy(() -> delivery.batch(log.subList(6, 8)))
                .isInstanceOf(DeliveryGap.class)
                .hasMessageContaining("position 7")
                .hasMessageContaining("waits for position 6");
        delivery.batch(log.subList(5, log.size()));
        assertThat(delivery.digest()).isEqualTo(inOrder());
    }

    @Test
    void what_comes_twice_or_shuffled_leads_to_the_rows_of_one_delivery_in_order() {
        Delivery delivery = new Delivery();
        int refused = 0;
        while (delivery.position() < log.size()) {
            int from = (int) Math.max(0, delivery.position() - random.nextInt(10));
            List<LoggedEvent> batch =
                    new ArrayList<>(log.subList(from, Math.min(log.size(), from + 1 + random.nextInt(15))));
            batch.addAll(batch.subList(0, batch.size() / 2));
            if (random.nextInt(3) == 0) {
                Collections.shuffle(batch, random);
            }
            try {
                delivery.batch(batch);
            } catch (DeliveryGap gap) {
                refused++;
            }
        }
        assertThat(refused).as("seed %d", SEED).isPositive();
        assertThat(delivery.digest()).as("seed %d", SEED).isEqualTo(inOrder());
    }

    @Test
    void rows_stand_still_from_the_moment_on_at_which_others_are_read() {
        Delivery delivery = new Delivery();
        delivery.batch(log.subList(0, 5));
        delivery.othersAreRead(5);
        assertThatThrownBy(() -> delivery.batch(log.subList(5, 8))).isInstanceOf(FoldOvertaken.class);
        assertThat(delivery.position()).isEqualTo(5);
    }

    private String inOrder() {
        Delivery delivery = new Delivery();
        delivery.batch(log);
        return delivery.digest();
    }

    /** A consumer of its own on a database of its own. */
    private final class Delivery {
        private final JdbcTemplate jdbc;
        private final TransactionTemplate transaction;
        private final FoldRunner runner;
        private final Progress progress;
        private final Generations generations;

        Delivery() {
            DataSource database = ProjectionDatabase.fresh();
            generations = new Generations(catalogue, database);
            Generation generation = generations.first();
            DataSource tables = ViewSource.of(database, generation.schema());
            jdbc = new JdbcTemplate(tables);
            transaction = new TransactionTemplate(new JdbcTransactionManager(tables));
            runner = new FoldRunner(catalogue, generation, jdbc, new ReferenceHistory(ledger.log, reader));
            progress = new Progress(generation, jdbc);
        }

        void batch(List<LoggedEvent> events) {
            try {
                transaction.executeWithoutResult(status -> {
                    events.forEach(event -> runner.take(event.position(), () -> reader.read(event)));
                    runner.flush();
                });
                runner.committed();
            } catch (RuntimeException e) {
                runner.abandon();
                throw e;
            }
        }

        /** Other rows that are as far are switched to. */
        void othersAreRead(long position) {
            Generation others = generations.beside(true);
            transaction.executeWithoutResult(status -> new Progress(others, jdbc).advance(position));
            assertThat(generations.switchTo(others)).isTrue();
        }

        long position() {
            return progress.position();
        }

        String digest() {
            return TableDigest.of(catalogue, jdbc);
        }
    }
}
