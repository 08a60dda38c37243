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
import java.util.Optional;
import java.util.function.BiPredicate;
import org.kaoyi.claims.Labelled;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.cases.Lines;
import org.kaoyi.claims.cases.Provenance;
import org.kaoyi.claims.event.TextEntered;
import org.kaoyi.claims.text.LinkedClaim;
import org.kaoyi.claims.text.SupportGrading;
import org.kaoyi.claims.text.SupportMark;
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
        SELECT type, schema_version, payload,
          coalesce((SELECT position FROM projection_progress WHERE projection = 'support'), 0)
        FROM support_text WHERE id = ?
        """;

    private static final String LINKS = """
            SELECT l.statement, l.claim, l.relation, l.linked_by, c.occasion,
              coalesce(c.standing AND NOT coalesce(s.withdrawn, false), false), coalesce(c.explicit, true),
              coalesce(c.depth, 0), c.teller, coalesce(s.line, 'claim ' || l.claim),
              coalesce(s.cited_only, false), s.cited_in, coalesce(s.kind, '')
            FROM support_link l
            LEFT JOIN support_claim c ON c.id = l.claim
            LEFT JOIN support_source s ON s.id = c.source
            WHERE l.text = ? ORDER BY l.statement, l.position
            """;

    private static final String LINKED_TO = """
        SELECT DISTINCT text, statement FROM support_link WHERE claim = ANY (?) ORDER BY text, statement LIMIT ?
        """;

    private final JdbcTemplate jdbc;
    private final EventReader reader;
    private final BiPredicate<String, String> inOpenFinding;

    /** @param inOpenFinding whether an open finding touches a claim, given its occasion and its id; the discrepancies know */
    public SupportQueries(JdbcTemplate jdbc, EventReader reader, BiPredicate<String, String> inOpenFinding) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.inOpenFinding = inOpenFinding;
    }

    /** All texts under audit. */
    public List<SupportView.TextTitle> texts() {
        return jdbc.query(TEXTS, (row, number) -> new SupportView.TextTitle(row.getString(1), row.getString(2)));
    }

    /** One text with its statements, graded. */
    public Optional<SupportView> text(String id) {
        return jdbc
                .query(
                        TEXT,
                        (row, number) -> view(
                                ((TextEntered) reader.decode(row.getString(1), row.getInt(2), row.getBytes(3))).text(),
                                row.getLong(4)),
                        id)
                .stream()
                .findFirst();
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
        statements.forEach((id, numbers) -> jdbc.query(
                        TEXT,
                        (row, number) ->
                                ((TextEntered) reader.decode(row.getString(1), row.getInt(2), row.getBytes(3))).text(),
                        id)
                .forEach(text -> linked.addAll(linked(text, numbers))));
        return linked;
    }

    private List<LinkedStatement> linked(Text text, List<Integer> numbers) {
        Map<Integer, List<Link>> links = links(text.id());
        return numbers.stream()
                .map(number -> new LinkedStatement(
                        text.id(),
                        text.title(),
                        number,
                        text.statements().get(number - 1),
                        links.getOrDefault(number, List.of()).stream()
                                .map(Link::claim)
                                .toList()))
                .toList();
    }

    /** The links of a text by the number of their statement, with who made each. */
    public Map<Integer, List<LinkedBy>> linksOf(TextId text) {
        Map<Integer, List<LinkedBy>> named = new HashMap<>();
        links(text)
                .forEach((statement, links) -> named.put(
                        statement,
                        links.stream()
                                .map(it -> new LinkedBy(it.claim(), it.by()))
                                .toList()));
        return named;
    }

    /** A linked claim, and who linked it. */
    public record LinkedBy(LinkedClaim claim, String by) {}

    /** A text as it was entered. */
    public Optional<Text> entered(String id) {
        return jdbc
                .query(
                        TEXT,
                        (row, number) ->
                                ((TextEntered) reader.decode(row.getString(1), row.getInt(2), row.getBytes(3))).text(),
                        id)
                .stream()
                .findFirst();
    }

    private Map<Integer, List<Link>> links(TextId text) {
        Map<Integer, List<Link>> links = new HashMap<>();
        jdbc.query(
                LINKS,
                row -> {
                    links.computeIfAbsent(row.getInt(1), number -> new ArrayList<>())
                            .add(link(row));
                },
                text.value());
        links.replaceAll((number, all) -> onLines(all));
        return links;
    }

    private SupportView view(Text text, long position) {
        Map<Integer, List<Link>> links = links(text.id());
        List<SupportView.StatementView> statements = new ArrayList<>();
        for (int number = 1; number <= text.statements().size(); number++) {
            statements.add(statement(text, number, links.getOrDefault(number, List.of())));
        }
        return new SupportView(text.id().value(), text.title(), text.language(), statements, position);
    }

    /** A link with who made it, and from whom its claim is. */
    private record Link(LinkedClaim claim, String by, Provenance provenance) {

        /** Only what supports a statement is counted in lines. */
        boolean supports() {
            return claim.standing() && claim.relation() == SupportRelation.SUPPORTS;
        }

        Link onLine(String line) {
            LinkedClaim it = claim;
            LinkedClaim named = new LinkedClaim(
                    it.claim(),
                    it.relation(),
                    it.standing(),
                    it.inOpenFinding(),
                    it.explicit(),
                    it.tellings(),
                    line,
                    it.citedOnly(),
                    it.citedIn(),
                    it.summary());
            return new Link(named, by, provenance);
        }
    }

    private static List<Link> onLines(List<Link> links) {
        Map<String, String> lines = new HashMap<>();
        Lines.partition(links.stream().filter(Link::supports).toList(), Link::provenance)
                .forEach(line -> line.forEach(link -> lines.put(
                        link.claim().claim().value(),
                        line.getFirst().claim().claim().value())));
        return links.stream()
                .map(link -> link.onLine(lines.getOrDefault(
                        link.claim().claim().value(), link.claim().line())))
                .toList();
    }

    private static SupportView.StatementView statement(Text text, int number, List<Link> links) {
        SupportGrading.Graded graded =
                SupportGrading.grade(text.id(), links.stream().map(Link::claim).toList(), SupportGrading.Wording.FITS);
        return new SupportView.StatementView(
                number,
                text.statements().get(number - 1),
                graded.grade().inReports(),
                graded.marks().stream().sorted().map(SupportMark::inReports).toList(),
                links.stream()
                        .map(link -> new SupportView.LinkView(
                                link.claim().claim().value(),
                                link.claim().relation().label(),
                                link.claim().standing(),
                                link.by()))
                        .toList());
    }

    private Link link(ResultSet row) throws SQLException {
        String claim = row.getString(2);
        String occasion = row.getString(5);
        SupportRelation relation =
                Labelled.of(SupportRelation.class, row.getString(3)).orElse(SupportRelation.CONTEXT);
        LinkedClaim linked = new LinkedClaim(
                new ClaimId(claim),
                relation,
                row.getBoolean(6),
                occasion != null && inOpenFinding.test(occasion, claim),
                row.getBoolean(7),
                row.getInt(8),
                claim,
                row.getBoolean(11),
                row.getString(12),
                row.getString(13).toLowerCase(Locale.ROOT).contains("summary"));
        return new Link(linked, row.getString(4), SupportLines.provenance(row.getString(9), row.getString(10)));
    }
}
