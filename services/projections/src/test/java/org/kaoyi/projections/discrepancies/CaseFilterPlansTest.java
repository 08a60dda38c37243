package org.kaoyi.projections.discrepancies;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.value.DaySpan;
import org.kaoyi.codec.KaoyiJson;
import org.kaoyi.projections.fixture.ProjectionDatabase;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** A page of a filtered list is asked for in such words that an index answers it, whatever the planner then finds cheaper. */
class CaseFilterPlansTest {
    private final DataSource database = ProjectionDatabase.fresh();
    private final Watched watched = new Watched(database);
    private final DiscrepancyQueries cases = new DiscrepancyQueries(watched, KaoyiJson.reports());

    @Test
    void each_filter_has_its_index() {
        assertThat(plan(new CaseFilter(null, "who", null, null, null, false, true)))
                .contains("discrepancy_case_question");
        assertThat(plan(new CaseFilter(null, null, "DPRK", null, null, false, true)))
                .contains("discrepancy_case_sides");
        assertThat(plan(CaseFilter.ALL.toldBy("mao"))).contains("narrative_claim_teller");
        assertThat(plan(CaseFilter.ALL.happened(new DaySpan(-4749L, null)))).contains("narrative_heading_days");
        assertThat(plan(new CaseFilter(null, null, null, "silence", null, false, true)))
                .contains("discrepancy_case_kinds");
        assertThat(plan(new CaseFilter(null, null, null, null, "single", false, true)))
                .contains("Index Cond: (grade_rank = 7)");
        assertThat(plan(CaseFilter.FINDINGS)).contains("Index Cond: (grade_rank <= 3)");
        assertThat(plan(CaseFilter.FINDINGS.openAlone())).contains("discrepancy_case_open");
        assertThat(plan(CaseFilter.ALL.inState("assessed"))).contains("discrepancy_case_state");
        assertThat(plan(CaseFilter.ALL.inState("open"))).contains("discrepancy_case_open");
    }

    /** How PostgreSQL would find the rows when it must use an index if one serves, and may choose which. */
    private String plan(CaseFilter filter) {
        cases.page(filter, 0, 1);
        ConnectionCallback<String> explained = connection -> {
            connection.setAutoCommit(false);
            try (PreparedStatement settings = connection.prepareStatement(
                            "SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off");
                    PreparedStatement explain = connection.prepareStatement("EXPLAIN " + watched.sql)) {
                settings.execute();
                for (int i = 0; i < watched.arguments.length; i++) {
                    explain.setObject(i + 1, watched.arguments[i]);
                }
                List<String> lines = new ArrayList<>();
                try (ResultSet rows = explain.executeQuery()) {
                    while (rows.next()) {
                        lines.add(rows.getString(1));
                    }
                }
                return String.join("\n", lines);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        };
        return String.valueOf(watched.execute(explained));
    }

    /** Remembers what was asked last. */
    private static final class Watched extends JdbcTemplate {
        private String sql = "";
        private Object[] arguments = {};

        Watched(DataSource database) {
            super(database);
        }

        @Override
        public <T> List<T> query(String asked, RowMapper<T> mapper, @Nullable Object @Nullable ... given) {
            sql = asked;
            arguments = given == null ? new Object[0] : given;
            return super.query(asked, mapper, given);
        }
    }
}
