package org.kaoyi.projections.discrepancies;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.projections.fixture.ProjectionDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Given occasions of which few or many claims are told, which of them are looked at together. */
class PortionsTest {
    private static final int WANTED = 12;
    private static final int FAMILIES = 700;

    private final Random random = new Random(1957);
    private final Map<OccasionId, Integer> told = new HashMap<>();

    @Test
    void every_family_comes_once_in_its_order_with_as_many_claims_as_are_wanted_or_alone() throws SQLException {
        List<List<Set<OccasionId>>> portions = new ArrayList<>();
        List<Set<OccasionId>> families = new ArrayList<>();
        try (Connection connection = ProjectionDatabase.fresh().getConnection()) {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            jdbc.execute("CREATE TEMPORARY TABLE discrepancy_row (occasion text)");
            for (int family = 0; family < FAMILIES; family++) {
                families.add(Set.of(
                        tell(jdbc, "talk-" + family, random.nextInt(WANTED)),
                        tell(jdbc, "visit-" + family, random.nextInt(WANTED / 2))));
            }
            new Portions(jdbc, WANTED).of(families, portions::add);
        }
        assertThat(portions.stream().flatMap(List::stream)).containsExactlyElementsOf(families);
        assertThat(portions)
                .allMatch(portion -> portion.size() == 1 || claims(portion) <= WANTED)
                .anyMatch(portion -> portion.size() > 2)
                .anyMatch(portion -> portion.size() == 1 && claims(portion) > WANTED);
    }

    private OccasionId tell(JdbcTemplate jdbc, String id, int claims) {
        jdbc.update("INSERT INTO discrepancy_row SELECT ? FROM generate_series(1, ?)", id, claims);
        told.put(new OccasionId(id), claims);
        return new OccasionId(id);
    }

    private int claims(List<Set<OccasionId>> portion) {
        return portion.stream()
                .flatMap(Set::stream)
                .mapToInt(it -> told.getOrDefault(it, 0))
                .sum();
    }
}
