package org.kaoyi.projections.narratives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.kaoyi.testing.PostgresServer;
import org.springframework.jdbc.core.JdbcTemplate;

/** Given rows that the program before has made, which are read until they are folded anew, an update gives each claim its place. */
class EarlierRowsTest {
    /** The last migration before claims were kept with their place. */
    private static final String BEFORE = "25";

    @Test
    void a_claim_is_dated_by_its_own_day_or_its_source_and_by_its_occasion() {
        JdbcTemplate first = new JdbcTemplate(PostgresServer.EMBEDDED.database(PostgresServer.FIRST_DATABASE));
        first.execute("CREATE DATABASE earlier_narratives");
        DataSource database = PostgresServer.EMBEDDED.database("earlier_narratives");
        Flyway.configure().dataSource(database).target(BEFORE).load().migrate();
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.execute("""
                CREATE SCHEMA view_narratives_a;
                CREATE TABLE view_narratives_a.narrative_claim (LIKE narrative_claim INCLUDING ALL);
                CREATE TABLE view_narratives_a.narrative_heading (LIKE narrative_heading INCLUDING ALL);
                INSERT INTO view_narratives_a.narrative_heading VALUES
                  ('occasion', 'talk', 'A talk', '1957-11-09', -4436, null, false),
                  ('source', 'C1', 'Mao to Yudin', '1957-11-10', -4435, 'Chinese', false);
                INSERT INTO view_narratives_a.narrative_claim
                  (id, position, occasion, question, source, teller, own_side, side, told_day, standing) VALUES
                  ('c1', 1, 'talk', 'who', 'C1', null, null, 'Chinese', null, true),
                  ('c2', 2, 'unknown', 'who', 'C1', null, null, 'Chinese', 7, true)
                """);

        Flyway.configure().dataSource(database).load().migrate();

        List<Map<String, Object>> placed =
                jdbc.queryForList("SELECT id, told, happened FROM view_narratives_a.narrative_claim ORDER BY id");
        List<String> days = jdbc.queryForList(
                "SELECT days::text FROM view_narratives_a.narrative_heading ORDER BY kind", String.class);
        assertThat(days).containsExactly("{[-4436,-4435)}", null);
        assertThat(placed)
                .containsExactly(
                        Map.of("id", "c1", "told", -4435L, "happened", -4436L),
                        Map.of("id", "c2", "told", 7L, "happened", Long.MAX_VALUE));
    }
}
