package org.kaoyi.projections.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaoyi.claims.Labelled;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks up recorded names. */
final class NameReader {
    private static final String NAMED = """
            SELECT name, shelf, authority FROM search_name WHERE name = ANY (?) ORDER BY name, shelf, authority
            """;

    /** Whoever was found to be one with these, by however many merges. */
    private static final String UNITED = """
            WITH RECURSIVE united (shelf, asked, authority) AS (
                SELECT a.shelf, a.authority, a.authority FROM unnest(?::text[], ?::text[]) AS a (shelf, authority)
                UNION
                SELECT u.shelf, u.asked, CASE WHEN m.authority = u.authority THEN m.into_id ELSE m.authority END
                FROM united u
                JOIN search_merged m ON m.shelf = u.shelf AND (m.authority = u.authority OR m.into_id = u.authority)
            )
            SELECT shelf, asked, authority FROM united ORDER BY shelf, asked, authority <> asked, authority
            """;

    private static final String SAID_AS = """
            SELECT DISTINCT r.shelf, r.means, r.authority FROM unnest(?::text[], ?::text[]) AS a (shelf, authority)
            JOIN search_reassigned r ON r.shelf = a.shelf AND r.means = a.authority ORDER BY r.shelf, r.means, r.authority
            """;

    private static final String NAMES_OF = """
            SELECT n.shelf, n.authority, n.name FROM unnest(?::text[], ?::text[]) AS a (shelf, authority)
            JOIN search_name n ON n.shelf = a.shelf AND n.authority = a.authority ORDER BY n.shelf, n.authority, n.name
            """;

    private final JdbcTemplate jdbc;

    NameReader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whom each of these names means, with all who were found to be one with them. */
    Map<String, List<Document.Key>> named(Set<String> names) {
        Map<String, List<Document.Key>> found = new LinkedHashMap<>();
        jdbc.query(
                NAMED,
                row -> {
                    found.computeIfAbsent(row.getString(1), unused -> new ArrayList<>())
                            .add(authority(row.getString(2), row.getString(3)));
                },
                (Object) names.toArray(String[]::new));
        Map<Document.Key, List<Document.Key>> united =
                united(found.values().stream().flatMap(List::stream).distinct().toList());
        found.replaceAll((name, named) -> named.stream()
                .flatMap(it -> united.getOrDefault(it, List.of(it)).stream())
                .distinct()
                .toList());
        return found;
    }

    private Map<Document.Key, List<Document.Key>> united(List<Document.Key> authorities) {
        Map<Document.Key, List<Document.Key>> united = new LinkedHashMap<>();
        if (!authorities.isEmpty()) {
            jdbc.query(
                    UNITED,
                    row -> {
                        united.computeIfAbsent(
                                        authority(row.getString(1), row.getString(2)), unused -> new ArrayList<>())
                                .add(authority(row.getString(1), row.getString(3)));
                    },
                    authorities.stream().map(it -> it.shelf().label()).toArray(String[]::new),
                    authorities.stream().map(Document.Key::id).toArray(String[]::new));
        }
        return united;
    }

    /** All names of these authorities. */
    Map<Document.Key, List<String>> namesOf(Collection<Document.Key> authorities) {
        return textsOf(NAMES_OF, authorities);
    }

    /** The ids by which claims that were reassigned name these authorities. */
    Map<Document.Key, List<String>> saidAs(Collection<Document.Key> authorities) {
        return textsOf(SAID_AS, authorities);
    }

    private Map<Document.Key, List<String>> textsOf(String sql, Collection<Document.Key> authorities) {
        Map<Document.Key, List<String>> found = new LinkedHashMap<>();
        if (!authorities.isEmpty()) {
            jdbc.query(
                    sql,
                    row -> {
                        found.computeIfAbsent(
                                        authority(row.getString(1), row.getString(2)), unused -> new ArrayList<>())
                                .add(row.getString(3));
                    },
                    authorities.stream().map(it -> it.shelf().label()).toArray(String[]::new),
                    authorities.stream().map(Document.Key::id).toArray(String[]::new));
        }
        return found;
    }

    private static Document.Key authority(String shelf, String id) {
        return new Document.Key(
                Labelled.of(Shelf.class, shelf)
                        .orElseThrow(() -> new IllegalStateException("a row is of a known shelf")),
                id,
                0);
    }
}
