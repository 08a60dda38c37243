package org.kaoyi.projections.narratives;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.narratives.Narrative.Filed;
import org.kaoyi.projections.narratives.NarrativeQueries.By;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who tells something, and how much, as the fold's {@link NarrativeTally} has it. */
final class NarrativeRegister {
    private static final String COUNTED = """
            SELECT claims FROM narrative_tally WHERE what = ? AND label = ?
            """;

    private static final String IS_COUNTED = """
            SELECT EXISTS (SELECT FROM narrative_tally)
            """;

    private static final String FILED = """
            SELECT f.label, coalesce(s.title, f.label), f.claims FROM %s AS f (what, label, claims)
            LEFT JOIN narrative_heading s ON f.what = 'source' AND s.kind = 'source' AND s.id = f.label
            WHERE f.what = ? AND (?::text IS NULL OR (natural_order(f.label), f.label) > (
              SELECT natural_order(a.label), a.label FROM (VALUES (?::text)) AS a (label)))
            ORDER BY natural_order(f.label), f.label LIMIT ?
            """;

    private static final String FILED_KEPT = FILED.formatted("narrative_tally");

    /** For rows of a fold that kept no tally yet, which are read until they are folded anew. */
    private static final String FILED_NOW = FILED.formatted("""
            (SELECT '%%1$s', c.%%1$s, count(*) FROM narrative_claim c WHERE %1$s AND c.%%1$s IS NOT NULL GROUP BY c.%%1$s)
            """.formatted(NarrativeQueries.TELLING));

    private final JdbcTemplate jdbc;

    NarrativeRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Of how many claims a narrative consists; empty for rows of a fold that kept no tally yet. */
    OptionalLong claims(By by, String subject) {
        List<Long> kept = jdbc.query(COUNTED, (row, number) -> row.getLong(1), by.label(), subject);
        if (kept.isEmpty()) {
            return isCounted() ? OptionalLong.of(0) : OptionalLong.empty();
        }
        return OptionalLong.of(kept.getFirst());
    }

    /** Those that follow one, or the first. */
    List<Filed> filed(By by, @Nullable String after, int limit) {
        return jdbc.query(
                isCounted() ? FILED_KEPT : FILED_NOW.formatted(by.label()),
                (row, number) -> new Filed(row.getString(1), row.getString(2), row.getInt(3)),
                by.label(),
                after,
                after,
                limit);
    }

    private boolean isCounted() {
        return Boolean.TRUE.equals(jdbc.queryForObject(IS_COUNTED, Boolean.class));
    }
}
