package org.kaoyi.projections.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.projections.fixture.Given;
import org.kaoyi.projections.fixture.PickyProjection;
import org.kaoyi.projections.fixture.ProjectionDatabase;
import org.kaoyi.projections.fixture.TestLedger;
import org.kaoyi.projections.narratives.Narratives;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Given a claim that no fold takes, the memory of a fold is kept as long as it knows nothing of what is parked. */
class ParkingFoldTest {
    private final TestLedger ledger = new TestLedger();
    private final EventReader reader = new EventReader(ledger.codec, ledger.log);
    private final PickyProjection projection = new PickyProjection(new Narratives(), new Narratives().foldVersion());
    private final DataSource database = ProjectionDatabase.fresh();
    private final Generation generation = new Generations(projection, database).first();
    private final JdbcTemplate jdbc = new JdbcTemplate(ViewSource.of(database, generation.schema()));
    private final ParkingFold fold =
            new ParkingFold(projection, generation, jdbc, new ReferenceHistory(ledger.log, reader));

    @BeforeEach
    void reference() {
        ledger.append(Given.registered("C1", "Chinese"), Given.whoQuestion("who"), Given.person("mao", null));
        List.of("talk", "banquet", "farewell").forEach(id -> ledger.append(Given.occasion(id, "1957-11-09")));
        fold.openAt(ledger.log.head().position());
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private RecordedEvent says(String id, String occasion) {
        long position = ledger.append(Given.says(id, occasion, "who", "C1", "mao"));
        return reader.read(ledger.log.readAfter(position - 1, 1).getFirst());
    }

    /** One batch, and whether the memory is still there at the beginning of the next. */
    private boolean isKeptAfter(RecordedEvent... batch) {
        return Boolean.TRUE.equals(
                new TransactionTemplate(new JdbcTransactionManager(jdbc.getDataSource())).execute(status -> {
                    fold.take(List.of(batch), fold.held(), false);
                    Set<String> ignored = fold.held();
                    return fold.isOpen();
                }));
    }

    @Test
    void what_it_parked_itself_it_does_not_know() {
        projection.dislikeClaim("bad");

        assertThat(isKeptAfter(says("bad", "talk"), says("good", "banquet"))).isTrue();
    }

    @Test
    void what_another_parks_while_it_folds_it_may_have_learned() {
        RecordedEvent others = says("others", "farewell");
        projection.beforeRows(() -> new DeadLetters(generation, new JdbcTemplate(database)).park(others, null));

        assertThat(isKeptAfter(says("good", "banquet"))).isFalse();
    }
}
