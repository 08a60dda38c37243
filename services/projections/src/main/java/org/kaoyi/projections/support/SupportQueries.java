package org.kaoyi.projections.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Labelled;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.audit.StatementLink;
import org.kaoyi.claims.event.TextEntered;
import org.kaoyi.claims.text.LinkReview;
import org.kaoyi.claims.text.LinkedClaim;
import org.kaoyi.claims.text.SupportRelation;
import org.kaoyi.claims.text.Text;
import org.kaoyi.claims.text.TextId;
import org.kaoyi.projections.feed.EventReader;
import org.kaoyi.projections.view.LinkedStatement;
import org.springframework.jdbc.core.JdbcTemplate;

/** Questions about the support of texts. */
public final class SupportQueries {
    private static final String TEXTS = """
        SELECT id, title FROM support_text ORDER BY id
        """;

    private static final String TEXT = """
        SELECT type, schema_version, payload FROM support_text WHERE id = ?
        """;

    private static final String LINKS = """
            SELECT l.statement, l.claim, l.relation, l.linked_by, l.review, c.occasion,
              coalesce(c.standing AND NOT coalesce(s.withdrawn, false), false), coalesce(c.explicit, true),
              coalesce(c.depth, 0), c.teller, coalesce(s.line, 'claim ' || l.claim),
              coalesce(s.cited_only, false), s.cited_in, coalesce(s.kind, '')
            FROM support_link l
            LEFT JOIN support_claim c ON c.id = l.claim
            LEFT JOIN support_source s ON s.id = c.source
            WHERE l.text = ? ORDER BY l.statement, l.position
            """;

    private static final String LINKED_TO = """
        SELECT DISTINCT text, statement FROM support_link WHERE claim = ANY (?) AND review = 'confirmed'
        ORDER BY text, statement LIMIT ?
        """;

    private static final String HANGING_ON = """
        SELECT DISTINCT l.text, l.statement FROM support_link l JOIN support_claim c ON c.id = l.claim
        WHERE c.source = ? AND l.review = 'confirmed' ORDER BY l.text, l.statement
        """;

    private static final String POSITION = """
        SELECT coalesce((SELECT position FROM projection_progress WHERE projection = 'support'), 0)
        """;

    private final JdbcTemplate jdbc;
    private final EventReader reader;
    private final Function<Collection<String>, Set<String>> inOpenFindings;

    /** @param inOpenFindings the claims about some occasions that an open finding touches; the discrepancies know */
    public SupportQueries(
            JdbcTemplate jdbc, EventReader reader, Function<Collection<String>, Set<String>> inOpenFindings) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.inOpenFindings = inOpenFindings;
    }

    /** All texts under audit. */
    public List<SupportView.TextTitle> texts() {
        return jdbc.query(TEXTS, (row, number) -> new SupportView.TextTitle(row.getString(1), row.getString(2)));
    }

    /** By text the numbers of the statements that are linked to a claim of a source, whatever became of it. */
    public Map<String, List<Integer>> hangingOn(String siglum) {
        Map<String, List<Integer>> statements = new LinkedHashMap<>();
        jdbc.query(
                HANGING_ON,
                row -> {
                    statements
                            .computeIfAbsent(row.getString(1), text -> new ArrayList<>())
                            .add(row.getInt(2));
                },
                siglum);
        return statements;
    }

    /** A text as it was entered. */
    public Optional<Text> text(String id) {
        return jdbc
                .query(
                        TEXT,
                        (row, number) ->
                                ((TextEntered) reader.decode(row.getString(1), row.getInt(2), row.getBytes(3))).text(),
                        id)
                .stream()
                .findFirst();
    }

    /** Up to where links and texts reflect the log. */
    public long position() {
        Long position = jdbc.queryForObject(POSITION, Long.class);
        return position == null ? 0 : position;
    }

    /** The statements to which any of the claims is linked, with all their links; at most {@code limit}. */
    public List<LinkedStatement> linkedTo(Collection<String> claims, int limit) {
        Map<String, List<Integer>> statements = new LinkedHashMap<>();
        jdbc.query(
                LINKED_TO,
                row -> {
                    statements
                            .computeIfAbsent(row.getString(1), unused -> new ArrayList<>())
                            .add(row.getInt(2));
                },
                claims.toArray(String[]::new),
                limit);
        List<LinkedStatement> linked = new ArrayList<>();
        statements.forEach((id, numbers) -> text(id).ifPresent(text -> linked.addAll(linked(text, numbers))));
        return linked;
    }

    private List<LinkedStatement> linked(Text text, List<Integer> numbers) {
        Map<Integer, List<StatementLink>> links = linksOf(text.id());
        return numbers.stream()
                .map(number -> new LinkedStatement(
                        text.id(),
                        text.title(),
                        number,
                        text.statements().get(number - 1),
                        StatementLink.confirmed(links.getOrDefault(number, List.of()))))
                .toList();
    }

    /** The links of a text by the number of their statement, those that support it on their lines. */
    public Map<Integer, List<StatementLink>> linksOf(TextId text) {
        List<Row> rows = jdbc.query(LINKS, (row, number) -> row(row), text.value());
        Set<String> occasions = new TreeSet<>();
        rows.stream().map(Row::occasion).filter(Objects::nonNull).forEach(occasions::add);
        Set<String> contested = occasions.isEmpty() ? Set.of() : inOpenFindings.apply(occasions);
        Map<Integer, List<StatementLink>> links = new HashMap<>();
        rows.forEach(row -> links.computeIfAbsent(row.statement(), number -> new ArrayList<>())
                .add(row.link(contested)));
        links.replaceAll((number, all) -> StatementLink.onLines(all));
        return links;
    }

    /** A link as its row has it. */
    private record Row(int statement, @Nullable String occasion, StatementLink link) {
        StatementLink link(Set<String> contested) {
            return contested.contains(link.claim().claim().value())
                    ? new StatementLink(link.claim().inOpenFinding(true), link.by(), link.review(), link.from())
                    : link;
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        String claim = row.getString(2);
        LinkedClaim linked = new LinkedClaim(
                new ClaimId(claim),
                Labelled.of(SupportRelation.class, row.getString(3)).orElse(SupportRelation.CONTEXT),
                row.getBoolean(7),
                false,
                row.getBoolean(8),
                row.getInt(9),
                claim,
                row.getBoolean(12),
                row.getString(13),
                row.getString(14).toLowerCase(Locale.ROOT).contains("summary"));
        StatementLink link = new StatementLink(
                linked,
                row.getString(4),
                Labelled.of(LinkReview.class, row.getString(5)).orElse(LinkReview.PROPOSED),
                SupportLines.provenance(row.getString(10), row.getString(11)));
        return new Row(row.getInt(1), row.getString(6), link);
    }
}
