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
import org.kaoyi.projections.feed.EventReader;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who tells which topic of an occasion, from what the catalogue keeps. */
public final class CanonQueries {
    private static final String TOLD = """
            SELECT c.question, coalesce(q.title, c.question), c.source, c.examination
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
    private final EventReader reader;

    public CanonQueries(JdbcTemplate jdbc, EventReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /** The table of an occasion, a copy standing for its original; without sources where nobody speaks of it. */
    public CanonView canon(String occasion) {
        Map<QuestionId, Set<Siglum>> told = new TreeMap<>();
        Map<QuestionId, Set<Siglum>> silent = new TreeMap<>();
        Map<String, String> titles = new HashMap<>();
        jdbc.query(
                TOLD,
                row -> {
                    (row.getBoolean(4) ? silent : told)
                            .computeIfAbsent(new QuestionId(row.getString(1)), unused -> new TreeSet<>())
                            .add(new Siglum(row.getString(3)));
                    titles.put(row.getString(1), row.getString(2));
                },
                occasion);
        Set<Siglum> sources = new TreeSet<>();
        told.values().forEach(sources::addAll);
        silent.values().forEach(sources::addAll);
        Originals originals = Originals.of(sources, jdbc, reader);
        CanonTable table =
                CanonTable.of(new OccasionId(occasion), originals.documents(told), originals.documents(silent));
        return jdbc.query(
                        TITLE,
                        (row, number) -> view(table, titles, originals, row.getString(1), row.getLong(2)),
                        occasion,
                        occasion)
                .getFirst();
    }

    private static CanonView view(
            CanonTable table, Map<String, String> titles, Originals originals, String title, long position) {
        return new CanonView(
                table.occasion().value(),
                title,
                table.sources().stream()
                        .map(it -> new CanonView.Teller(it.value(), originals.title(it)))
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
                                topic.question().value(), topic.question().value()),
                        ids(topic.silent())))
                .toList();
    }

    private static List<String> ids(List<Siglum> sigla) {
        return sigla.stream().map(Siglum::value).toList();
    }
}
