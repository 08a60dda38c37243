package org.kaoyi.projections.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.kaoyi.projections.fixture.Given.occasion;
import static org.kaoyi.projections.fixture.Given.registered;
import static org.kaoyi.projections.fixture.Given.says;
import static org.kaoyi.projections.fixture.Given.source;
import static org.kaoyi.projections.fixture.Given.whoQuestion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Quotation;
import org.kaoyi.claims.account.TellingChain;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.event.AuthoritiesMerged;
import org.kaoyi.claims.event.AuthorityEntered;
import org.kaoyi.claims.event.AuthorityRedescribed;
import org.kaoyi.claims.event.AuthoritySplit;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.ClaimRetracted;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.OccasionRedescribed;
import org.kaoyi.claims.event.SourceRedescribed;
import org.kaoyi.claims.event.SourceWithdrawn;
import org.kaoyi.claims.event.TextEntered;
import org.kaoyi.claims.event.TextRevised;
import org.kaoyi.claims.text.Text;
import org.kaoyi.claims.text.TextId;
import org.kaoyi.claims.value.TextValue;
import org.kaoyi.projections.fixture.Given;
import org.kaoyi.projections.fixture.ProjectionDatabase;
import org.kaoyi.projections.fixture.TestLedger;
import org.kaoyi.projections.search.SearchPage.Hit;
import org.kaoyi.projections.search.SearchPage.MarkedPassage;
import org.kaoyi.testing.OnEveryPostgres;
import org.kaoyi.testing.PostgresServer;
import org.kaoyi.testing.RunsBesideOthers;

@OnEveryPostgres
@RunsBesideOthers
@Order(1)
class SearchTest {
    private static final String[] NAMES_OF_MAO = {"毛澤東", "Мао Цзэдун", "모택동", "Mao Zedong"};

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
    @ValueSource(strings = {"毛澤東", "毛泽东", "Мао Цзэдун", "мао цзэдуна", "모택동", "모택동은", "Mao Zedong", "MAO ZEDONG"})
    void aPersonIsFoundUnderEveryNameWhicheverIsAskedFor(String name) {
        ledger.append(agent("mao", NAMES_OF_MAO));
        ledger.append(
                quotes("c", "zh-Hant", "毛澤東說要撤軍"),
                quotes("s", "zh-Hans", "毛泽东同志说"),
                quotes("r", "ru", "беседа с Мао Цзэдуном в Москве"),
                quotes("k", "ko", "모택동은 동의하였다"),
                quotes("e", "en", "Mao Zedong proposed it"),
                quotes("other", "en", "Kim proposed it"));

        assertThat(ids(found(name))).containsExactly("mao", "e", "k", "r", "s", "c");
    }

    @Test
    void whoIsFoundToBeOneWithAnotherIsFoundUnderTheNamesOfBothUntilTheyAreSplitAgain() {
        ledger.append(agent("kim", "Kim Il-sung"), agent("gim", "金日成"), agent("kim-2", "Ким Ир Сен"));
        ledger.append(quotes("e", "en", "Kim Il-sung agreed"), quotes("z", "zh-Hant", "金日成同意"));
        assertThat(ids(found("金日成"))).containsExactly("gim", "z");

        ledger.append(
                new AuthoritiesMerged(AuthorityKind.AGENT, new AuthorityId("gim"), new AuthorityId("kim"), "one man"));
        ledger.append(new AuthoritiesMerged(
                AuthorityKind.AGENT, new AuthorityId("kim"), new AuthorityId("kim-2"), "one man"));

        for (String name : List.of("金日成", "Kim Il-sung", "Ким Ир Сен")) {
            assertThat(ids(found(name))).as(name).contains("kim", "gim", "kim-2", "e", "z");
        }

        ledger.append(new AuthoritySplit(
                AuthorityKind.AGENT, new AuthorityId("kim"), new AuthorityId("gim"), List.of(), null, "two men"));
        assertThat(ids(found("金日成"))).containsExactly("gim", "z");
        assertThat(ids(found("Kim Il-sung"))).contains("kim", "kim-2", "e").doesNotContain("z");
    }

    @Test
    void aClaimThatWasReassignedIsFoundUnderWhomItMeansAndNoLongerUnderWhomItNames() {
        ledger.append(agent("kim", "Kim Il-sung"), agent("gim", "金日成"), agent("kim-2", "Ким Ир Сен"));
        ledger.append(registered("C1", "Chinese"), occasion("talk", null), whoQuestion("proposer"));
        ledger.append(says("c", "talk", "proposer", "C1", "kim"), says("d", "talk", "proposer", "C1", "kim"));

        ledger.append(reassigned("kim", "gim", "c"));

        assertThat(ids(found("金日成"))).containsExactly("gim", "c");
        assertThat(found("金日成").hits().getLast().mentions())
                .extracting(SearchPage.NamedThing::id)
                .containsExactly("gim");
        assertThat(ids(found("Kim Il-sung"))).containsExactly("kim", "d");

        ledger.append(reassigned("kim", "kim-2", "c"));
        assertThat(ids(found("金日成"))).containsExactly("gim");
        assertThat(ids(found("Ким Ир Сен"))).containsExactly("kim-2", "c");

        ledger.append(new AuthoritiesMerged(
                AuthorityKind.AGENT, new AuthorityId("kim-2"), new AuthorityId("gim"), "one man after all"));
        assertThat(ids(found("金日成"))).contains("gim", "kim-2", "c").doesNotContain("d");
    }

    private static AuthoritySplit reassigned(String from, String off, String claim) {
        return new AuthoritySplit(
                AuthorityKind.AGENT,
                new AuthorityId(from),
                new AuthorityId(off),
                List.of(new ClaimId(claim)),
                null,
                "another man");
    }

    @Test
    void anAliasThatIsEnteredLaterFindsWhatWasFiledBefore() {
        ledger.append(agent("mao", "毛澤東"), quotes("r", "ru", "Мао Цзэдун обещал"));
        assertThat(ids(found("毛澤東"))).containsExactly("mao");

        ledger.append(new AuthorityRedescribed(authority("mao", "毛澤東", "Мао Цзэдун"), "as Soviet records have him"));

        assertThat(ids(found("毛泽东"))).containsExactly("mao", "r");
        ledger.append(new AuthorityRedescribed(authority("mao", "毛澤東"), "another man was meant"));
        assertThat(ids(found("毛泽东"))).containsExactly("mao");
        assertThat(ids(found("Цзэдун"))).containsExactly("r");
    }

    @Test
    void aRecordThatNamesAPersonByItsIdIsFoundByTheName() {
        ledger.append(agent("mao", NAMES_OF_MAO), registered("C1", "Chinese"), occasion("talk", null));
        ledger.append(whoQuestion("proposer"), says("c", "talk", "proposer", "C1", "mao"));

        SearchPage page = found("毛泽东");

        assertThat(ids(page)).containsExactly("mao", "c");
        assertThat(page.hits().getLast().mentions())
                .extracting(SearchPage.NamedThing::names)
                .containsExactly(Arrays.asList(NAMES_OF_MAO));
        assertThat(page.names()).extracting(SearchPage.NamedThing::id).containsExactly("mao");
        assertThat(page.hits().getLast().title()).isEqualTo("Who (proposer)?");
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

        Hit hit = found(asked).hits().getFirst();

        assertThat(marked(hit)).contains(marked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"澤毛", "三百萬", "540", "\"000 54\"", "동하", "drawal", "撤人", "ёж", "мой"})
    void whatIsNotThereIsNotFound(String asked) {
        ledger.append(quotes("c", null, "毛澤東三十萬人撤軍，共54,000餘。Ёлка; 동의하였다 by withdrawal мои"));

        assertThat(found(asked).hits()).isEmpty();
    }

    @Test
    void allWordsMustBeThereAndAPhraseInQuotationMarksAsItStands() {
        ledger.append(
                quotes("both", "en", "The committee was told of the withdrawal"),
                quotes("one", "en", "The committee was silent"));

        assertThat(ids(found("withdrawal committee"))).containsExactly("both");
        assertThat(ids(found("comm"))).containsExactly("one", "both");
        assertThat(ids(found("\"committee was\""))).containsExactly("one", "both");
        assertThat(ids(found("\"was committee\""))).isEmpty();
        assertThat(ids(found("\"comm\""))).isEmpty();
    }

    @Test
    void aNameInQuotationMarksIsOneSpellingOnly() {
        ledger.append(agent("mao", NAMES_OF_MAO));
        ledger.append(quotes("c", "zh-Hant", "毛澤東說"), quotes("e", "en", "Mao Zedong said"));

        assertThat(ids(found("\"Mao Zedong\""))).containsExactly("mao", "e");
    }

    @Test
    void sentencesThatANewerVersionOfATextHasNoMoreAreNotFound() {
        TextId article = new TextId("article");
        ledger.append(
                new TextEntered(new Text(article, "On the weather", "en", List.of("It was cold.", "A frost came."))),
                new TextRevised(new Text(article, "On the weather", "en", List.of("It was warm."))));

        assertThat(found("cold").hits()).isEmpty();
        assertThat(found("frost").hits()).isEmpty();
        assertThat(found("warm").hits().getFirst().statement()).isEqualTo(1);
    }

    @Test
    void everythingThatTheLedgerDescribesIsFound() {
        ledger.append(registered("S7", null), occasion("harvest-talk", null), whoQuestion("harvest-host"));
        ledger.append(new TextEntered(
                new Text(new TextId("article"), "On the harvest", "en", List.of("Nothing.", "The harvest was good."))));
        ledger.append(quotes("c", "en", "a good harvest"));

        assertThat(found("harvest").hits())
                .extracting(Hit::kind, Hit::id)
                .containsExactly(
                        tuple("occasion", "harvest-talk"),
                        tuple("question", "harvest-host"),
                        tuple("text", "article"),
                        tuple("statement", "article"),
                        tuple("claim", "c"));
        assertThat(found("good").hits().getFirst().statement()).isEqualTo(2);
        assertThat(found("good").hits().getFirst().title()).isEqualTo("On the harvest");
        assertThat(ids(found("source S7"))).containsExactly("S7");
        assertThat(ids(find("harvest", Shelf.CLAIM, null, 10))).containsExactly("c");
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

        assertThat(ids(found("Peterhof"))).containsExactly("talk");
        assertThat(ids(found("Occasion"))).isEmpty();
    }

    @Test
    void whatBecameOfAClaimIsSaid() {
        ledger.append(registered("X", null), occasion("talk", null));
        ledger.append(quotes("gone", "en", "harvest one"), quotes("there", "en", "harvest two"));
        ledger.append(new ClaimRetracted(new ClaimId("gone"), new OccasionId("talk"), "misread"));
        assertThat(found("harvest").hits()).extracting(Hit::state).containsExactly("standing", "retracted");

        ledger.append(new SourceWithdrawn(new Siglum("X"), "a forgery"));
        assertThat(found("harvest").hits()).extracting(Hit::state).containsExactly("source-withdrawn", "retracted");
        ledger.append(new SourceRedescribed(source("X", "Soviet"), "its side"));
        assertThat(found("source X").hits()).extracting(Hit::state).containsExactly("withdrawn");
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
            SearchPage page = find("三十万", null, next, 7);
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
        int claims = 3 * NumberSet.BLOCK + 5;
        for (int from = 0; from < claims; from += 5_000) {
            List<LedgerEvent> some = new ArrayList<>();
            for (int i = from; i < Math.min(claims, from + 5_000); i++) {
                some.add(quotes("c-" + i, null, i % 9_000 == 7 ? "a rare harvest" : "a common sentence"));
            }
            ledger.append(some.toArray(LedgerEvent[]::new));
        }

        assertThat(ids(found("harvest"))).containsExactly("c-18007", "c-9007", "c-7");
        assertThat(ids(find("common", null, null, 2))).containsExactly("c-24580", "c-24579");
        assertThat(ids(found("a rare sentence"))).isEmpty();
    }

    @Test
    void whoeverStartsAgainGoesOnWhereTheRowsStand() {
        ledger.append(quotes("before", null, "三十萬人"));
        search.follow();
        search.startAgain();
        ledger.append(quotes("after", null, "三十萬人"));

        assertThat(ids(found("十万"))).containsExactly("after", "before");
    }

    @Test
    void aLongPassageIsShownAboutThePlaceFound() {
        ledger.append(quotes("c", "en", "word ".repeat(200) + "harvest" + " word".repeat(200)));

        MarkedPassage passage = found("harvest").hits().getFirst().passages().getFirst();

        assertThat(passage.text().length()).isLessThanOrEqualTo(SearchLimits.EXCERPT);
        assertThat(passage.cutBefore()).isTrue();
        assertThat(passage.cutAfter()).isTrue();
        assertThat(marked(found("harvest").hits().getFirst())).containsOnly("harvest");
    }

    @Test
    void aBeginningThatSaysTooLittleIsNamed() {
        List<LedgerEvent> claims = new ArrayList<>();
        for (int i = 0; i <= SearchLimits.WORDS_OF_PREFIX_MAX; i++) {
            claims.add(quotes("c-" + i, null, "word%04dx".formatted(i)));
        }
        ledger.append(claims.toArray(LedgerEvent[]::new));

        assertThat(found("word").cut()).containsExactly("word");
        assertThat(found("word01").cut()).isEmpty();
    }

    @Test
    void aQuestionThatCanNotBeAnsweredIsRefusedWithAReason() {
        assertThatThrownBy(() -> found(" … ")).isInstanceOf(SearchRefused.class).hasMessageContaining("nothing");
        assertThatThrownBy(() -> found("a".repeat(201))).hasMessageContaining("at most 200");
        assertThatThrownBy(() -> found("a ".repeat(61))).hasMessageContaining("at most 60");
        assertThatThrownBy(() -> find("a", null, "claim.yesterday", 1)).hasMessageContaining("claim.yesterday");
    }

    private LedgerEvent agent(String id, String... names) {
        return new AuthorityEntered(authority(id, names));
    }

    private static Authority authority(String id, String... names) {
        return new Authority(
                AuthorityKind.AGENT,
                new AuthorityId(id),
                Arrays.stream(names).map(name -> new Authority.Name(name, null)).toList(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    /** "Source X has these words." */
    private static LedgerEvent quotes(String id, @Nullable String language, String words) {
        Claim plain = Given.claim(id, "talk", "what", "X", new TextValue("…"), TellingChain.NONE);
        return new ClaimRecorded(new Claim(
                plain.id(),
                plain.occasion(),
                plain.question(),
                plain.source(),
                plain.polarity(),
                plain.wording(),
                plain.value(),
                plain.readerVersion(),
                plain.mode(),
                plain.plan(),
                plain.attributedTo(),
                null,
                null,
                plain.chain(),
                null,
                null,
                null,
                null,
                true,
                plain.scope(),
                null,
                null,
                new Quotation(words, language, null, null, null),
                null,
                null));
    }

    private SearchPage found(String text) {
        return find(text, null, null, SearchLimits.PAGE_HITS);
    }

    private SearchPage find(String text, @Nullable Shelf shelf, @Nullable String after, int limit) {
        search.follow();
        return search.queries.find(new SearchQuery(text, shelf, after, limit));
    }

    private static List<String> ids(SearchPage page) {
        return page.hits().stream().map(Hit::id).toList();
    }

    private static List<String> marked(Hit hit) {
        return hit.passages().stream()
                .flatMap(passage ->
                        passage.marks().stream().map(mark -> passage.text().substring(mark.start(), mark.end())))
                .toList();
    }
}
