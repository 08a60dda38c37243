package org.kaoyi.projections.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.projections.feed.EventReader;
import org.kaoyi.projections.feed.Fold;
import org.kaoyi.projections.fixture.TestLedger;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The search alone, folded when it is asked, a batch in a transaction. */
final class FoldedSearch {
    final SearchQueries queries;
    private final TestLedger ledger;
    private final EventReader reader;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final int batch;
    private final FilingSizes sizes;
    private Fold fold;
    private boolean startingAgain;
    private long position;

    FoldedSearch(TestLedger ledger, DataSource database) {
        this(ledger, database, 2_000, FilingSizes.USUAL);
    }

    FoldedSearch(TestLedger ledger, DataSource database, int batch, FilingSizes sizes) {
        this.sizes = sizes;
        this.ledger = ledger;
        this.batch = batch;
        this.reader = new EventReader(ledger.codec, ledger.log);
        this.jdbc = new JdbcTemplate(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.queries = new SearchQueries(jdbc);
        this.fold = opened();
    }

    /** Takes in what the log has more. */
    void follow() {
        List<LoggedEvent> page = ledger.log.readAfter(position, batch);
        while (!page.isEmpty()) {
            page.forEach(event -> fold.take(reader.read(event)));
            transaction.executeWithoutResult(status -> fold.flush(jdbc));
            position = page.getLast().position();
            if (startingAgain) {
                startAgain();
            }
            page = ledger.log.readAfter(position, batch);
        }
    }

    /** What is found for some words, after what the log has was taken in. */
    SearchPage found(String text) {
        return find(text, null, null, SearchLimits.PAGE_HITS);
    }

    /** The same, some at a time. */
    SearchPage find(String text, @Nullable Shelf shelf, @Nullable String after, int limit) {
        follow();
        return queries.find(new SearchQuery(text, shelf, after, limit));
    }

    /** The ids of what is found, in its order. */
    static List<String> ids(SearchPage page) {
        return page.hits().stream().map(SearchPage.Hit::id).toList();
    }

    /** Goes on from the rows, as a process that has started again does. */
    void startAgain() {
        fold = opened();
    }

    /** Whether it goes on from the rows after each batch. */
    void startAgainEvery(boolean batch) {
        startingAgain = batch;
    }

    /** Gives a shelf numbers that lead to nothing, as things have left behind that were described anew. */
    void skip(Shelf shelf, int numbers) {
        follow();
        IndexStore store = new IndexTables(jdbc);
        ShelfFiling filing = ShelfFiling.of(shelf, FilingSizes.USUAL, store);
        for (int i = 0; i < numbers; i++) {
            filing.add(Set.of());
        }
        transaction.executeWithoutResult(status -> filing.write(store));
        startAgain();
    }

    /** All documents, in the order in which hits are shown. */
    static List<FoundDocument> documents(JdbcTemplate jdbc) {
        List<FoundDocument> all = new ArrayList<>();
        for (Shelf shelf : Shelf.values()) {
            List<Long> numbers =
                    jdbc.queryForList("SELECT number FROM search_document WHERE shelf = ?", Long.class, shelf.label());
            Map<Long, FoundDocument> found = new DocumentReader(jdbc).numbered(shelf, numbers);
            numbers.sort(Comparator.reverseOrder());
            numbers.forEach(number -> all.add(found.get(number)));
        }
        return all;
    }

    private Fold opened() {
        return SearchFold.open(new IndexTables(jdbc), sizes);
    }
}
