package org.kaoyi.projections.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Labelled;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.audit.StatementLink;
import org.kaoyi.claims.text.AnchoredText;
import org.kaoyi.claims.text.AnchoredText.Sentence;
import org.kaoyi.claims.text.LinkReview;
import org.kaoyi.claims.text.LinkedClaim;
import org.kaoyi.claims.text.SupportRelation;
import org.kaoyi.claims.text.Text;
import org.kaoyi.claims.text.TextId;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the links of a text with what grading asks of their claims. */
final class TextLinks {
    private static final String COLUMNS = """
            l.claim, l.relation, l.linked_by, l.review, c.occasion,
              coalesce(c.standing AND NOT coalesce(s.withdrawn, false), false), coalesce(c.explicit, true),
              coalesce(c.depth, 0), c.teller, coalesce(s.line, 'claim ' || l.claim),
              coalesce(s.cited_only, false), s.cited_in, coalesce(s.kind, '')
            """;

    private static final String LINKS = """
            SELECT l.statement, %s FROM support_link l
            LEFT JOIN support_claim c ON c.id = l.claim
            LEFT JOIN support_source s ON s.id = c.source
            WHERE l.text = ? ORDER BY l.statement, l.position
            """.formatted(COLUMNS);

    private static final String FORMER_LINKS = """
            SELECT l.place, %s FROM support_former_link l
            LEFT JOIN support_claim c ON c.id = l.claim
            LEFT JOIN support_source s ON s.id = c.source
            WHERE l.text = ? ORDER BY l.place, l.position
            """.formatted(COLUMNS);

    private static final String SENTENCES = """
            SELECT s.place, s.number, s.since, s.until, s.words, t.version
            FROM support_sentence s JOIN support_text t ON t.id = s.text WHERE s.text = ? ORDER BY s.place
            """;

    private final JdbcTemplate jdbc;
    private final Function<Collection<String>, Set<String>> inOpenFindings;

    TextLinks(JdbcTemplate jdbc, Function<Collection<String>, Set<String>> inOpenFindings) {
        this.jdbc = jdbc;
        this.inOpenFindings = inOpenFindings;
    }

    /** By the number of their statement, those that support it on their lines. */
    Map<Integer, List<StatementLink>> of(TextId text) {
        return read(LINKS, text);
    }

    /** The sentences of a text with their links, those of earlier versions among them. */
    AnchoredText<StatementLink> anchored(Text text) {
        Map<Integer, List<StatementLink>> links = of(text.id());
        Map<Integer, List<StatementLink>> former = read(FORMER_LINKS, text.id());
        List<Sentence<StatementLink>> sentences = new ArrayList<>();
        int[] version = {1};
        jdbc.query(
                SENTENCES,
                row -> {
                    int number = row.getInt(2);
                    @Nullable Integer until = row.getObject(4, Integer.class);
                    List<StatementLink> own = until == null ? links.get(number) : former.get(row.getInt(1));
                    sentences.add(new Sentence<>(
                            row.getString(5), number, row.getInt(3), until, own == null ? List.of() : own));
                    version[0] = row.getInt(6);
                },
                text.id().value());
        // Rows that an earlier program made hold no sentences; they are folded anew meanwhile.
        return sentences.isEmpty()
                ? AnchoredText.first(text.statements(), number -> links.getOrDefault(number, List.of()))
                : new AnchoredText<>(version[0], sentences);
    }

    private Map<Integer, List<StatementLink>> read(String query, TextId text) {
        List<Row> rows = jdbc.query(query, (row, number) -> row(row), text.value());
        Set<String> occasions = new TreeSet<>();
        rows.stream().map(Row::occasion).filter(Objects::nonNull).forEach(occasions::add);
        Set<String> contested = occasions.isEmpty() ? Set.of() : inOpenFindings.apply(occasions);
        Map<Integer, List<StatementLink>> links = new HashMap<>();
        rows.forEach(row ->
                links.computeIfAbsent(row.place(), number -> new ArrayList<>()).add(row.link(contested)));
        links.replaceAll((number, all) -> StatementLink.onLines(all));
        return links;
    }

    /** A link as its row has it. */
    private record Row(int place, @Nullable String occasion, StatementLink link) {
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
