package org.kaoyi.projections.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.audit.StatementLink;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.TextEntered;
import org.kaoyi.claims.event.TextRevised;
import org.kaoyi.claims.text.AnchoredText;
import org.kaoyi.claims.text.Text;
import org.kaoyi.projections.feed.EventReader;
import org.springframework.jdbc.core.JdbcTemplate;

/** Questions about the support of texts. */
public final class SupportQueries {
    private static final String TEXTS = """
        SELECT id, title FROM support_text ORDER BY id
        """;

    private static final String SOME_TEXTS = """
        SELECT id, title FROM support_text WHERE ?::text IS NULL OR id > ? ORDER BY id LIMIT ?
        """;

    private static final String TEXT = """
        SELECT type, schema_version, payload FROM support_text WHERE id = ?
        """;

    private static final String LINKED_TO = """
        SELECT DISTINCT text, statement FROM support_link WHERE claim = ANY (?) AND review = 'confirmed'
        ORDER BY text, statement LIMIT ?
        """;

    private static final String POSITION = """
        SELECT coalesce((SELECT position FROM projection_progress WHERE projection = 'support'), 0)
        """;

    private final JdbcTemplate jdbc;
    private final EventReader reader;
    private final TextLinks links;

    /** @param inOpenFindings the claims about some occasions that an open finding touches; the discrepancies know */
    public SupportQueries(
            JdbcTemplate jdbc, EventReader reader, Function<Collection<String>, Set<String>> inOpenFindings) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.links = new TextLinks(jdbc, inOpenFindings);
    }

    /** All texts under audit. */
    public List<SupportView.TextTitle> texts() {
        return jdbc.query(TEXTS, SupportQueries::title);
    }

    /** The texts whose ids follow an id, or the first. */
    public List<SupportView.TextTitle> texts(@Nullable String after, int limit) {
        return jdbc.query(SOME_TEXTS, SupportQueries::title, after, after, limit);
    }

    private static SupportView.TextTitle title(ResultSet row, int number) throws SQLException {
        return new SupportView.TextTitle(row.getString(1), row.getString(2));
    }

    /** The newest version of a text. */
    public Optional<Text> text(String id) {
        return jdbc
                .query(TEXT, (row, number) -> told(reader.decode(row.getString(1), row.getInt(2), row.getBytes(3))), id)
                .stream()
                .findFirst();
    }

    private static Text told(LedgerEvent event) {
        return event instanceof TextRevised it ? it.text() : ((TextEntered) event).text();
    }

    /** Up to where links and texts reflect the log. */
    public long position() {
        Long position = jdbc.queryForObject(POSITION, Long.class);
        return position == null ? 0 : position;
    }

    /** By text the numbers of the statements to which any of the claims is linked; at most {@code limit}. */
    Map<String, Set<Integer>> linkedTo(Collection<String> claims, int limit) {
        Map<String, Set<Integer>> statements = new LinkedHashMap<>();
        jdbc.query(
                LINKED_TO,
                row -> {
                    statements
                            .computeIfAbsent(row.getString(1), unused -> new TreeSet<>())
                            .add(row.getInt(2));
                },
                claims.toArray(String[]::new),
                limit);
        return statements;
    }

    /** A text with its links, also those of sentences that were changed since. */
    AnchoredText<StatementLink> anchored(Text text) {
        return links.anchored(text);
    }
}
