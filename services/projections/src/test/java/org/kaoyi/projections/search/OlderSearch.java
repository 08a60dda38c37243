package org.kaoyi.projections.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows as a fold before version 5 has made them: a row for each term in each block, and none for words side by side or for beginnings. */
final class OlderSearch {
    private static final String WRITE = """
            INSERT INTO search_posting (term, shelf, block, numbers) VALUES (?, ?, ?, ?)
            """;

    private static final String EMPTY = """
            TRUNCATE search_shelf, search_leaf, search_fresh, search_drawer, search_frequent
            """;

    private static final String NUMBER = """
            SELECT number FROM search_document WHERE shelf = ? AND id = ? AND part = ?
            """;

    private OlderSearch() {}

    /** Files documents so, and not as this fold does. */
    static void replace(JdbcTemplate jdbc) {
        jdbc.execute(EMPTY);
        file(jdbc);
    }

    /** Files the documents that there are so. */
    static void file(JdbcTemplate jdbc) {
        List<FoundDocument> documents = FoldedSearch.documents(jdbc);
        Map<Shelf, Map<Long, Map<String, TreeSet<Integer>>>> filed = new TreeMap<>();
        for (FoundDocument document : documents) {
            Document.Key key = document.key();
            Long number = jdbc.queryForObject(NUMBER, Long.class, key.shelf().label(), key.id(), key.part());
            if (number == null) {
                throw new IllegalStateException("a document has a number");
            }
            for (String term : terms(document)) {
                filed.computeIfAbsent(key.shelf(), unused -> new TreeMap<>())
                        .computeIfAbsent(Blocks.block(number), unused -> new TreeMap<>())
                        .computeIfAbsent(term, unused -> new TreeSet<>())
                        .add(Blocks.inBlock(number));
            }
        }
        List<Object[]> rows = new ArrayList<>();
        filed.forEach((shelf, blocks) -> blocks.forEach((block, terms) -> terms.forEach((term, offsets) -> {
            NumberSet set = new NumberSet();
            offsets.forEach(set::add);
            rows.add(new Object[] {term, shelf.label(), block, set.stored()});
        })));
        jdbc.batchUpdate(WRITE, rows);
    }

    private static List<String> terms(FoundDocument document) {
        List<String> terms = new ArrayList<>(document.mentions());
        document.passages().forEach(passage -> Terms.addAll(Unit.of(passage.text()), terms));
        terms.removeIf(term -> term.indexOf(' ') >= 0 || term.endsWith("*"));
        return terms;
    }
}
