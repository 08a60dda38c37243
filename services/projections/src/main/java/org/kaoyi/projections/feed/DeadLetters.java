package org.kaoyi.projections.feed;

import java.sql.Types;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.OccasionId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;

/**
 * Events that the fold of a generation could not take. With an event waits everything after it that concerns the same occasion, or the
 * same source, question, name or text: a case that is found without one of its claims would look as if it were whole. Only positions are
 * kept; the events stand in the log.
 */
public final class DeadLetters {
    /** Beyond this the fault lies in the fold and not in the events: the projection then stands still instead of parking the ledger. */
    static final int MOST = 1_000;

    private static final int FAILURE_CHARACTERS_MAX = 2_000;

    private static final String PARKED = """
            SELECT position, sequence FROM projection_dead_letter WHERE schema_name = ?
            """;

    private static final String COUNT = """
            SELECT count(*) FROM projection_dead_letter WHERE schema_name = ?
            """;

    private static final String LIST = """
            SELECT position, sequence, stream, type, failure, attempts FROM projection_dead_letter
            WHERE schema_name = ? ORDER BY position LIMIT ?
            """;

    private static final String PARK = """
            INSERT INTO projection_dead_letter (schema_name, position, sequence, stream, type, failure, attempts, parked_at)
            VALUES (?, ?, ?, ?, ?, ?, 1, now())
            """;

    private static final String FAILED_AGAIN = """
            UPDATE projection_dead_letter SET failure = ?, attempts = attempts + 1 WHERE schema_name = ? AND position = ?
            """;

    private static final String TAKEN = """
            DELETE FROM projection_dead_letter WHERE schema_name = ? AND position = ?
            """;

    private final String schema;
    private final JdbcTemplate jdbc;

    DeadLetters(Generation generation, JdbcTemplate jdbc) {
        this.schema = generation.schema();
        this.jdbc = jdbc;
    }

    /**
     * One event that waits.
     *
     * @param sequence the occasion ({@code occasion/…}) or other thing whose later events wait behind it
     * @param stream to which the event belongs
     * @param failure why the fold could not take it; null for one that waits behind another
     * @param attempts how often it was tried, the first time included
     */
    public record Letter(
            long position,
            String sequence,
            String stream,
            String type,
            @Nullable String failure,
            int attempts) {}

    /** What an event waits with. */
    static String sequence(RecordedEvent recorded) {
        return recorded.event()
                .concerns()
                .map(OccasionId::value)
                .map(occasion -> "occasion/" + occasion)
                .orElse(recorded.event().stream());
    }

    /** What every parked event waits with, by position. */
    SortedMap<Long, String> parked() {
        SortedMap<Long, String> parked = new TreeMap<>();
        jdbc.query(
                PARKED,
                row -> {
                    parked.put(row.getLong(1), row.getString(2));
                },
                schema);
        return parked;
    }

    int count() {
        Integer count = jdbc.queryForObject(COUNT, Integer.class, schema);
        return count == null ? 0 : count;
    }

    /** The oldest. */
    List<Letter> oldest(int limit) {
        return jdbc.query(
                LIST,
                (row, number) -> new Letter(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getInt(6)),
                schema,
                limit);
    }

    /**
     * Parks an event.
     *
     * @param failure null for one that waits behind another
     * @throws IllegalStateException when there are too many
     */
    void park(RecordedEvent recorded, @Nullable Throwable failure) {
        if (count() >= MOST) {
            throw new IllegalStateException(
                    "%d events could not be taken: the fault lies in the program, which stands still before position %d; kaoyi doctor lists them"
                            .formatted(MOST, recorded.position()));
        }
        jdbc.update(
                PARK,
                schema,
                recorded.position(),
                sequence(recorded),
                recorded.event().stream(),
                recorded.type(),
                new SqlParameterValue(Types.VARCHAR, failure == null ? null : words(failure)));
    }

    void failedAgain(long position, Throwable failure) {
        jdbc.update(FAILED_AGAIN, words(failure), schema, position);
    }

    void taken(long position) {
        jdbc.update(TAKEN, schema, position);
    }

    private static String words(Throwable failure) {
        String words = failure.toString().replace('\0', '\uFFFD');
        return words.substring(0, Math.min(words.length(), FAILURE_CHARACTERS_MAX));
    }
}
