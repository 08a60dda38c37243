package org.kaoyi.projections.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.kaoyi.projections.fixture.Given.occasion;
import static org.kaoyi.projections.fixture.Given.registered;
import static org.kaoyi.projections.fixture.Given.source;
import static org.kaoyi.projections.fixture.Given.whoQuestion;
import static org.kaoyi.projections.search.FoldedSearch.ids;
import static org.kaoyi.projections.search.GivenWords.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.event.ClaimRetracted;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.OccasionRedescribed;
import org.kaoyi.claims.event.SourceRedescribed;
import org.kaoyi.claims.event.SourceWithdrawn;
import org.kaoyi.claims.event.TextEntered;
import org.kaoyi.claims.event.TextRevised;
import org.kaoyi.claims.text.Text;
import org.kaoyi.claims.text.TextId;
import org.kaoyi.projections.fixture.ProjectionDatabase;
import org.kaoyi.projections.fixture.TestLedger;
import org.kaoyi.projections.search.SearchPage.Hit;
import org.kaoyi.projections.search.SearchPage.MarkedPassage;
import org.kaoyi.testing.OnEveryPostgres;
import org.kaoyi.testing.PostgresServer;
import org.kaoyi.testing.RunsBesideOthers;

/** What is found in the words of the ledger, how it is shown, and page after page. */
@OnEveryPostgres
@RunsBesideOthers
@Order(1)
class SearchTest {
    private final TestLedger ledger = new TestLedger();
    private final FoldedSearch search;

    SearchTest(PostgresServer server) {
        search = new FoldedSearch(ledger, ProjectionDatabase.freshOn(server));
    }

    @AfterEach
    void stop() {
        ledger.close();
    }

    @ParameterizedTest
    @CsvSource({
        "三十万, 三十萬",
        "三十萬, 三十萬",
        "十萬人, 十萬人",
        "撤军, 撤軍",
        "軍, 軍",
        "елка, Ёлка",
        "ЁЛК, Ёлка",
        "동의, 동의",
        "철수, 철수",
        "withdraw, Withdrawal",
        "WITHDRAWAL, Withdrawal",
        "посл, послу",
        "choe, Ch'oe",
        "'54,000', '54,000'"
    })
    void whatIsFoundIsMarkedInTheTextAsItWasRecorded(String asked, String marked) {
        ledger.append(quotes("c", null, "志願軍三十萬人撤軍，共54,000餘。Ёлка и послу; 동의하였다, 철수를 Withdrawal 𠮷 by Ch'oe"));

        Hit hit = search.found(asked).hits().getFirst();

        assertThat(marked(hit)).contains(marked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"澤毛", "三百萬", "540", "\"000 54\"", "동하", "drawal", "撤人", "ёж", "мой"})
    void whatIsNotThereIsNotFound(String asked) {
        ledger.append(quotes("c", null, "毛澤東三十萬人撤軍，共54,000餘。Ёлка; 동의하였다 by withdrawal мои"));

        assertThat(search.found(asked).hits()).isEmpty();
    }

    @Test
    void allWordsMustBeThereAndAPhraseInQuotationMarksAsItStands() {
        ledger.append(
                quotes("both", "en", "The committee was told of the withdrawal"),
                quotes("one", "en", "The committee was silent"));

        assertThat(ids(search.found("withdrawal committee"))).containsExactly("both");
        assertThat(ids(search.found("comm"))).containsExactly("one", "both");
        assertThat(ids(search.found("\"committee was\""))).containsExactly("one", "both");
        assertThat(ids(search.found("\"was committee\""))).isEmpty();
        assertThat(ids(search.found("\"comm\""))).isEmpty();
    }

    @Test
    void sentencesThatANewerVersionOfATextHasNoMoreAreNotFound() {
        TextId article = new TextId("article");
        ledger.append(
                new TextEntered(new Text(article, "On the weather", "en", List.of("It was cold.", "A frost came."))),
                new TextRevised(new Text(article, "On the weather", "en", List.of("It was warm."))));

        assertThat(search.found("cold").hits()).isEmpty();
        assertThat(search.found("frost").hits()).isEmpty();
        assertThat(search.found("warm").hits().getFirst().statement()).isEqualTo(1);
    }

    @Test
    void everythingThatTheLedgerDescribesIsFound() {
        ledger.append(registered("S7", null), occasion("harvest-talk", null), whoQuestion("harvest-host"));
        ledger.append(new TextEntered(
                new Text(new TextId("article"), "On the harvest", "en", List.of("Nothing.", "The harvest was good."))));
        ledger.append(quotes("c", "en", "a good harvest"));

        assertThat(search.found("harvest").hits())
                .extracting(Hit::kind, Hit::id)
                .containsExactly(
                        tuple("occasion", "harvest-talk"),
                        tuple("question", "harvest-host"),
                        tuple("text", "article"),
                        tuple("statement", "article"),
                        tuple("claim", "c"));
        assertThat(search.found("good").hits().getFirst().statement()).isEqualTo(2);
        assertThat(search.found("good").hits().getFirst().title()).isEqualTo("On the harvest");
        assertThat(ids(search.found("source S7"))).containsExactly("S7");
        assertThat(ids(search.find("harvest", Shelf.CLAIM, null, 10))).containsExactly("c");
    }

    @Test
    void aThingDescribedAnewIsFoundByItsNewWordsAlone() {
        ledger.append(occasion("talk", null));
        ledger.append(new OccasionRedescribed(
                new Occasion(
                        new OccasionId("talk"),
                        "Dinner at Peterhof",
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null),
                "it was a dinner"));

        assertThat(ids(search.found("Peterhof"))).containsExactly("talk");
        assertThat(ids(search.found("Occasion"))).isEmpty();
    }

    @Test
    void whatBecameOfAClaimIsSaid() {
        ledger.append(registered("X", null), occasion("talk", null));
        ledger.append(quotes("gone", "en", "harvest one"), quotes("there", "en", "harvest two"));
        ledger.append(new ClaimRetracted(new ClaimId("gone"), new OccasionId("talk"), "misread"));
        assertThat(search.found("harvest").hits()).extracting(Hit::state).containsExactly("standing", "retracted");

        ledger.append(new SourceWithdrawn(new Siglum("X"), "a forgery"));
        assertThat(search.found("harvest").hits())
                .extracting(Hit::state)
                .containsExactly("source-withdrawn", "retracted");
        ledger.append(new SourceRedescribed(source("X", "Soviet"), "its side"));
        assertThat(search.found("source X").hits()).extracting(Hit::state).containsExactly("withdrawn");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetitionWhileTheLedgerGrows() {
        List<LedgerEvent> claims = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            claims.add(quotes("c-" + i, "zh-Hant", i % 2 == 0 ? "三十萬人" : "三百萬，十萬"));
        }
        ledger.append(claims.toArray(LedgerEvent[]::new));

        List<String> all = new ArrayList<>();
        @Nullable String next = null;
        do {
            SearchPage page = search.find("三十万", null, next, 7);
            assertThat(page.hits().size()).isLessThanOrEqualTo(7);
            page.hits().forEach(hit -> all.add(hit.id()));
            next = page.next();
            ledger.append(quotes("later-" + all.size(), "zh-Hant", "三十萬"));
        } while (next != null);

        assertThat(all).hasSize(65).doesNotHaveDuplicates().allMatch(id -> id.startsWith("c-"));
        assertThat(all.getFirst()).isEqualTo("c-128");
        assertThat(all.getLast()).isEqualTo("c-0");
    }

    @Test
    void whatIsFoundAcrossManyBlocksIsFoundWhole() {
        int claims = 2 * NumberSet.BLOCK + 5;
        for (int from = 0; from < claims; from += 5_000) {
            List<LedgerEvent> some = new ArrayList<>();
            for (int i = from; i < Math.min(claims, from + 5_000); i++) {
                some.add(quotes("c-" + i, null, i % 9_000 == 7 ? "a rare harvest" : "a common sentence"));
            }
            ledger.append(some.toArray(LedgerEvent[]::new));
        }

        assertThat(ids(search.found("harvest"))).containsExactly("c-27007", "c-18007", "c-9007", "c-7");
        assertThat(ids(search.find("common", null, null, 2))).containsExactly("c-32772", "c-32771");
        assertThat(ids(search.found("a rare sentence"))).isEmpty();
    }

    @Test
    void whoeverStartsAgainGoesOnWhereTheRowsStand() {
        ledger.append(quotes("before", null, "三十萬人"));
        search.follow();
        search.startAgain();
        ledger.append(quotes("after", null, "三十萬人"));

        assertThat(ids(search.found("十万"))).containsExactly("after", "before");
    }

    @Test
    void aLongPassageIsShownAboutThePlaceFound() {
        ledger.append(quotes("c", "en", "word ".repeat(200) + "harvest" + " word".repeat(200)));

        MarkedPassage passage =
                search.found("harvest").hits().getFirst().passages().getFirst();

        assertThat(passage.text().length()).isLessThanOrEqualTo(SearchLimits.EXCERPT);
        assertThat(passage.cutBefore()).isTrue();
        assertThat(passage.cutAfter()).isTrue();
        assertThat(marked(search.found("harvest").hits().getFirst())).containsOnly("harvest");
    }

    @Test
    void aBeginningThatSaysTooLittleIsNamed() {
        List<LedgerEvent> claims = new ArrayList<>();
        for (int i = 0; i <= SearchLimits.WORDS_OF_PREFIX_MAX; i++) {
            claims.add(quotes("c-" + i, null, "word%04dx".formatted(i)));
        }
        ledger.append(claims.toArray(LedgerEvent[]::new));

        assertThat(search.found("word").cut()).containsExactly("word");
        assertThat(search.found("word01").cut()).isEmpty();
    }

    /** Whatever begins with two letters is filed under them, however many words these are. */
    @Test
    void aBeginningOfTwoLettersIsFoundWhole() {
        LedgerEvent[] quotations = IntStream.rangeClosed(0, SearchLimits.WORDS_OF_PREFIX_MAX)
                .mapToObj(i -> quotes("c-" + i, null, "word%03d".formatted(i)))
                .toArray(LedgerEvent[]::new);
        ledger.append(quotations);
        ledger.append(quotes("other", null, "world, wide"), quotes("figures", null, "1957"));

        SearchPage first = search.find("wo", null, null, SearchLimits.PAGE_HITS_MAX);
        SearchPage second = search.find("wo", null, first.next(), SearchLimits.PAGE_HITS_MAX);
        SearchPage third = search.find("wo", null, second.next(), SearchLimits.PAGE_HITS_MAX);

        assertThat(first.cut()).isEmpty();
        assertThat(first.hits()).hasSize(SearchLimits.PAGE_HITS_MAX);
        assertThat(ids(third)).containsExactly("c-1", "c-0");
        assertThat(ids(search.found("wi"))).containsExactly("other");
        assertThat(ids(search.found("world-wi"))).as("beside another word").containsExactly("other");
        assertThat(ids(search.found("19"))).as("a figure begins no other").containsExactly("c-19");
    }

    @Test
    void aQuestionThatCanNotBeAnsweredIsRefusedWithAReason() {
        assertThatThrownBy(() -> search.found(" … "))
                .isInstanceOf(SearchRefused.class)
                .hasMessageContaining("nothing");
        assertThatThrownBy(() -> search.found("a".repeat(201))).hasMessageContaining("at most 200");
        assertThatThrownBy(() -> search.found("a ".repeat(61))).hasMessageContaining("at most 60");
        assertThatThrownBy(() -> search.find("a", null, "claim.yesterday", 1)).hasMessageContaining("claim.yesterday");
    }

    private static List<String> marked(Hit hit) {
        return hit.passages().stream()
                .flatMap(passage ->
                        passage.marks().stream().map(mark -> passage.text().substring(mark.start(), mark.end())))
                .toList();
    }
}
