package org.kaoyi.projections.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaoyi.claims.Labelled;
import org.kaoyi.codec.KaoyiJson;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Reads documents. */
final class DocumentReader {
    private static final String COLUMNS = """
            SELECT d.number, d.shelf, d.id, d.part, d.state, d.occasion, d.question, d.source, d.mentions, d.passages
            """;

    private static final String BY_NUMBER = COLUMNS + """
            FROM search_document d WHERE d.shelf = ? AND d.number = ANY (?)
            """;

    private static final String BY_ID = COLUMNS + """
            FROM unnest(?::text[], ?::text[]) AS k (shelf, id)
            JOIN search_document d ON d.shelf = k.shelf AND d.id = k.id AND d.part = 0
            """;

    private static final String REASSIGNED = """
            SELECT claim, shelf, authority, means FROM search_reassigned WHERE claim = ANY (?)
            """;

    private static final JsonMapper JSON = KaoyiJson.reports();

    private final JdbcTemplate jdbc;

    DocumentReader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that there are, by their numbers; a number given up for a newer one leads to nothing. */
    Map<Long, FoundDocument> numbered(Shelf shelf, List<Long> numbers) {
        Map<Long, FoundDocument> found = new HashMap<>();
        jdbc.query(
                BY_NUMBER,
                row -> {
                    found.put(row.getLong(1), document(row));
                },
                shelf.label(),
                numbers.toArray(Long[]::new));
        if (shelf == Shelf.CLAIM && !found.isEmpty()) {
            Map<String, Map<String, String>> reassigned = reassigned(found.values());
            found.replaceAll((number, claim) ->
                    claim.meaning(reassigned.getOrDefault(claim.key().id(), Map.of())));
        }
        return found;
    }

    /** By claim, the term of whom it names and the term of whom it means by that. */
    private Map<String, Map<String, String>> reassigned(Collection<FoundDocument> claims) {
        Map<String, Map<String, String>> reassigned = new HashMap<>();
        jdbc.query(
                REASSIGNED,
                row -> {
                    reassigned
                            .computeIfAbsent(row.getString(1), unused -> new HashMap<>())
                            .put(
                                    Terms.mention(row.getString(2), row.getString(3)),
                                    Terms.mention(row.getString(2), row.getString(4)));
                },
                (Object) claims.stream().map(claim -> claim.key().id()).toArray(String[]::new));
        return reassigned;
    }

    /** Those that there are; whole things only, no statements. */
    Map<Document.Key, FoundDocument> named(Collection<Document.Key> keys) {
        Map<Document.Key, FoundDocument> found = new HashMap<>();
        if (!keys.isEmpty()) {
            jdbc.query(
                    BY_ID,
                    row -> {
                        FoundDocument document = document(row);
                        found.put(document.key(), document);
                    },
                    keys.stream().map(key -> key.shelf().label()).toArray(String[]::new),
                    keys.stream().map(Document.Key::id).toArray(String[]::new));
        }
        return found;
    }

    private static FoundDocument document(ResultSet row) throws SQLException {
        Shelf shelf = Labelled.of(Shelf.class, row.getString(2))
                .orElseThrow(() -> new IllegalStateException("a row is of a known shelf"));
        String mentions = row.getString(9);
        return new FoundDocument(
                new Document.Key(shelf, row.getString(3), row.getInt(4)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                mentions.isEmpty() ? Set.of() : Set.of(mentions.split("\n", -1)),
                List.of(JSON.readValue(row.getString(10), Passage[].class)));
    }
}
