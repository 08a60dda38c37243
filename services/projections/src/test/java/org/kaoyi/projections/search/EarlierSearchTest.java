package org.kaoyi.projections.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.projections.search.GivenWords.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.projections.feed.EventReader;
import org.kaoyi.projections.feed.Rebuilder;
import org.kaoyi.projections.feed.ViewSource;
import org.kaoyi.projections.fixture.Keeping;
import org.kaoyi.projections.fixture.TestLedger;
import org.kaoyi.testing.PostgresServer;
import org.springframework.jdbc.core.JdbcTemplate;

/** Given rows that the program before has made, in tables of its own, everything is found until they are folded anew, and after. */
class EarlierSearchTest {
    /** The last migration before terms lay in drawers. */
    private static final String BEFORE = "86";

    private static final String SCHEMA = "view_search_a";

    private static final List<String> TABLES = List.of(
            "search_document", "search_posting", "search_word", "search_name", "search_merged", "search_reassigned");

    private final TestLedger ledger = new TestLedger();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aWordAndAPhraseAreFoundInRowsOfTheProgramBeforeAndInThoseThatReplaceThem() {
        ledger.append(
                quotes("c-1", null, "the good harvest of 1957"),
                quotes("c-2", null, "a harvest that was good"),
                quotes("c-3", null, "a drought"));
        DataSource database = earlier();
        SearchQueries read = new SearchQueries(new JdbcTemplate(ViewSource.active(database)));

        Flyway.configure().dataSource(database).load().migrate();

        assertThat(found(read, "harvest")).containsExactly("c-2", "c-1");
        assertThat(found(read, "\"good harvest\"")).containsExactly("c-1");

        try (Keeping process = new Keeping(new Search(), database, ledger, 100)) {
            assertThat(process.keeper.start()).as("rows of this fold").isFalse();
            new Rebuilder().rebuild(process.keeper);

            assertThat(process.read().queryForObject("SELECT count(*) FROM search_leaf", Long.class))
                    .isEqualTo(3);
            assertThat(found(read, "harvest")).containsExactly("c-2", "c-1");
            assertThat(found(read, "\"good harvest\"")).containsExactly("c-1");
        }
    }

    private static List<String> found(SearchQueries read, String text) {
        return FoldedSearch.ids(read.find(new SearchQuery(text, null, null, SearchLimits.PAGE_HITS)));
    }

    private DataSource earlier() {
        new JdbcTemplate(PostgresServer.EMBEDDED.database(PostgresServer.FIRST_DATABASE))
                .execute("CREATE DATABASE earlier_search");
        DataSource database = PostgresServer.EMBEDDED.database("earlier_search");
        Flyway.configure().dataSource(database).target(BEFORE).load().migrate();
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.execute("CREATE SCHEMA " + SCHEMA);
        TABLES.forEach(
                table -> jdbc.execute("CREATE TABLE %s.%s (LIKE %s INCLUDING ALL)".formatted(SCHEMA, table, table)));
        jdbc.update(
                "INSERT INTO projection_generation VALUES ('search', 'a', ?, 'active', 4, ?)",
                SCHEMA,
                ledger.log.head().position());
        file(new JdbcTemplate(ViewSource.of(database, SCHEMA)));
        return database;
    }

    private void file(JdbcTemplate rows) {
        EventReader reader = new EventReader(ledger.codec, ledger.log);
        List<SearchFold.Numbered> documents = new ArrayList<>();
        Set<String> words = new TreeSet<>();
        ledger.log
                .readAfter(0, 100)
                .forEach(logged -> Documents.of(reader.read(logged).event()).forEach(document -> {
                    documents.add(new SearchFold.Numbered(documents.size() + 1, document));
                    document.terms().stream().filter(Terms::isWord).forEach(words::add);
                }));
        SearchStore store = new SearchStore(rows);
        store.enter(documents);
        store.words(words);
        OlderSearch.file(rows);
    }
}
