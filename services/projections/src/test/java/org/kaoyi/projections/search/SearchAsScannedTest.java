package org.kaoyi.projections.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.projections.search.GivenWords.agent;
import static org.kaoyi.projections.search.GivenWords.authority;
import static org.kaoyi.projections.search.GivenWords.quotes;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.event.AuthorityRedescribed;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.projections.feed.TableDigest;
import org.kaoyi.projections.fixture.ProjectionDatabase;
import org.kaoyi.projections.fixture.TestLedger;
import org.kaoyi.testing.OnEveryPostgres;
import org.kaoyi.testing.PostgresServer;
import org.kaoyi.testing.RunsBesideOthers;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Whatever is asked, the pages hold what somebody finds who looks through every document, in the order of the documents. */
@OnEveryPostgres
@RunsBesideOthers
@Order(1)
class SearchAsScannedTest {
    /** More than a drawer takes of a frequent word, and few enough words that they often stand side by side. */
    private static final int CLAIMS = 160;

    private static final int QUESTIONS = 25;
    private static final int PERSONS = 12;

    /** Words that begin alike, in three scripts, and one so frequent that nearly every claim has it. */
    private static final List<String> WORDS = List.of(
            "the", "the", "the", "Kim", "Kimura", "Mao", "Maoist", "frost", "Frosty", "лес", "Леса", "лесной", "毛",
            "澤東", "軍", "三十", "철수", "동의");

    private static final List<String> BETWEEN = List.of(" ", " ", " ", "", ", ");

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final TestLedger ledger = new TestLedger();
    private final PostgresServer server;
    private final List<SingleConnectionDataSource> connections = new ArrayList<>();
    private int recorded;

    SearchAsScannedTest(PostgresServer server) {
        this.server = server;
    }

    @AfterEach
    void stop() {
        connections.forEach(SingleConnectionDataSource::destroy);
        ledger.close();
    }

    @Test
    void pagesHoldWhatAScanOfAllDocumentsFinds() {
        DataSource database = fresh();
        FoldedSearch search = new FoldedSearch(ledger, database);
        record(CLAIMS);
        search.follow();

        everyQuestionIsAnsweredAsByAScan(search, database);
    }

    /** Small enough that units grow, move and fill layers; odd, so that none ends where another does. */
    private static final FilingSizes SMALL = new FilingSizes(5, 90, 23, 400, 3, 4, 0);

    @Test
    void documentsAreFoundWhereverTheyHaveMoved() {
        DataSource database = fresh();
        FoldedSearch search = new FoldedSearch(ledger, database, 50, SMALL);
        record(CLAIMS);
        search.follow();

        assertThat(rowsOf(database, "search_leaf")).isPositive();
        assertThat(rowsOf(database, "search_fresh")).isPositive();
        assertThat(rowsOf(database, "search_drawer WHERE layer > 1")).isPositive();
        assertThat(rowsOf(database, "search_frequent")).isPositive();
        everyQuestionIsAnsweredAsByAScan(search, database);
    }

    @Test
    void documentsOfSeveralStretchesAreFound() {
        DataSource database = fresh();
        FoldedSearch search = new FoldedSearch(ledger, database, 50, SMALL);
        record(CLAIMS / 4);
        search.skip(Shelf.CLAIM, 5 * NumberSet.BLOCK);
        record(CLAIMS / 4);
        search.skip(Shelf.CLAIM, Blocks.STRETCH - 5 * NumberSet.BLOCK - CLAIMS / 2 - CLAIMS / 8);
        record(CLAIMS / 4);
        search.skip(Shelf.CLAIM, 3 * NumberSet.BLOCK);
        record(CLAIMS / 4);
        search.follow();

        assertThat(rowsOf(database, "search_drawer WHERE shelf = 'claim' AND stretch = 0"))
                .isPositive();
        assertThat(rowsOf(database, "search_drawer WHERE shelf = 'claim' AND stretch = 1"))
                .isPositive();
        everyQuestionIsAnsweredAsByAScan(search, database);
    }

    @Test
    void wordsOfOneKeyAreToldApart() {
        DataSource database = fresh();
        List<String> alike = wordsOfOneKey();
        FoldedSearch search = new FoldedSearch(ledger, database, 50, SMALL);
        for (int i = 0; i < CLAIMS / 2; i++) {
            ledger.append(quotes("c-" + i, null, alike.get(i % 2) + " stood " + text(2)));
        }
        search.follow();

        List<FoundDocument> all = FoldedSearch.documents(new JdbcTemplate(database));
        for (String word : alike) {
            assertThat(answeredAsByAScan(search, database, all, "\"" + word + " stood\""))
                    .isEqualTo(CLAIMS / 4);
            assertThat(answeredAsByAScan(search, database, all, word)).isEqualTo(CLAIMS / 4);
        }
    }

    /** What the words side by side would tell, single words and a reading of the documents tell. */
    @Test
    void aBeginningOfTooManyWordsIsLookedForByItsFirstWords() {
        DataSource database = fresh();
        FoldedSearch search = new FoldedSearch(ledger, database);
        int words = SearchLimits.WORDS_OF_PREFIX_MAX + 10;
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            texts.add("old frost" + (char) ('a' + i / 26) + (char) ('a' + i % 26));
        }
        ledger.append(
                quotes("all", null, String.join(" ", texts)),
                quotes("first", null, texts.getFirst()),
                quotes("last", null, texts.getLast()),
                quotes(
                        "elsewhere",
                        null,
                        texts.getLast() + ", " + texts.getFirst().replace("old ", "new ")),
                quotes("apart", null, "old and " + texts.getFirst().replace("old ", "new ")));

        SearchPage page = search.found("old-frost");

        assertThat(page.cut()).containsExactly("frost");
        assertThat(FoldedSearch.ids(page)).containsExactly("elsewhere", "first", "all");
    }

    @Test
    void rowsOfAnOlderFoldAreReadUntilTheSearchIsBuiltAnew() {
        DataSource database = fresh();
        FoldedSearch search = new FoldedSearch(ledger, database);
        record(CLAIMS);
        search.follow();
        OlderSearch.replace(new JdbcTemplate(database));

        everyQuestionIsAnsweredAsByAScan(search, database);
    }

    @Test
    void rowsAreTheSameHoweverManyEventsAreTakenAtATimeAndWhoeverStartsAgain() {
        record(CLAIMS);

        List<String> digests = new ArrayList<>();
        for (int batch : List.of(1, 7, 1_000)) {
            DataSource database = fresh();
            FoldedSearch search = new FoldedSearch(ledger, database, batch, SMALL);
            search.startAgainEvery(batch == 7);
            search.follow();
            digests.add(TableDigest.of(new Search(), new JdbcTemplate(database)));
        }

        assertThat(digests).as("seed %d", seed).containsOnly(digests.getFirst());
    }

    /** Two words that are filed under one number. */
    private static List<String> wordsOfOneKey() {
        Map<Integer, String> words = new HashMap<>();
        for (int i = 0; ; i++) {
            String word = "word" + Integer.toString(i, Character.MAX_RADIX) + "x";
            String other = words.putIfAbsent(TermKey.of(word), word);
            if (other != null && !word.startsWith(other)) {
                return List.of(other, word);
            }
        }
    }

    /** An empty database by one connection: a page is a dozen statements. */
    private DataSource fresh() {
        try {
            var connection = new SingleConnectionDataSource(
                    ProjectionDatabase.freshOn(server).getConnection(), true);
            connections.add(connection);
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }

    private static long rowsOf(DataSource database, String table) {
        Long rows = new JdbcTemplate(database).queryForObject("SELECT count(*) FROM " + table, Long.class);
        return rows == null ? 0 : rows;
    }

    private void record(int claims) {
        List<LedgerEvent> events = new ArrayList<>();
        int before = recorded;
        for (int i = 0; i < PERSONS && before == 0; i++) {
            events.add(agent("person-" + i, text(2), text(3)));
        }
        for (; recorded < before + claims; recorded++) {
            events.add(quotes("c-" + recorded, null, text(1 + random.nextInt(8))));
        }
        events.add(new AuthorityRedescribed(authority("person-0", text(2), text(2)), "as others call him"));
        ledger.append(events.toArray(LedgerEvent[]::new));
    }

    private String text(int words) {
        StringBuilder text = new StringBuilder(word());
        for (int i = 1; i < words; i++) {
            text.append(BETWEEN.get(random.nextInt(BETWEEN.size()))).append(word());
        }
        return text.toString();
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private String question() {
        String words = text(1 + random.nextInt(3));
        return switch (random.nextInt(4)) {
            case 0 -> "\"" + words + "\"";
            case 1 -> beginning(words, 2 + random.nextInt(2));
            case 2 -> word() + "-" + beginning(word(), 2); // as one, and the second goes on
            default -> words;
        };
    }

    private static String beginning(String words, int letters) {
        return words.substring(
                0, words.offsetByCodePoints(0, Math.min(letters, words.codePointCount(0, words.length()))));
    }

    private void everyQuestionIsAnsweredAsByAScan(FoldedSearch search, DataSource database) {
        List<FoundDocument> all = FoldedSearch.documents(new JdbcTemplate(database));
        int found = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            found += answeredAsByAScan(search, database, all, question());
        }
        assertThat(found).as("seed %d: some questions find something", seed).isGreaterThan(QUESTIONS);
    }

    /** How many documents are found. */
    private int answeredAsByAScan(FoldedSearch search, DataSource database, List<FoundDocument> all, String question) {
        Asked asked = new AskedReading(new NameReader(new JdbcTemplate(database))).read(question);
        List<String> scanned = all.stream()
                .filter(document -> Finding.in(document, asked).isPresent())
                .map(document -> document.key().id())
                .toList();
        assertThat(paged(search, question))
                .as("seed %d, asked for %s", seed, question)
                .isEqualTo(scanned);
        return scanned.size();
    }

    private List<String> paged(FoldedSearch search, String question) {
        List<String> ids = new ArrayList<>();
        @Nullable String next = null;
        int limit = 5 + random.nextInt(60);
        do {
            SearchPage page = search.find(question, null, next, limit);
            ids.addAll(FoldedSearch.ids(page));
            next = page.next();
        } while (next != null);
        return ids;
    }
}
