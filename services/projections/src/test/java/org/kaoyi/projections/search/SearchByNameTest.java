package org.kaoyi.projections.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.projections.fixture.Given.occasion;
import static org.kaoyi.projections.fixture.Given.registered;
import static org.kaoyi.projections.fixture.Given.says;
import static org.kaoyi.projections.fixture.Given.whoQuestion;
import static org.kaoyi.projections.search.FoldedSearch.ids;
import static org.kaoyi.projections.search.GivenWords.agent;
import static org.kaoyi.projections.search.GivenWords.authority;
import static org.kaoyi.projections.search.GivenWords.quotes;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.event.AuthoritiesMerged;
import org.kaoyi.claims.event.AuthorityRedescribed;
import org.kaoyi.claims.event.AuthoritySplit;
import org.kaoyi.projections.fixture.ProjectionDatabase;
import org.kaoyi.projections.fixture.TestLedger;
import org.kaoyi.testing.OnEveryPostgres;
import org.kaoyi.testing.PostgresServer;
import org.kaoyi.testing.RunsBesideOthers;

/** Whoever has several names is found under each, whichever is asked for. */
@OnEveryPostgres
@RunsBesideOthers
@Order(1)
class SearchByNameTest {
    private static final String[] NAMES_OF_MAO = {"毛澤東", "Мао Цзэдун", "모택동", "Mao Zedong"};

    private final TestLedger ledger = new TestLedger();
    private final FoldedSearch search;

    SearchByNameTest(PostgresServer server) {
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

        assertThat(ids(search.found(name))).containsExactly("mao", "e", "k", "r", "s", "c");
    }

    @Test
    void whoIsFoundToBeOneWithAnotherIsFoundUnderTheNamesOfBothUntilTheyAreSplitAgain() {
        ledger.append(agent("kim", "Kim Il-sung"), agent("gim", "金日成"), agent("kim-2", "Ким Ир Сен"));
        ledger.append(quotes("e", "en", "Kim Il-sung agreed"), quotes("z", "zh-Hant", "金日成同意"));
        assertThat(ids(search.found("金日成"))).containsExactly("gim", "z");

        ledger.append(
                new AuthoritiesMerged(AuthorityKind.AGENT, new AuthorityId("gim"), new AuthorityId("kim"), "one man"));
        ledger.append(new AuthoritiesMerged(
                AuthorityKind.AGENT, new AuthorityId("kim"), new AuthorityId("kim-2"), "one man"));

        for (String name : List.of("金日成", "Kim Il-sung", "Ким Ир Сен")) {
            assertThat(ids(search.found(name))).as(name).contains("kim", "gim", "kim-2", "e", "z");
        }

        ledger.append(new AuthoritySplit(
                AuthorityKind.AGENT, new AuthorityId("kim"), new AuthorityId("gim"), List.of(), null, "two men"));
        assertThat(ids(search.found("金日成"))).containsExactly("gim", "z");
        assertThat(ids(search.found("Kim Il-sung")))
                .contains("kim", "kim-2", "e")
                .doesNotContain("z");
    }

    @Test
    void aClaimThatWasReassignedIsFoundUnderWhomItMeansAndNoLongerUnderWhomItNames() {
        ledger.append(agent("kim", "Kim Il-sung"), agent("gim", "金日成"), agent("kim-2", "Ким Ир Сен"));
        ledger.append(registered("C1", "Chinese"), occasion("talk", null), whoQuestion("proposer"));
        ledger.append(says("c", "talk", "proposer", "C1", "kim"), says("d", "talk", "proposer", "C1", "kim"));

        ledger.append(reassigned("kim", "gim", "c"));

        assertThat(ids(search.found("金日成"))).containsExactly("gim", "c");
        assertThat(search.found("金日成").hits().getLast().mentions())
                .extracting(SearchPage.NamedThing::id)
                .containsExactly("gim");
        assertThat(ids(search.found("Kim Il-sung"))).containsExactly("kim", "d");

        ledger.append(reassigned("kim", "kim-2", "c"));
        assertThat(ids(search.found("金日成"))).containsExactly("gim");
        assertThat(ids(search.found("Ким Ир Сен"))).containsExactly("kim-2", "c");

        ledger.append(new AuthoritiesMerged(
                AuthorityKind.AGENT, new AuthorityId("kim-2"), new AuthorityId("gim"), "one man after all"));
        assertThat(ids(search.found("金日成"))).contains("gim", "kim-2", "c").doesNotContain("d");
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
        assertThat(ids(search.found("毛澤東"))).containsExactly("mao");

        ledger.append(new AuthorityRedescribed(authority("mao", "毛澤東", "Мао Цзэдун"), "as Soviet records have him"));

        assertThat(ids(search.found("毛泽东"))).containsExactly("mao", "r");
        ledger.append(new AuthorityRedescribed(authority("mao", "毛澤東"), "another man was meant"));
        assertThat(ids(search.found("毛泽东"))).containsExactly("mao");
        assertThat(ids(search.found("Цзэдун"))).containsExactly("r");
    }

    @Test
    void aRecordThatNamesAPersonByItsIdIsFoundByTheName() {
        ledger.append(agent("mao", NAMES_OF_MAO), registered("C1", "Chinese"), occasion("talk", null));
        ledger.append(whoQuestion("proposer"), says("c", "talk", "proposer", "C1", "mao"));

        SearchPage page = search.found("毛泽东");

        assertThat(ids(page)).containsExactly("mao", "c");
        assertThat(page.hits().getLast().mentions())
                .extracting(SearchPage.NamedThing::names)
                .containsExactly(Arrays.asList(NAMES_OF_MAO));
        assertThat(page.names()).extracting(SearchPage.NamedThing::id).containsExactly("mao");
        assertThat(page.hits().getLast().title()).isEqualTo("Who (proposer)?");
    }

    @Test
    void aNameInQuotationMarksIsOneSpellingOnly() {
        ledger.append(agent("mao", NAMES_OF_MAO));
        ledger.append(quotes("c", "zh-Hant", "毛澤東說"), quotes("e", "en", "Mao Zedong said"));

        assertThat(ids(search.found("\"Mao Zedong\""))).containsExactly("mao", "e");
    }
}
