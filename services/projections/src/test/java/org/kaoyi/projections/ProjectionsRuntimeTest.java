package org.kaoyi.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.projections.fixture.Given.occasion;
import static org.kaoyi.projections.fixture.Given.person;
import static org.kaoyi.projections.fixture.Given.registered;
import static org.kaoyi.projections.fixture.Given.says;
import static org.kaoyi.projections.fixture.Given.silent;
import static org.kaoyi.projections.fixture.Given.whoQuestion;

import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.event.ClaimRetracted;
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
import org.kaoyi.projections.fixture.TestLedger;
import org.kaoyi.projections.narratives.Narrative;
import org.kaoyi.projections.narratives.NarrativeQueries.By;
import org.kaoyi.projections.support.SupportView;
import org.kaoyi.testing.OnEveryPostgres;
import org.kaoyi.testing.PostgresServer;
import org.kaoyi.testing.RunsBesideOthers;

@OnEveryPostgres
@RunsBesideOthers
@Order(1)
class ProjectionsRuntimeTest {
    private final FollowedLedger archive;
    private final TestLedger ledger;
    private final ProjectionsRuntime projections;

    ProjectionsRuntimeTest(PostgresServer server) {
        this.archive = new FollowedLedger(server);
        this.ledger = archive.ledger;
        this.projections = archive.projections;
    }

    @AfterEach
    void stop() {
        archive.close();
    }

    @Test
    void twoSourcesThatNameDifferentPersonsAreAConflictBetweenTheirSides() {
        archive.talk();
        archive.follow();

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
    void aClaimShowsItsHistoryWithActorAndReason() {
        archive.talk();
        archive.follow();
        long retracted = ledger.append(new ClaimRetracted(new ClaimId("k"), new OccasionId("talk"), "misread"));
        archive.caughtUp();

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
        archive.follow();

        assertThat(archive.accounts(By.SOURCE, "C1"))
                .extracting(Narrative.Account::occasion)
                .containsExactly("first", "second", "undated");
    }

    @Test
    void theSynopsisSaysWhoConflictsWhoIsSilentAndWhoWasNotExamined() {
        archive.talk();
        ledger.append(registered("S1", "Soviet"), registered("S2", "Soviet"), whoQuestion("host"));
        ledger.append(
                silent("s", "talk", "proposer", "S1"),
                says("h", "talk", "host", "S2", "mao"),
                says("h1", "talk", "host", "C1", "mao"));
        archive.follow();

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
        archive.talk();
        TextId article = new TextId("article");
        ledger.append(
                new TextEntered(
                        new Text(article, "An article", "en", List.of("Mao proposed it.", "Nobody says this."))),
                new StatementLinked(new SupportLink(article, 1, new ClaimId("c"), SupportRelation.SUPPORTS, "shen")));
        archive.follow();
        assertThat(grades("article")).containsExactly("CONTESTED", "UNSUPPORTED");

        ledger.append(new ClaimRetracted(new ClaimId("k"), new OccasionId("talk"), "misread"));
        archive.caughtUp();
        assertThat(grades("article")).containsExactly("SINGLE-LINE", "UNSUPPORTED");

        ledger.append(new ClaimRetracted(new ClaimId("c"), new OccasionId("talk"), "misread"));
        archive.caughtUp();
        assertThat(grades("article")).containsExactly("STALE", "UNSUPPORTED");
    }

    @Test
    void aProjectionThatIsFoldedAnewComesToTheSameRows() {
        archive.talk();
        archive.follow();
        Map<String, String> live = archive.digests();

        projections.names().forEach(projections::rebuild);
        archive.caughtUp();

        assertThat(archive.digests()).isEqualTo(live);
        assertThat(projections.discrepancies().cases(CaseFilter.FINDINGS)).hasSize(1);
    }

    @Test
    void anEventThatCanNotBeReadHaltsEveryProjectionBeforeItAndIsNamedInTheStatus() {
        archive.talk();
        archive.follow();
        long unreadable = ledger.appendUnreadable();

        Awaitility.await()
                .untilAsserted(() -> assertThat(projections.status()).allSatisfy(status -> {
                    assertThat(status.failure()).contains("DreamRecorded");
                    assertThat(status.position()).isEqualTo(unreadable - 1);
                    assertThat(status.lag()).isEqualTo(1);
                }));
        assertThat(projections.discrepancies().cases(CaseFilter.FINDINGS)).hasSize(1);
    }

    @Test
    void aProcessThatStartsAgainGoesOnWhereTheRowsStand() {
        archive.talk();
        archive.follow();
        projections.close();
        ledger.append(whoQuestion("host"), says("h", "talk", "host", "C1", "mao"));

        try (var again = new ProjectionsRuntime(archive.database, ledger.log, ledger.codec)) {
            again.start();
            assertThat(again.awaitPosition(ledger.log.head().position(), TestLedger.PATIENCE_MILLIS))
                    .isTrue();
            assertThat(again.discrepancies().cases(CaseFilter.ALL)).hasSize(2);
            assertThat(again.status()).extracting(ProjectionStatus::lag).containsOnly(0L);
        }
    }

    private List<String> grades(String text) {
        return projections.audits().support(text).orElseThrow().statements().stream()
                .map(SupportView.StatementView::grade)
                .toList();
    }
}
