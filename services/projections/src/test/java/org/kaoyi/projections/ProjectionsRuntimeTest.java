package org.kaoyi.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.projections.fixture.Given.agent;
import static org.kaoyi.projections.fixture.Given.copy;
import static org.kaoyi.projections.fixture.Given.counts;
import static org.kaoyi.projections.fixture.Given.figureQuestion;
import static org.kaoyi.projections.fixture.Given.occasion;
import static org.kaoyi.projections.fixture.Given.person;
import static org.kaoyi.projections.fixture.Given.registered;
import static org.kaoyi.projections.fixture.Given.says;
import static org.kaoyi.projections.fixture.Given.silent;
import static org.kaoyi.projections.fixture.Given.source;
import static org.kaoyi.projections.fixture.Given.tells;
import static org.kaoyi.projections.fixture.Given.whoQuestion;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.event.AuthorityRedescribed;
import org.kaoyi.claims.event.ClaimRetracted;
import org.kaoyi.claims.event.QuestionRedescribed;
import org.kaoyi.claims.event.QuestionRegistered;
import org.kaoyi.claims.event.SourceRedescribed;
import org.kaoyi.claims.event.SourceRegistered;
import org.kaoyi.claims.event.SourceWithdrawn;
import org.kaoyi.claims.event.StatementLinked;
import org.kaoyi.claims.event.TextEntered;
import org.kaoyi.claims.text.SupportLink;
import org.kaoyi.claims.text.SupportRelation;
import org.kaoyi.claims.text.Text;
import org.kaoyi.claims.text.TextId;
import org.kaoyi.projections.catalogue.ClaimEntry;
import org.kaoyi.projections.catalogue.ClaimQuery;
import org.kaoyi.projections.discrepancies.Apparatus;
import org.kaoyi.projections.discrepancies.CaseFilter;
import org.kaoyi.projections.discrepancies.CaseView;
import org.kaoyi.projections.discrepancies.Synopsis;
import org.kaoyi.projections.feed.ProjectionStatus;
import org.kaoyi.projections.fixture.ProjectionDatabase;
import org.kaoyi.projections.fixture.TestLedger;
import org.kaoyi.projections.narratives.Narrative;
import org.kaoyi.projections.narratives.NarrativeQueries.By;
import org.kaoyi.projections.narratives.NarrativeQueries.Order;
import org.kaoyi.projections.support.SupportView;
import org.kaoyi.testing.OnEveryPostgres;
import org.kaoyi.testing.PostgresServer;
import org.kaoyi.testing.RunsBesideOthers;

@OnEveryPostgres
@RunsBesideOthers
@org.junit.jupiter.api.Order(1)
class ProjectionsRuntimeTest {
    private final TestLedger ledger = new TestLedger();
    private final DataSource database;
    private final ProjectionsRuntime projections;

    ProjectionsRuntimeTest(PostgresServer server) {
        this.database = ProjectionDatabase.freshOn(server);
        this.projections = new ProjectionsRuntime(database, ledger.log, ledger.codec);
    }

    @AfterEach
    void stop() {
        projections.close();
        ledger.close();
    }

    @Test
    void twoSourcesThatNameDifferentPersonsAreAConflictBetweenTheirSides() {
        talk();
        follow();

        List<CaseView> found = projections.discrepancies().cases(CaseFilter.FINDINGS);

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().grade()).isEqualTo("conflict");
        assertThat(found.getFirst().kind()).isEqualTo("agent");
        assertThat(found.getFirst().between()).containsExactly(List.of("Chinese", "DPRK"));
        assertThat(found.getFirst().occasionTitle()).isEqualTo("Occasion talk");
        assertThat(found.getFirst().position()).isEqualTo(ledger.log.head().position());
        assertThat(Apparatus.line(found.getFirst()))
                .startsWith("proposer] ")
                .contains("mao C1")
                .contains("kim K1");
        assertThat(projections.discrepancies().one(found.getFirst().id())).contains(found.getFirst());
        assertThat(projections.discrepancies().summary().grades()).containsEntry("conflict", 1);
    }

    @Test
    void aCaseVanishesWhenOneOfItsClaimsIsRetracted() {
        talk();
        follow();
        ledger.append(new ClaimRetracted(new ClaimId("k"), new OccasionId("talk"), "misread"));
        caughtUp();

        assertThat(projections.discrepancies().cases(CaseFilter.FINDINGS)).isEmpty();
        CaseView left = projections.discrepancies().cases(CaseFilter.ALL).getFirst();
        assertThat(left.state()).isEqualTo("settled-by-retraction");
    }

    @Test
    void aLateChangeOfASourcesSideReachesItsCasesAndItsNarrative() {
        talk();
        follow();
        ledger.append(new SourceRedescribed(source("K1", "Soviet"), "written in the embassy"));
        caughtUp();

        CaseView found = projections.discrepancies().cases(CaseFilter.FINDINGS).getFirst();
        assertThat(found.between()).containsExactly(List.of("Chinese", "Soviet"));
        assertThat(accounts(By.SIDE, "Soviet")).hasSize(1);
        assertThat(accounts(By.SIDE, "DPRK")).isEmpty();
    }

    @Test
    void aLateChangeOfATellersSideReachesItsCasesAndItsNarrative() {
        talk();
        ledger.append(person("pak", null), tells("p", "talk", "proposer", "K1", "kim", "pak"));
        follow();
        ledger.append(new AuthorityRedescribed(agent("pak", "Opposition"), "he had fled"));
        caughtUp();

        CaseView found = projections.discrepancies().cases(CaseFilter.FINDINGS).getFirst();
        assertThat(found.between()).contains(List.of("Chinese", "Opposition"));
        assertThat(accounts(By.SIDE, "Opposition")).hasSize(1);
        assertThat(accounts(By.TELLER, "pak")).hasSize(1);
    }

    @Test
    void aWithdrawnSourceTellsNothingMore() {
        talk();
        follow();
        ledger.append(new SourceWithdrawn(new Siglum("K1"), "a forgery"));
        caughtUp();

        assertThat(projections.discrepancies().cases(CaseFilter.FINDINGS)).isEmpty();
        assertThat(accounts(By.SOURCE, "K1")).isEmpty();
        ClaimEntry claim = projections.claims().one("k").orElseThrow();
        assertThat(claim.state()).isEqualTo("source-withdrawn");
        assertThat(claim.history()).extracting(ClaimEntry.Happening::what).containsExactly("recorded", "withdrawn");
    }

    @Test
    void aClaimShowsItsHistoryWithActorAndReason() {
        talk();
        follow();
        long retracted = ledger.append(new ClaimRetracted(new ClaimId("k"), new OccasionId("talk"), "misread"));
        caughtUp();

        ClaimEntry claim = projections.claims().one("k").orElseThrow();
        assertThat(claim.state()).isEqualTo("retracted");
        ClaimEntry.Happening last = claim.history().getLast();
        assertThat(last.position()).isEqualTo(retracted);
        assertThat(last.actor()).isEqualTo("shen");
        assertThat(last.reason()).isEqualTo("misread");
        assertThat(projections.claims().list(new ClaimQuery("talk", null, null, true, 0, 10)))
                .extracting(entry -> entry.claim().id())
                .containsExactly("c");
    }

    @Test
    void anAccountStandsInTheOrderOfEventsWhateverTheOrderOfEntry() {
        ledger.append(registered("C1", "Chinese"), whoQuestion("proposer"), person("mao", null));
        ledger.append(occasion("second", "1957-11-09"), occasion("first", "1956-09-01"), occasion("undated", null));
        ledger.append(
                says("u", "undated", "proposer", "C1", "mao"),
                says("s", "second", "proposer", "C1", "mao"),
                says("f", "first", "proposer", "C1", "mao"));
        follow();

        assertThat(accounts(By.SOURCE, "C1"))
                .extracting(Narrative.Account::occasion)
                .containsExactly("first", "second", "undated");
    }

    @Test
    void theSynopsisSaysWhoConflictsWhoIsSilentAndWhoWasNotExamined() {
        talk();
        ledger.append(registered("S1", "Soviet"), registered("S2", "Soviet"), whoQuestion("host"));
        ledger.append(
                silent("s", "talk", "proposer", "S1"),
                says("h", "talk", "host", "S2", "mao"),
                says("h1", "talk", "host", "C1", "mao"));
        follow();

        Synopsis synopsis = projections.synopses().synopsis("talk");

        assertThat(synopsis.columns()).extracting(Synopsis.Column::id).containsExactly("C1", "K1", "S1", "S2");
        Synopsis.Line proposer = synopsis.rows().getLast();
        assertThat(proposer.sign()).isEqualTo("#");
        assertThat(proposer.cells())
                .extracting(Synopsis.Cell::kind)
                .containsExactly("claims", "claims", "silent", "not-examined");
        assertThat(proposer.apparatus()).endsWith("sil. S1");
        assertThat(synopsis.rows().getFirst().sign()).isEqualTo("=");
    }

    @Test
    void aStatementIsContestedWhileAFindingIsOpenAndStaleOnceItsClaimIsRetracted() {
        talk();
        TextId article = new TextId("article");
        ledger.append(
                new TextEntered(
                        new Text(article, "An article", "en", List.of("Mao proposed it.", "Nobody says this."))),
                new StatementLinked(new SupportLink(article, 1, new ClaimId("c"), SupportRelation.SUPPORTS, "shen")));
        follow();
        assertThat(grades("article")).containsExactly("CONTESTED", "UNSUPPORTED");

        ledger.append(new ClaimRetracted(new ClaimId("k"), new OccasionId("talk"), "misread"));
        caughtUp();
        assertThat(grades("article")).containsExactly("SINGLE-LINE", "UNSUPPORTED");

        ledger.append(new ClaimRetracted(new ClaimId("c"), new OccasionId("talk"), "misread"));
        caughtUp();
        assertThat(grades("article")).containsExactly("STALE", "UNSUPPORTED");
    }

    @Test
    void aProjectionThatIsFoldedAnewComesToTheSameRows() {
        talk();
        follow();
        Map<String, String> live = digests();

        projections.names().forEach(projections::rebuild);
        caughtUp();

        assertThat(digests()).isEqualTo(live);
        assertThat(projections.discrepancies().cases(CaseFilter.FINDINGS)).hasSize(1);
    }

    @Test
    void aChangeHighUpInTheDescentOfACopyReachesItsCasesAndItsLine() {
        ledger.append(registered("H", null), registered("M", null), new SourceRegistered(copy("K1", "DPRK", "M")));
        ledger.append(registered("C1", "Chinese"), occasion("talk", "1957-11-09"), whoQuestion("proposer"));
        ledger.append(person("mao", null), says("c", "talk", "proposer", "C1", "mao"));
        ledger.append(says("k", "talk", "proposer", "K1", "mao"));
        follow();
        ledger.append(new SourceRedescribed(copy("M", null, "C1"), "the postmark"));
        caughtUp();
        assertThatRowsAreThoseOfARebuild();
    }

    @Test
    void aQuestionThatBecomesOrCeasesToBeAPartReachesTheCasesOfItsWhole() {
        ledger.append(registered("C1", "Chinese"), registered("K1", "DPRK"), occasion("talk", "1957-11-09"));
        ledger.append(
                new QuestionRegistered(figureQuestion("all", null)),
                new QuestionRegistered(figureQuestion("left", "all")),
                new QuestionRegistered(figureQuestion("stayed", null)));
        ledger.append(counts("a", "talk", "all", "C1", 500), counts("l", "talk", "left", "K1", 300));
        follow();
        String complete = projections.digest("discrepancies");

        ledger.append(new QuestionRedescribed(figureQuestion("stayed", "all"), "nobody has counted who stayed"));
        caughtUp();
        assertThat(projections.digest("discrepancies")).isNotEqualTo(complete);
        assertThatRowsAreThoseOfARebuild();

        ledger.append(new QuestionRedescribed(figureQuestion("stayed", null), "of another whole"));
        caughtUp();
        assertThatRowsAreThoseOfARebuild();
    }

    @Test
    void anEventThatCanNotBeReadHaltsEveryProjectionBeforeItAndIsNamedInTheStatus() {
        talk();
        follow();
        long unreadable = ledger.appendUnreadable();

        Awaitility.await()
                .atMost(Duration.ofMillis(TestLedger.PATIENCE_MILLIS))
                .untilAsserted(() -> assertThat(projections.status()).allSatisfy(status -> {
                    assertThat(status.failure()).contains("DreamRecorded");
                    assertThat(status.position()).isEqualTo(unreadable - 1);
                    assertThat(status.lag()).isEqualTo(1);
                }));
        assertThat(projections.discrepancies().cases(CaseFilter.FINDINGS)).hasSize(1);
    }

    @Test
    void aProcessThatStartsAgainGoesOnWhereTheRowsStand() {
        talk();
        follow();
        projections.close();
        ledger.append(whoQuestion("host"), says("h", "talk", "host", "C1", "mao"));

        try (var again = new ProjectionsRuntime(database, ledger.log, ledger.codec)) {
            again.start();
            assertThat(again.awaitPosition(ledger.log.head().position(), TestLedger.PATIENCE_MILLIS))
                    .isTrue();
            assertThat(again.discrepancies().cases(CaseFilter.ALL)).hasSize(2);
            assertThat(again.status()).extracting(ProjectionStatus::lag).containsOnly(0L);
        }
    }

    private void talk() {
        ledger.append(
                registered("C1", "Chinese"),
                registered("K1", "DPRK"),
                occasion("talk", "1957-11-09"),
                whoQuestion("proposer"),
                person("mao", null),
                person("kim", null),
                says("c", "talk", "proposer", "C1", "mao"),
                says("k", "talk", "proposer", "K1", "kim"));
    }

    private void assertThatRowsAreThoseOfARebuild() {
        Map<String, String> live = digests();
        projections.names().forEach(projections::rebuild);
        caughtUp();
        assertThat(live).isEqualTo(digests());
    }

    private void follow() {
        projections.start();
        caughtUp();
    }

    private void caughtUp() {
        assertThat(projections.awaitPosition(ledger.log.head().position(), TestLedger.PATIENCE_MILLIS))
                .as("projections follow the log: %s", projections.status())
                .isTrue();
    }

    private List<Narrative.Account> accounts(By by, String subject) {
        return projections
                .narratives()
                .narrative(by, subject, Order.EVENTS, null)
                .accounts();
    }

    private List<String> grades(String text) {
        return projections.audits().support(text).orElseThrow().statements().stream()
                .map(SupportView.StatementView::grade)
                .toList();
    }

    private Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        projections.names().forEach(name -> digests.put(name, projections.digest(name)));
        return digests;
    }
}
