package org.kaoyi.projections.discrepancies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.projections.feed.BookAtHand;
import org.kaoyi.projections.feed.EventReader;
import org.kaoyi.projections.fixture.ProjectionDatabase;
import org.kaoyi.projections.fixture.TestLedger;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A question about dossiers while the view that it asks moves on. */
class DossiersAtHandTest {
    private final TestLedger ledger = new TestLedger();
    private final DataSource database = ProjectionDatabase.fresh();
    private final AtomicLong looks = new AtomicLong();

    @AfterEach
    void close() {
        ledger.close();
    }

    /** @param until how often a look at where the view stands finds that it has moved on since the last */
    private String answered(long until) {
        JdbcTemplate moving = new JdbcTemplate(database) {
            @Override
            @SuppressWarnings("unchecked")
            public <T> T queryForObject(String sql, Class<T> type) {
                return (T) Long.valueOf(Math.min(looks.incrementAndGet(), until));
            }
        };
        EventReader reader = new EventReader(ledger.codec, ledger.log);
        return new DossiersAtHand(
                        moving, new JdbcTransactionManager(database), reader, new BookAtHand(ledger.log, reader))
                .ask(DossiersAtHand.Of.OCCASION, "talk", 1, found -> "answered at " + found.position());
    }

    @Test
    void a_fold_that_commits_while_the_question_waits_makes_it_look_again() {
        assertThat(answered(4)).isEqualTo("answered at 4");
        assertThat(looks.get()).isGreaterThan(4);
    }

    @Test
    void a_view_that_never_stands_still_is_told_and_nobody_waits_for_ever() {
        assertThatThrownBy(() -> answered(Long.MAX_VALUE))
                .hasMessage("The views move on faster than a question about them can be answered.");
    }
}
