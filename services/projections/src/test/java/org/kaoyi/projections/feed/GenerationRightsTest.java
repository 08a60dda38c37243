package org.kaoyi.projections.feed;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kaoyi.projections.fixture.ProjectionDatabase;
import org.kaoyi.projections.narratives.Narratives;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database of one's own, whose owner gave the program's user rights to tables and to nothing else. */
class GenerationRightsTest {
    @Test
    void a_user_who_may_make_no_schema_is_told_which_and_how_the_owner_makes_it() {
        PGSimpleDataSource database = ProjectionDatabase.freshWithoutPool();
        new JdbcTemplate(database).execute("""
                CREATE ROLE recorder_without_schemas;
                GRANT ALL ON ALL TABLES IN SCHEMA public TO recorder_without_schemas""");
        database.setOptions("-c role=recorder_without_schemas");

        assertThatThrownBy(() -> new Generations(new Narratives(), database).first())
                .hasMessageContaining("the database user may not make the schema "
                        + Generation.schema("narratives", Generation.Slot.A))
                .hasMessageContaining("in which the view narratives is to be kept")
                .hasMessageContaining("KAOYI_OWNER_URL");
    }
}
