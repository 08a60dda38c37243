package org.kaoyi.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.claims.event.SourceRedescribed;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.codec.KaoyiJson;
import org.kaoyi.projections.discrepancies.Discrepancies;
import org.kaoyi.projections.feed.EventReader;
import org.kaoyi.projections.feed.TableDigest;
import org.kaoyi.projections.feed.TemporaryFold;
import org.kaoyi.projections.fixture.Given;
import org.kaoyi.projections.fixture.Keeping;
import org.kaoyi.projections.fixture.ProjectionDatabase;
import org.kaoyi.projections.fixture.TestLedger;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Given a rebuild that finds cases before it has read the whole log, whatever comes later leads to the cases of a first fold. */
class CasesAheadTest {
    private static final int EVENTS = 300;
    private static final int A_FEW_ROWS = 6;
    private static final int A_FEW_EVENTS = 7;
    private static final Discrepancies.Limits LIMITS = new Discrepancies.Limits(1_000, A_FEW_ROWS, A_FEW_ROWS);

    private final DataSource database = ProjectionDatabase.fresh();

    @ParameterizedTest
    @ValueSource(longs = {1957, 1958, 1959, 1960})
    void in_an_archive_in_which_everything_is_touched_again(long seed) throws SQLException {
        try (TestLedger ledger = new TestLedger()) {
            new RandomArchive(new Random(seed)).fill(ledger, EVENTS);
            assertThat(ahead(ledger)).as("seed %d", seed).isEqualTo(rowByRow(ledger));
        }
    }

    @Test
    void in_an_archive_told_one_occasion_after_the_other_of_which_one_source_is_described_again_at_the_end()
            throws SQLException {
        try (TestLedger ledger = new TestLedger()) {
            ledger.append(Given.registered("C1", "Chinese"), Given.registered("K1", "DPRK"), Given.whoQuestion("who"));
            for (int i = 0; i < 20; i++) {
                ledger.append(
                        Given.occasion("o" + i, "1957-11-09"),
                        Given.says("c" + i, "o" + i, "who", "C1", "mao"),
                        Given.says("k" + i, "o" + i, "who", i % 2 == 0 ? "K1" : "C1", "kim"));
            }
            ledger.append(new SourceRedescribed(Given.source("K1", "Soviet"), "written in the embassy"));
            assertThat(ahead(ledger)).isEqualTo(rowByRow(ledger));
        }
    }

    private String ahead(TestLedger ledger) throws SQLException {
        EventReader reader = new EventReader(ledger.codec, ledger.log);
        Discrepancies projection = new Discrepancies(reader, KaoyiJson.reports(), Policy.STANDARD, LIMITS);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            TemporaryFold.of(List.of(projection), connection, jdbc)
                    .upTo(ledger.log.head().position(), ledger.log, reader, A_FEW_EVENTS);
            return TableDigest.of(projection, jdbc);
        }
    }

    private String rowByRow(TestLedger ledger) {
        Discrepancies projection =
                new Discrepancies(new EventReader(ledger.codec, ledger.log), KaoyiJson.reports(), Policy.STANDARD);
        try (Keeping process = new Keeping(projection, database, ledger, A_FEW_EVENTS)) {
            process.keeper.start();
            process.caughtUp();
            return process.digest();
        }
    }
}
