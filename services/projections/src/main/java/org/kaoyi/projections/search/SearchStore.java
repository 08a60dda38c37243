package org.kaoyi.projections.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kaoyi.codec.KaoyiJson;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Writes the tables of the search; each table in one statement, since a batch changes thousands of rows. */
final class SearchStore {
    /** Stands for whom an authority was merged into, where it is merged no more; ids are never empty. */
    static final String NOT_MERGED = "";

    private static final String ENTER = """
            INSERT INTO search_document (shelf, number, id, part, state, occasion, question, source, mentions, passages)
            SELECT shelf, number, id, part, 'standing', occasion, question, source, mentions, passages
            FROM unnest(?::text[], ?::bigint[], ?::text[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
              AS d (shelf, number, id, part, occasion, question, source, mentions, passages)
            ON CONFLICT (shelf, id, part) DO UPDATE SET number = EXCLUDED.number, mentions = EXCLUDED.mentions,
              passages = EXCLUDED.passages
            """;

    private static final String CHANGE = """
            UPDATE search_document SET state = ? WHERE shelf = ? AND id = ? AND part = ?
            """;

    private static final String CUT = """
            DELETE FROM search_document WHERE shelf = ? AND id = ? AND part > ?
            """;

    private static final String FORGET_NAMES = """
            DELETE FROM search_name WHERE shelf = ? AND authority = ?
            """;

    private static final String NAME = """
            INSERT INTO search_name (name, shelf, authority) VALUES (?, ?, ?)
            """;

    private static final String FORGET_MERGE = """
            DELETE FROM search_merged WHERE shelf = ? AND authority = ?
            """;

    private static final String MERGE = """
            INSERT INTO search_merged (shelf, authority, into_id) VALUES (?, ?, ?)
            """;

    private static final String REASSIGN = """
            INSERT INTO search_reassigned (shelf, authority, claim, means) VALUES (?, ?, ?, ?)
            ON CONFLICT (claim, shelf, authority) DO UPDATE SET means = EXCLUDED.means
            """;

    private static final String WORDS = """
            INSERT INTO search_word (word) SELECT unnest(?::text[]) ON CONFLICT (word) DO NOTHING
            """;

    private static final JsonMapper JSON = KaoyiJson.reports();

    private final JdbcTemplate jdbc;

    SearchStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void enter(Collection<SearchFold.Numbered> documents) {
        if (documents.isEmpty()) {
            return;
        }
        List<SearchFold.Numbered> all = List.copyOf(documents);
        List<Document> them = all.stream().map(SearchFold.Numbered::document).toList();
        jdbc.update(
                ENTER,
                texts(them.stream().map(it -> it.shelf().label()).toList()),
                all.stream().map(SearchFold.Numbered::number).toArray(Long[]::new),
                texts(them.stream().map(Document::id).toList()),
                them.stream().map(Document::part).toArray(Integer[]::new),
                column(them, Document::occasion),
                column(them, Document::question),
                column(them, Document::source),
                texts(them.stream().map(it -> String.join("\n", it.mentions())).toList()),
                texts(them.stream()
                        .map(it -> JSON.writeValueAsString(it.passages()))
                        .toList()));
    }

    /** Forgets the sentences behind the last one of texts that may have become shorter. */
    void cut(Map<String, Integer> lengths) {
        List<Object[]> cells = new ArrayList<>();
        lengths.forEach((text, last) -> cells.add(new Object[] {Shelf.STATEMENT.label(), text, last}));
        jdbc.batchUpdate(CUT, cells);
    }

    void change(Map<Document.Key, String> states) {
        List<Object[]> cells = new ArrayList<>();
        states.forEach(
                (key, state) -> cells.add(new Object[] {state, key.shelf().label(), key.id(), key.part()}));
        jdbc.batchUpdate(CHANGE, cells);
    }

    /** Files the names of the authorities among the documents anew. */
    void names(Collection<SearchFold.Numbered> documents) {
        List<Object[]> forgotten = new ArrayList<>();
        List<Object[]> entered = new ArrayList<>();
        for (SearchFold.Numbered numbered : documents) {
            Document it = numbered.document();
            Set<String> names = new TreeSet<>(Names.of(it));
            if (Names.has(it.shelf())) {
                forgotten.add(new Object[] {it.shelf().label(), it.id()});
            }
            names.forEach(name -> entered.add(new Object[] {name, it.shelf().label(), it.id()}));
        }
        jdbc.batchUpdate(FORGET_NAMES, forgotten);
        jdbc.batchUpdate(NAME, entered);
    }

    /** Says of authorities into which other they are merged now. */
    void merge(Map<Document.Key, String> merges) {
        List<Object[]> forgotten = new ArrayList<>();
        List<Object[]> entered = new ArrayList<>();
        merges.forEach((key, into) -> {
            forgotten.add(new Object[] {key.shelf().label(), key.id()});
            if (!into.equals(NOT_MERGED)) {
                entered.add(new Object[] {key.shelf().label(), key.id(), into});
            }
        });
        jdbc.batchUpdate(FORGET_MERGE, forgotten);
        jdbc.batchUpdate(MERGE, entered);
    }

    /** Says of claims which other authority they mean by one that they name; the last that is said holds. */
    void reassign(Map<SearchFold.Reassigned, String> claims) {
        List<Object[]> cells = new ArrayList<>();
        claims.forEach((it, means) -> cells.add(
                new Object[] {it.authority().shelf().label(), it.authority().id(), it.claim(), means}));
        jdbc.batchUpdate(REASSIGN, cells);
    }

    void words(Set<String> words) {
        if (!words.isEmpty()) {
            jdbc.update(WORDS, (Object) words.toArray(String[]::new));
        }
    }

    private static String[] texts(List<String> column) {
        return column.toArray(String[]::new);
    }

    private static @Nullable String[] column(List<Document> documents, Column of) {
        @Nullable String[] cells = new String[documents.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = of.cell(documents.get(i));
        }
        return cells;
    }

    /** A cell that may be empty. */
    private interface Column {
        @Nullable
        String cell(Document document);
    }
}
