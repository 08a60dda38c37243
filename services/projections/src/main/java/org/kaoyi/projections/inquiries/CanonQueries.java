package org.kaoyi.projections.inquiries;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.inquiry.CanonTable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who tells which topic of an occasion, from what the catalogue keeps. */
public final class CanonQueries {
    private static final String TOLD = """
            SELECT c.question, coalesce(q.title, c.question), c.source, coalesce(s.title, c.source), c.examination
            FROM catalogue_claim c
            LEFT JOIN catalogue_reference q ON q.kind = 'question' AND q.id = c.question
            LEFT JOIN catalogue_reference s ON s.kind = 'source' AND s.id = c.source
            WHERE c.occasion = ? AND c.state = 'standing' AND s.withdrawn IS NULL
            """;

    private static final String TITLE = """
            SELECT coalesce((SELECT title FROM catalogue_reference WHERE kind = 'occasion' AND id = ?), ?),
              coalesce((SELECT position FROM projection_progress WHERE projection = 'catalogue'), 0)
            """;

    private final JdbcTemplate jdbc;

    public CanonQueries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The table of an occasion; without sources where nobody speaks of it. */
    public CanonView canon(String occasion) {
        Map<QuestionId, Set<Siglum>> told = new TreeMap<>();
        Map<QuestionId, Set<Siglum>> silent = new TreeMap<>();
        Map<String, String> titles = new HashMap<>();
        jdbc.query(
                TOLD,
                row -> {
                    (row.getBoolean(5) ? silent : told)
                            .computeIfAbsent(new QuestionId(row.getString(1)), unused -> new TreeSet<>())
                            .add(new Siglum(row.getString(3)));
                    titles.put("question " + row.getString(1), row.getString(2));
                    titles.put("source " + row.getString(3), row.getString(4));
                },
                occasion);
        CanonTable table = CanonTable.of(new OccasionId(occasion), told, silent);
        return jdbc.query(
                        TITLE,
                        (row, number) -> view(table, titles, row.getString(1), row.getLong(2)),
                        occasion,
                        occasion)
                .getFirst();
    }

    private static CanonView view(CanonTable table, Map<String, String> titles, String title, long position) {
        return new CanonView(
                table.occasion().value(),
                title,
                table.sources().stream()
                        .map(it -> new CanonView.Teller(it.value(), titles.getOrDefault("source " + it, it.value())))
                        .toList(),
                table.canons().stream()
                        .map(canon -> new CanonView.Canon(
                                canon.told().label(), ids(canon.sources()), topics(canon.topics(), titles)))
                        .toList(),
                position);
    }

    private static List<CanonView.Topic> topics(List<CanonTable.Topic> topics, Map<String, String> titles) {
        return topics.stream()
                .map(topic -> new CanonView.Topic(
                        topic.question().value(),
                        titles.getOrDefault(
                                "question " + topic.question(), topic.question().value()),
                        ids(topic.silent())))
                .toList();
    }

    private static List<String> ids(List<Siglum> sigla) {
        return sigla.stream().map(Siglum::value).toList();
    }
}
