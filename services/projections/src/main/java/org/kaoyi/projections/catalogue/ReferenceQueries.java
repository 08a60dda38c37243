package org.kaoyi.projections.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.projections.feed.EventReader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Questions about what claims refer to. */
public final class ReferenceQueries {
    /** With the counts of standing rows, those of a withdrawn source not among them; see {@link EntryViews.Counts}. */
    private static final String ENTRIES = """
            SELECT r.type, r.schema_version, r.payload, r.position, r.withdrawn, n.claims, n.examinations, n.sources
            FROM catalogue_reference r CROSS JOIN LATERAL (
              SELECT count(*) FILTER (WHERE NOT c.examination) AS claims, count(*) FILTER (WHERE c.examination) AS examinations,
                count(DISTINCT c.source) AS sources
              FROM catalogue_claim c
              WHERE c.%1$s = r.id AND c.state = 'standing' AND NOT EXISTS (
                SELECT FROM catalogue_reference s WHERE s.kind = 'source' AND s.id = c.source AND s.withdrawn IS NOT NULL)
            ) n
            WHERE r.kind = ?
            """;

    private static final String TITLES = """
            SELECT id, title FROM catalogue_reference WHERE kind = ? ORDER BY day NULLS LAST, id LIMIT ?
            """;

    private static final String ONE = " AND r.id = ?";
    private static final String IN_TIME = " ORDER BY r.day NULLS LAST, r.id";
    private static final String BY_ID = " ORDER BY r.id";

    private static final String AUTHORITY = """
            SELECT type, schema_version, payload, position FROM catalogue_reference WHERE kind = ? AND id = ?
            """;

    /** Of each other authority with which this one was ever merged or split, what happened last. */
    private static final String IDENTITY = """
            SELECT DISTINCT ON (by_claim) by_claim, what FROM catalogue_history
            WHERE subject = ? AND what IN ('merged', 'split-off', 'absorbed', 'split') ORDER BY by_claim, position DESC
            """;

    private static final String NAMES = """
            SELECT id, title FROM catalogue_reference WHERE kind = ?
            """;

    private final JdbcTemplate jdbc;
    private final EventReader reader;

    public ReferenceQueries(JdbcTemplate jdbc, EventReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /** All sources by siglum. */
    public List<SourceView> sources() {
        return jdbc.query(ENTRIES.formatted("source") + BY_ID, sources, Entry.SOURCE);
    }

    public Optional<SourceView> source(String id) {
        return jdbc.query(ENTRIES.formatted("source") + ONE, sources, Entry.SOURCE, id).stream()
                .findFirst();
    }

    /** All occasions in the order of time, undated ones last. */
    public List<OccasionView> occasions() {
        return jdbc.query(ENTRIES.formatted("occasion") + IN_TIME, occasions, Entry.OCCASION);
    }

    public Optional<OccasionView> occasion(String id) {
        return jdbc.query(ENTRIES.formatted("occasion") + ONE, occasions, Entry.OCCASION, id).stream()
                .findFirst();
    }

    /** Titles of occasions by id, in the order of time; of so many at most. */
    public Map<String, String> occasionTitles(int limit) {
        Map<String, String> titles = new LinkedHashMap<>();
        jdbc.query(
                TITLES,
                row -> {
                    titles.put(row.getString(1), row.getString(2));
                },
                Entry.OCCASION,
                limit);
        return titles;
    }

    /** All questions by id. */
    public List<QuestionView> questions() {
        return jdbc.query(ENTRIES.formatted("question") + BY_ID, questions, Entry.QUESTION);
    }

    public Optional<QuestionView> question(String id) {
        return jdbc.query(ENTRIES.formatted("question") + ONE, questions, Entry.QUESTION, id).stream()
                .findFirst();
    }

    /** One authority of a kind ({@code agent}, {@code place}, {@code term}). */
    public Optional<AuthorityView> authority(String kind, String id) {
        String prefix = kind + "/";
        Map<String, String> last = new TreeMap<>();
        jdbc.query(
                IDENTITY,
                row -> {
                    last.put(row.getString(1).substring(prefix.length()), row.getString(2));
                },
                prefix + id);
        String mergedInto = of(last, "merged").stream().findFirst().orElse(null);
        return jdbc
                .query(
                        AUTHORITY,
                        (row, number) ->
                                EntryViews.authority(event(row), mergedInto, of(last, "absorbed"), row.getLong(4)),
                        kind,
                        id)
                .stream()
                .findFirst();
    }

    private static List<String> of(Map<String, String> last, String what) {
        return last.entrySet().stream()
                .filter(entry -> entry.getValue().equals(what))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Ids and names of all authorities of a kind ({@code agent}, {@code place}, {@code term}). */
    public Map<String, String> names(String kind) {
        Map<String, String> names = new TreeMap<>();
        jdbc.query(
                NAMES,
                row -> {
                    names.put(row.getString(1), row.getString(2));
                },
                kind);
        return names;
    }

    private final RowMapper<SourceView> sources =
            (row, number) -> EntryViews.source(event(row), row.getString(5), counts(row));

    private final RowMapper<OccasionView> occasions = (row, number) -> EntryViews.occasion(event(row), counts(row));

    private final RowMapper<QuestionView> questions = (row, number) -> EntryViews.question(event(row), counts(row));

    private LedgerEvent event(ResultSet row) throws SQLException {
        return reader.decode(row.getString(1), row.getInt(2), row.getBytes(3));
    }

    private static EntryViews.Counts counts(ResultSet row) throws SQLException {
        return new EntryViews.Counts(row.getInt(6), row.getInt(7), row.getInt(8), row.getLong(4));
    }
}
