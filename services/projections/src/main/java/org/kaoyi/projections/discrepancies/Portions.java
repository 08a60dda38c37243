package org.kaoyi.projections.discrepancies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.kaoyi.claims.account.OccasionId;
import org.springframework.jdbc.core.JdbcTemplate;

/** Divides families of occasions into portions whose claims are in memory together: one has three claims and another three thousand. */
final class Portions {
    /** Queries then serve many families, and their arrays stay short. */
    private static final int FAMILIES_MAX = 500;

    private static final String ROWS = """
            SELECT occasion, count(*) FROM discrepancy_row WHERE occasion = ANY (?) GROUP BY occasion
            """;

    private final JdbcTemplate jdbc;
    private final int rowsMax;

    /** @param rowsMax claims and examinations of a portion, where no single family has more */
    Portions(JdbcTemplate jdbc, int rowsMax) {
        this.jdbc = jdbc;
        this.rowsMax = rowsMax;
    }

    /** Hands over all families in their order, some at a time. */
    void of(List<Set<OccasionId>> families, Consumer<List<Set<OccasionId>>> portion) {
        for (int from = 0; from < families.size(); from += FAMILIES_MAX) {
            byRows(families.subList(from, Math.min(from + FAMILIES_MAX, families.size())), portion);
        }
    }

    private void byRows(List<Set<OccasionId>> families, Consumer<List<Set<OccasionId>>> portion) {
        if (families.size() == 1) {
            portion.accept(families);
            return;
        }
        Map<String, Long> rows = rows(families);
        List<Set<OccasionId>> some = new ArrayList<>();
        long together = 0;
        for (Set<OccasionId> family : families) {
            long own = family.stream()
                    .mapToLong(it -> rows.getOrDefault(it.value(), 0L))
                    .sum();
            if (!some.isEmpty() && together + own > rowsMax) {
                portion.accept(List.copyOf(some));
                some.clear();
                together = 0;
            }
            some.add(family);
            together += own;
        }
        portion.accept(List.copyOf(some));
    }

    private Map<String, Long> rows(List<Set<OccasionId>> families) {
        Map<String, Long> rows = new HashMap<>();
        jdbc.query(
                ROWS,
                row -> {
                    rows.put(row.getString(1), row.getLong(2));
                },
                (Object) DossierReader.ids(families));
        return rows;
    }
}
