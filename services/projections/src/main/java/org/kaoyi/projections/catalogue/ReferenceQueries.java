package org.kaoyi.projections.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.projections.feed.EventReader;
import org.kaoyi.projections.view.CaseCounts;
import org.springframework.jdbc.core.JdbcTemplate;

/** Questions about what claims refer to. Registers are read by pages: what follows an id, in the order of the register. */
public final class ReferenceQueries {
    /** No page: everything. */
    private static final int ALL = Integer.MAX_VALUE;

    /** With the counts of standing rows, those of a withdrawn source not among them; see {@link EntryViews.Counts}. */
    private static final String ENTRIES = """
            SELECT r.type, r.schema_version, r.payload, r.position, r.withdrawn, n.claims, n.examinations, n.sources, r.id
            FROM (SELECT * FROM catalogue_reference e WHERE e.kind = ? AND %2$s ORDER BY %3$s LIMIT ?) r CROSS JOIN LATERAL (%1$s) n
            ORDER BY %4$s
            """;

    private static final String COUNTED = """
            SELECT count(*) FILTER (WHERE NOT c.examination) AS claims, count(*) FILTER (WHERE c.examination) AS examinations,
              count(DISTINCT c.source) AS sources
            FROM catalogue_claim c
            WHERE c.%s = r.id AND c.state = 'standing' AND NOT EXISTS (
              SELECT FROM catalogue_reference s WHERE s.kind = 'source' AND s.id = c.source AND s.withdrawn IS NOT NULL)
            """;

    /**
     * A source may be told of in a tenth of the ledger, and a page lists a hundred: of how many claims its narrative consists is kept with narratives. Rows of
     * a fold without that tally are counted.
     */
    private static final String COUNTED_OF_SOURCE = """
            SELECT CASE WHEN EXISTS (SELECT FROM narrative_tally)
                THEN coalesce((SELECT t.claims FROM narrative_tally t WHERE t.what = 'source' AND t.label = r.id), 0)
                ELSE (SELECT count(*) FROM catalogue_claim c
                  WHERE c.source = r.id AND NOT c.examination AND c.state = 'standing' AND r.withdrawn IS NULL)
              END AS claims,
              (SELECT count(*) FROM catalogue_claim c
                WHERE c.source = r.id AND c.examination AND c.state = 'standing' AND r.withdrawn IS NULL) AS examinations,
              1 AS sources
            """;

    private static final String TITLES = """
            SELECT id, title FROM catalogue_reference WHERE kind = ? ORDER BY day NULLS LAST, id LIMIT ?
            """;

    private static final String TITLES_OF = """
            SELECT id, title FROM catalogue_reference WHERE kind = ? AND id = ANY (?)
            """;

    private static final String ONE = "e.id = ?";

    /** In which order a register lies, and what of it follows an entry; null for its beginning. */
    private enum By {
        /** As people number things: C2 before C10. */
        ID("natural_order(%1$s.id), %1$s.id", """
            (?::text IS NULL OR (natural_order(e.id), e.id) > (
              SELECT natural_order(a.id), a.id FROM (VALUES (?::text)) AS a (id)))"""),

        /** The undated last. */
        TIME("coalesce(%1$s.day, 9223372036854775807), %1$s.id", """
            (?::text IS NULL OR (coalesce(e.day, 9223372036854775807), e.id) > (
              SELECT coalesce(a.day, 9223372036854775807), a.id FROM catalogue_reference a WHERE a.kind = e.kind AND a.id = ?))""");

        private final String order;
        private final String following;

        By(String order, String following) {
            this.order = order;
            this.following = following;
        }

        String order(String table) {
            return order.formatted(table);
        }
    }

    private static final String AUTHORITY = """
            SELECT type, schema_version, payload, position FROM catalogue_reference WHERE kind = ? AND id = ?
            """;

    /** Of each other authority with which this one was ever merged or split, what happened last. */
    private static final String IDENTITY = """
            SELECT DISTINCT ON (by_claim) by_claim, what FROM catalogue_history
            WHERE subject = ? AND what IN ('merged', 'split-off', 'absorbed', 'split') ORDER BY by_claim, position DESC
            """;

    private static final String NAMES = """
            SELECT e.id, e.title FROM catalogue_reference e WHERE e.kind = ? AND %s ORDER BY %s LIMIT ?
            """;

    private static final String HOW_MANY = """
            SELECT label, number FROM catalogue_tally WHERE what = 'entered'
            """;

    /** For rows of a fold that kept no tally yet, which are read until they are folded anew. */
    private static final String HOW_MANY_NOW = """
            SELECT kind, count(*) FROM catalogue_reference GROUP BY kind
            """;

    private final JdbcTemplate jdbc;
    private final EventReader reader;
    private final BiFunction<String, Collection<String>, Map<String, CaseCounts>> inCases;

    /** @param inCases in how many cases things of a kind stand; the discrepancies know */
    public ReferenceQueries(
            JdbcTemplate jdbc,
            EventReader reader,
            BiFunction<String, Collection<String>, Map<String, CaseCounts>> inCases) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.inCases = inCases;
    }

    /** All sources by siglum, those with numbers by these. */
    public List<SourceView> sources() {
        return sources(null, ALL);
    }

    /** The sources that follow a siglum, or the first. */
    public List<SourceView> sources(@Nullable String after, int limit) {
        return some(Entry.SOURCE, By.ID, after, limit).stream().map(Row::source).toList();
    }

    public Optional<SourceView> source(String id) {
        return one(Entry.SOURCE, id).map(Row::source);
    }

    /** All occasions in the order of time, undated ones last. */
    public List<OccasionView> occasions() {
        return occasions(null, ALL);
    }

    /** The occasions that follow one in the order of time, or the first; empty after one that there is not. */
    public List<OccasionView> occasions(@Nullable String after, int limit) {
        return some(Entry.OCCASION, By.TIME, after, limit).stream()
                .map(Row::occasion)
                .toList();
    }

    public Optional<OccasionView> occasion(String id) {
        return one(Entry.OCCASION, id).map(Row::occasion);
    }

    /** Titles of occasions by id, in the order of time; of so many at most. */
    public Map<String, String> occasionTitles(int limit) {
        return titled(TITLES, Entry.OCCASION, limit);
    }

    /** Titles or names of some things of a kind by their ids; those that there are not are left out. */
    public Map<String, String> titles(String kind, Collection<String> ids) {
        return titled(TITLES_OF, kind, ids.toArray(String[]::new));
    }

    /** The questions that follow an id, or the first. */
    public List<QuestionView> questions(@Nullable String after, int limit) {
        return some(Entry.QUESTION, By.ID, after, limit).stream()
                .map(Row::question)
                .toList();
    }

    public Optional<QuestionView> question(String id) {
        return one(Entry.QUESTION, id).map(Row::question);
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
        return names(kind, null, ALL);
    }

    /** The same, those that follow an id, or the first. */
    public Map<String, String> names(String kind, @Nullable String after, int limit) {
        return titled(NAMES.formatted(By.ID.following, By.ID.order("e")), kind, after, after, limit);
    }

    /** How many things of each kind there are. */
    public Map<String, Integer> howMany() {
        Map<String, Integer> kept = numbers(HOW_MANY);
        return kept.isEmpty() ? numbers(HOW_MANY_NOW) : kept;
    }

    private Map<String, Integer> numbers(String sql) {
        Map<String, Integer> kinds = new TreeMap<>();
        jdbc.query(sql, row -> {
            kinds.put(row.getString(1), row.getInt(2));
        });
        return kinds;
    }

    private Map<String, String> titled(String sql, @Nullable Object... arguments) {
        Map<String, String> titles = new LinkedHashMap<>();
        jdbc.query(
                sql,
                row -> {
                    titles.put(row.getString(1), row.getString(2));
                },
                arguments);
        return titles;
    }

    private Optional<Row> one(String kind, String id) {
        return read(kind, By.ID, ONE, kind, id, 1).stream().findFirst();
    }

    private List<Row> some(String kind, By by, @Nullable String after, int limit) {
        return read(kind, by, by.following, kind, after, after, limit);
    }

    /** A description with its counts. */
    private record Row(
            String id, LedgerEvent event, @Nullable String withdrawn, EntryViews.Counts counts) {
        SourceView source() {
            return EntryViews.source(event, withdrawn, counts);
        }

        OccasionView occasion() {
            return EntryViews.occasion(event, counts);
        }

        QuestionView question() {
            return EntryViews.question(event, counts);
        }

        Row in(CaseCounts cases) {
            return new Row(id, event, withdrawn, counts.in(cases));
        }
    }

    /** A kind has the name of the column that refers to it. */
    private static String counted(String kind) {
        return kind.equals(Entry.SOURCE) ? COUNTED_OF_SOURCE : COUNTED.formatted(kind);
    }

    private List<Row> read(String kind, By by, String condition, @Nullable Object... arguments) {
        List<Row> rows = jdbc.query(
                ENTRIES.formatted(counted(kind), condition, by.order("e"), by.order("r")),
                (row, number) -> new Row(row.getString(9), event(row), row.getString(5), counts(row)),
                arguments);
        Map<String, CaseCounts> cases =
                inCases.apply(kind, rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> row.in(cases.getOrDefault(row.id(), CaseCounts.NONE)))
                .toList();
    }

    private LedgerEvent event(ResultSet row) throws SQLException {
        return reader.decode(row.getString(1), row.getInt(2), row.getBytes(3));
    }

    private static EntryViews.Counts counts(ResultSet row) throws SQLException {
        return new EntryViews.Counts(row.getInt(6), row.getInt(7), row.getInt(8), CaseCounts.NONE, row.getLong(4));
    }
}
