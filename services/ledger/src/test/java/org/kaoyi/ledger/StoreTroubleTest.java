package org.kaoyi.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is the matter with a database, read from its own code (SQLSTATE; PostgreSQL documentation, appendix A). */
class StoreTroubleTest {
    @ParameterizedTest
    @CsvSource({
        "53100, FULL",
        "25006, READ_ONLY",
        "57014, SLOW",
        "40001, SLOW",
        "08006, AWAY",
        "53300, AWAY",
        "57P03, AWAY",
        "58030, AWAY",
        "08, AWAY"
    })
    void a_code_tells_what_is_the_matter(String state, StoreTrouble trouble) {
        assertThat(StoreTrouble.of(refused(state))).contains(trouble);
        assertThat(StoreTrouble.of(new IllegalStateException(new IOException(refused(state)))))
                .as("however deep it lies")
                .contains(trouble);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "5", "23505", "42501"})
    void what_is_the_fault_of_what_was_asked_or_has_no_code_is_no_trouble_of_the_database(String state) {
        assertThat(StoreTrouble.of(refused(state))).isEmpty();
    }

    @Test
    void a_pool_that_has_no_connection_to_give_has_a_database_that_is_away_unless_that_says_more() {
        assertThat(StoreTrouble.of(new SQLTransientConnectionException("no connection within 30 s")))
                .contains(StoreTrouble.AWAY);
        assertThat(StoreTrouble.of(new SQLTransientConnectionException("read only", "25006")))
                .contains(StoreTrouble.READ_ONLY);
    }

    @Test
    void behind_a_refusal_of_the_request_the_trouble_of_the_database_is_found() {
        SQLException request = refused("23505");
        request.initCause(refused("53100"));
        assertThat(StoreTrouble.of(request)).contains(StoreTrouble.FULL);
    }

    @Test
    void the_log_says_what_it_was_told() {
        LogUnavailable refused = new LogUnavailable("not stored", false, refused("53100"));
        assertThat(refused.trouble()).contains(StoreTrouble.FULL);
        assertThat(StoreTrouble.of(new IllegalStateException(refused))).contains(StoreTrouble.FULL);

        LogUnavailable elsewhere = LogUnavailable.elsewhere("not stored there", true, StoreTrouble.READ_ONLY);
        assertThat(StoreTrouble.of(elsewhere)).contains(StoreTrouble.READ_ONLY);
        assertThat(elsewhere.outcomeUnknown()).isTrue();
    }

    @Test
    void a_log_that_was_told_nothing_says_nothing() {
        LogUnavailable closed = new LogUnavailable("the log is closed");
        assertThat(closed.trouble()).isEmpty();
        assertThat(closed.outcomeUnknown()).isFalse();
        assertThat(closed.retryAfter()).isEmpty();
        assertThat(StoreTrouble.of(closed)).isEmpty();
        assertThat(new LogUnavailable("lost", true, new IOException("reset")).trouble())
                .isEmpty();
    }

    @Test
    void who_stands_by_says_when_it_is_worth_asking_again() {
        LogUnavailable standby = LogUnavailable.onStandby(Duration.ofSeconds(5));
        assertThat(standby.retryAfter()).contains(Duration.ofSeconds(5));
        assertThat(standby.outcomeUnknown()).isFalse();
        assertThat(standby.trouble()).isEmpty();
    }

    private static SQLException refused(String state) {
        return new SQLException("refused", state);
    }
}
