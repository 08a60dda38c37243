package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What a database says when it does not store, and what can be told from it. */
class RefusalsTest {
    @ParameterizedTest
    @CsvSource({
        "22001, true,  true", // a value too long
        "23505, true,  true", // there already
        "54000, true,  true", // beyond a limit of the program
        "25006, true,  false", // a transaction that only reads
        "28000, true,  false",
        "40001, true,  false",
        "42501, true,  false", // no right to it
        "53100, true,  false", // the disk is full
        "55P03, true,  false", // a lock that was waited for too long
        "57014, true,  false", // cancelled by hand
        "57P01, false, false", // the server is stopped
        "08006, false, false", // the connection is gone
        "58030, false, false", // the disk fails
        "XX000, false, false",
        "5,     false, false",
        "53,    true,  false",
    })
    void whether_nothing_was_stored_for_certain_and_whether_it_is_of_use_to_try_again(
            String state, boolean certain, boolean aboutContent) {
        SQLException refusal = new SQLException("refused", state);
        assertThat(Refusals.isCertain(refusal)).as("nothing is stored").isEqualTo(certain);
        assertThat(Refusals.isAboutContent(refusal))
                .as("it would be refused again")
                .isEqualTo(aboutContent);
    }

    @Test
    void of_a_failure_without_a_state_nothing_can_be_told() {
        SQLException unnamed = new SQLException("the driver gave up");
        assertThat(Refusals.isCertain(unnamed)).isFalse();
        assertThat(Refusals.isAboutContent(unnamed)).isFalse();
        assertThat(Refusals.isDuplicate(unnamed)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ERROR, true", "FATAL, false", "PANIC, false"})
    void a_refusal_that_ends_the_server_process_may_have_come_after_the_commit(String severity, boolean certain) {
        ServerErrorMessage told = new ServerErrorMessage("S%s\0C53100\0Mno space left\0".formatted(severity));
        assertThat(Refusals.isCertain(new PSQLException(told))).isEqualTo(certain);
    }

    @Test
    void one_that_names_no_severity_is_told_by_its_state() {
        assertThat(Refusals.isCertain(new PSQLException(new ServerErrorMessage("C53100\0Mno space left\0"))))
                .isTrue();
    }

    @Test
    void only_a_key_that_is_there_already_is_a_duplicate() {
        assertThat(Refusals.isDuplicate(new SQLException("there already", "23505")))
                .isTrue();
        assertThat(Refusals.isDuplicate(new SQLException("a check", "23514"))).isFalse();
    }
}
