package org.kaoyi.projections.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.projections.fixture.ProjectionDatabase;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Given an empty table, what becomes of rows that are copied while the server still takes those before. */
class CopierTest {
    /** Several of what waits in memory before it is sent. */
    private static final int PAGES = 30;

    private static final int PAGE_ROWS = 2_000;
    private static final String WORDING = "三十萬 or 300,000; ".repeat(15);

    private Connection connection;
    private JdbcTemplate jdbc;

    @BeforeEach
    void emptyTable() throws SQLException {
        connection = ProjectionDatabase.fresh().getConnection();
        jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        jdbc.execute("CREATE TABLE told (position bigint NOT NULL CHECK (position >= 0), wording text NOT NULL)");
        connection.setAutoCommit(false);
        jdbc.execute("TRUNCATE told");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void each_row_arrives_once() {
        try (Copier copier = new Copier(connection)) {
            for (int page = 0; page < PAGES; page++) {
                copier.copy("told", "position, wording", page(page, 0));
            }
            copier.send();
        }
        assertThat(jdbc.queryForMap(
                        "SELECT count(*) AS rows, count(DISTINCT position) AS positions, min(wording) AS wording, "
                                + "max(wording) AS other FROM told"))
                .containsEntry("rows", (long) PAGES * PAGE_ROWS)
                .containsEntry("positions", (long) PAGES * PAGE_ROWS)
                .containsEntry("wording", WORDING)
                .containsEntry("other", WORDING);
    }

    @Test
    void rows_that_the_server_refuses_are_told_of_and_the_connection_serves_again() throws SQLException {
        try (Copier copier = new Copier(connection)) {
            assertThatThrownBy(() -> {
                        for (int page = 0; page < PAGES; page++) {
                            copier.copy("told", "position, wording", page(page, -1));
                        }
                        copier.send();
                    })
                    .isInstanceOf(DataAccessResourceFailureException.class)
                    .hasMessageContaining("COPY told");
        }
        connection.rollback();
        assertThat(jdbc.queryForObject("SELECT count(*) FROM told", Long.class)).isZero();
    }

    private static List<Object[]> page(int page, long shift) {
        return LongStream.range(0, PAGE_ROWS)
                .mapToObj(row -> new Object[] {(long) page * PAGE_ROWS + row + shift, WORDING})
                .toList();
    }
}
