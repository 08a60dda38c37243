package org.kaoyi.projections.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.text.AnchoredText;
import org.kaoyi.claims.text.AnchoredText.Sentence;
import org.kaoyi.claims.text.Text;
import org.springframework.jdbc.core.JdbcTemplate;

/** Moves the links of a text to the sentences of its newer version ({@link AnchoredText} says to which). */
final class TextVersions {
    private static final String SENTENCES = """
            SELECT place, number, since, until, words FROM support_sentence WHERE text = ? ORDER BY place
            """;

    private static final String VERSION = """
            SELECT version FROM support_text WHERE id = ?
            """;

    private static final String LINKS = """
            SELECT statement, claim, relation, linked_by, review, position FROM support_link
            WHERE text = ? ORDER BY statement, position
            """;

    private static final String FORMER_LINKS = """
            SELECT place, claim, relation, linked_by, review, position FROM support_former_link
            WHERE text = ? ORDER BY place, position
            """;

    private static final List<String> CLEARING = List.of(
            "DELETE FROM support_sentence WHERE text = ?",
            "DELETE FROM support_link WHERE text = ?",
            "DELETE FROM support_former_link WHERE text = ?");

    private static final String WRITE_SENTENCES = """
            INSERT INTO support_sentence (text, place, number, since, until, words)
            SELECT ?, place, number, since, until, words
            FROM unnest(?::integer[], ?::integer[], ?::integer[], ?::integer[], ?::text[]) AS s (place, number, since, until, words)
            """;

    private static final String WRITE_LINK = """
            INSERT INTO support_link (text, statement, claim, relation, linked_by, review, position)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String WRITE_FORMER_LINK = """
            INSERT INTO support_former_link (text, place, claim, relation, linked_by, review, position)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    TextVersions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A link as its row has it, without the place of its sentence. */
    private record Link(String claim, String relation, String by, String review, long position) {}

    /** Writes the sentences of a first version, and returns its number. */
    int enter(Text text) {
        AnchoredText<Link> entered = AnchoredText.first(text.statements(), number -> List.of());
        write(text.id().value(), entered);
        return entered.version();
    }

    /** Writes the sentences and links as they stand in a newer version, and returns its number. */
    int revise(Text newer) {
        String id = newer.id().value();
        AnchoredText<Link> revised = read(id).revised(newer.statements());
        write(id, revised);
        return revised.version();
    }

    private AnchoredText<Link> read(String text) {
        Map<Integer, List<Link>> links = links(LINKS, text);
        Map<Integer, List<Link>> former = links(FORMER_LINKS, text);
        List<Sentence<Link>> sentences = jdbc.query(
                SENTENCES,
                (row, index) -> {
                    int number = row.getInt(2);
                    @Nullable Integer until = row.getObject(4, Integer.class);
                    List<Link> own = until == null ? links.get(number) : former.get(row.getInt(1));
                    return new Sentence<>(
                            row.getString(5), number, row.getInt(3), until, own == null ? List.of() : own);
                },
                text);
        Integer version = jdbc.queryForObject(VERSION, Integer.class, text);
        return new AnchoredText<>(version == null ? 1 : version, sentences);
    }

    private Map<Integer, List<Link>> links(String query, String text) {
        Map<Integer, List<Link>> links = new HashMap<>();
        jdbc.query(
                query,
                row -> {
                    links.computeIfAbsent(row.getInt(1), unused -> new ArrayList<>())
                            .add(new Link(
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getLong(6)));
                },
                text);
        return links;
    }

    private void write(String text, AnchoredText<Link> versions) {
        CLEARING.forEach(clearing -> jdbc.update(clearing, text));
        List<Sentence<Link>> all = versions.sentences();
        Integer[] places = new Integer[all.size()];
        List<Object[]> links = new ArrayList<>();
        List<Object[]> former = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            places[i] = i + 1;
            Sentence<Link> it = all.get(i);
            int place = it.stands() ? it.number() : i + 1;
            it.anchors().forEach(link -> (it.stands() ? links : former).add(cells(text, place, link)));
        }
        jdbc.update(
                WRITE_SENTENCES,
                text,
                places,
                all.stream().map(Sentence::number).toArray(Integer[]::new),
                all.stream().map(Sentence::since).toArray(Integer[]::new),
                all.stream().map(Sentence::until).toArray(Integer[]::new),
                all.stream().map(Sentence::words).toArray(String[]::new));
        jdbc.batchUpdate(WRITE_LINK, links);
        jdbc.batchUpdate(WRITE_FORMER_LINK, former);
    }

    private static Object[] cells(String text, int place, Link it) {
        return new Object[] {text, place, it.claim(), it.relation(), it.by(), it.review(), it.position()};
    }
}
