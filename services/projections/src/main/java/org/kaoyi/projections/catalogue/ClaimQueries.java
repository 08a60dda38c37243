package org.kaoyi.projections.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.projections.feed.EventReader;
import org.kaoyi.projections.feed.RecordedEvent;
import org.kaoyi.projections.view.ClaimViews;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Questions about single claims and examinations, whatever became of them. */
public final class ClaimQueries {
    private static final String TITLED = """
            SELECT c.position,
              CASE WHEN c.state = 'standing' AND s.withdrawn IS NOT NULL THEN 'source-withdrawn' ELSE c.state END,
              coalesce(o.title, c.occasion), coalesce(q.title, c.question), coalesce(s.title, c.source)
            FROM %s c
            LEFT JOIN catalogue_reference o ON o.kind = 'occasion' AND o.id = c.occasion
            LEFT JOIN catalogue_reference q ON q.kind = 'question' AND q.id = c.question
            LEFT JOIN catalogue_reference s ON s.kind = 'source' AND s.id = c.source
            """;

    private static final String CLAIMS = TITLED.formatted("catalogue_claim");

    private static final String ONE = CLAIMS + " WHERE c.id = ?";

    private static final String THESE = CLAIMS + " WHERE c.id = ANY (?) ORDER BY c.position";

    private static final String NEWEST = CLAIMS + " ORDER BY c.position DESC LIMIT ?";

    /**
     * The page is found first and titles looked up for it alone. Only what is asked for stands in the condition: a plan that must serve whatever might be asked
     * goes through the claims of all sources for those of one.
     */
    private static final String LISTED = TITLED.formatted("""
            (SELECT * FROM catalogue_claim c WHERE %s AND c.position > ? ORDER BY c.position LIMIT ?)""") + " ORDER BY c.position";

    /** Few sources are withdrawn. */
    private static final String STANDING = """
            c.state = 'standing' AND NOT EXISTS (
              SELECT FROM catalogue_reference w WHERE w.kind = 'source' AND w.id = c.source AND w.withdrawn IS NOT NULL)
            """;

    /** After a claim was recorded: of itself, and of its source where that was withdrawn: this too ended the claim. */
    private static final String HISTORY = """
            SELECT position, what, recorded_at, actor, reason, by_claim FROM catalogue_history
            WHERE (subject = ? AND what <> 'recorded') OR (subject = ? AND what = 'withdrawn') ORDER BY position
            """;

    private static final String OF_THING = """
            SELECT position, what, recorded_at, actor, reason, by_claim FROM catalogue_history
            WHERE subject = ? ORDER BY position
            """;

    /** With the number of things entered, which are more than none where something stands: whether the fold has counted at all. */
    private static final String KEPT = """
            SELECT coalesce(sum(number) FILTER (WHERE what = 'standing' AND label = 'claim'), 0),
              coalesce(sum(number) FILTER (WHERE what = 'standing' AND label = 'examination'), 0), count(*)
            FROM catalogue_tally
            """;

    /** For rows of a fold that kept no tally yet, which are read until they are folded anew. */
    private static final String COUNTED_NOW = """
            SELECT count(*) FILTER (WHERE NOT examination), count(*) FILTER (WHERE examination)
            FROM catalogue_claim WHERE state = 'standing'
            """;

    private final JdbcTemplate jdbc;
    private final EventReader reader;

    public ClaimQueries(JdbcTemplate jdbc, EventReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /** How many claims and examinations stand. */
    public record Standing(int claims, int examinations) {}

    /** One claim with its full history. */
    public Optional<ClaimEntry> one(String id) {
        return jdbc.query(ONE, row, id).stream().findFirst().map(this::withHistory);
    }

    /** Certain claims, without their histories; those that there are not are left out. */
    public List<ClaimEntry> these(Collection<String> ids) {
        return entries(jdbc.query(THESE, row, (Object) ids.toArray(String[]::new)));
    }

    /** The same by their ids. */
    public Map<String, ClaimEntry> named(Collection<String> ids) {
        Map<String, ClaimEntry> named = new HashMap<>();
        these(ids).forEach(it -> named.put(it.claim().id(), it));
        return named;
    }

    /** A page of claims, without their histories. */
    public List<ClaimEntry> list(ClaimQuery query) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        List<Object> arguments = new ArrayList<>();
        ask("c.occasion = ?", query.occasion(), conditions, arguments);
        ask("c.question = ?", query.question(), conditions, arguments);
        ask("c.source = ?", query.source(), conditions, arguments);
        if (query.standing()) {
            conditions.add(STANDING);
        }
        if (query.examinations()) {
            conditions.add("c.examination");
        }
        arguments.add(query.after());
        arguments.add(query.limit());
        return entries(jdbc.query(LISTED.formatted(String.join(" AND ", conditions)), row, arguments.toArray()));
    }

    private static void ask(String condition, @Nullable String asked, List<String> conditions, List<Object> arguments) {
        if (asked != null) {
            conditions.add(condition);
            arguments.add(asked);
        }
    }

    /** The last that were recorded, the newest first, without their histories. */
    public List<ClaimEntry> newest(int limit) {
        return entries(jdbc.query(NEWEST, row, limit));
    }

    /** What befell a source, an occasion, a question or an authority, by its stream ({@code source/S3}), oldest first. */
    public List<ClaimEntry.Happening> history(String stream) {
        return jdbc.query(OF_THING, (row, number) -> happening(row), stream);
    }

    public Standing standing() {
        return jdbc.query(KEPT, (row, number) -> row.getInt(3) == 0 ? countedNow() : standing(row))
                .getFirst();
    }

    private Standing countedNow() {
        return jdbc.query(COUNTED_NOW, (row, number) -> standing(row)).getFirst();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(row.getInt(1), row.getInt(2));
    }

    /** A claim as its row has it; what it says, the log has. */
    private record Row(long position, String state, String occasionTitle, String questionText, String sourceTitle) {
        ClaimEntry entry(LedgerEvent event, List<ClaimEntry.Happening> history) {
            return new ClaimEntry(
                    ClaimViews.of(event), occasionTitle, questionText, sourceTitle, state, position, history);
        }
    }

    private final RowMapper<Row> row =
            (it, number) -> new Row(it.getLong(1), it.getString(2), it.getString(3), it.getString(4), it.getString(5));

    private List<ClaimEntry> entries(List<Row> rows) {
        Map<Long, LedgerEvent> events =
                reader.at(rows.stream().map(Row::position).toList());
        return rows.stream()
                .map(it -> it.entry(EventReader.of(events, it.position()), List.of()))
                .toList();
    }

    private ClaimEntry withHistory(Row claim) {
        RecordedEvent recorded = reader.at(claim.position());
        ClaimEntry entry = claim.entry(recorded.event(), List.of());
        List<ClaimEntry.Happening> history = new ArrayList<>();
        history.add(new ClaimEntry.Happening(
                claim.position(), "recorded", recorded.recordedAt(), recorded.actor(), null, null));
        history.addAll(jdbc.query(
                HISTORY,
                (it, number) -> happening(it),
                "claim/" + entry.claim().id(),
                "source/" + entry.claim().source()));
        return claim.entry(recorded.event(), history);
    }

    private static ClaimEntry.Happening happening(ResultSet row) throws SQLException {
        return new ClaimEntry.Happening(
                row.getLong(1),
                row.getString(2),
                row.getTimestamp(3).toInstant(),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }
}
