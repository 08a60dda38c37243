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
import static org.kaoyi.projections.fixture.Given.source;
import static org.kaoyi.projections.fixture.Given.tells;
import static org.kaoyi.projections.fixture.Given.whoQuestion;

import java.util.List;
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
import org.kaoyi.projections.catalogue.ClaimEntry;
import org.kaoyi.projections.discrepancies.CaseFilter;
import org.kaoyi.projections.discrepancies.CaseView;
import org.kaoyi.projections.fixture.TestLedger;
import org.kaoyi.projections.narratives.NarrativeQueries.By;
import org.kaoyi.testing.OnEveryPostgres;
import org.kaoyi.testing.PostgresServer;
import org.kaoyi.testing.RunsBesideOthers;

/** Given views that follow, how what is said later of a source, teller, question or claim reaches what hangs on it. */
@OnEveryPostgres
@RunsBesideOthers
class LateChangesTest {
    private final FollowedLedger archive;
    private final TestLedger ledger;
    private final ProjectionsRuntime projections;

    LateChangesTest(PostgresServer server) {
        this.archive = new FollowedLedger(server);
        this.ledger = archive.ledger;
        this.projections = archive.projections;
    }

    @AfterEach
    void stop() {
        archive.close();
    }

    @Test
    void aCaseVanishesWhenOneOfItsClaimsIsRetracted() {
        archive.talk();
        archive.follow();
        ledger.append(new ClaimRetracted(new ClaimId("k"), new OccasionId("talk"), "misread"));
        archive.caughtUp();

        assertThat(projections.discrepancies().cases(CaseFilter.FINDINGS)).isEmpty();
        CaseView left = projections.discrepancies().cases(CaseFilter.ALL).getFirst();
        assertThat(left.state()).isEqualTo("settled-by-retraction");
    }

    @Test
    void aLateChangeOfASourcesSideReachesItsCasesAndItsNarrative() {
        archive.talk();
        archive.follow();
        ledger.append(new SourceRedescribed(source("K1", "Soviet"), "written in the embassy"));
        archive.caughtUp();

        CaseView found = projections.discrepancies().cases(CaseFilter.FINDINGS).getFirst();
        assertThat(found.between()).containsExactly(List.of("Chinese", "Soviet"));
        assertThat(archive.accounts(By.SIDE, "Soviet")).hasSize(1);
        assertThat(archive.accounts(By.SIDE, "DPRK")).isEmpty();
    }

    @Test
    void aLateChangeOfATellersSideReachesItsCasesAndItsNarrative() {
        archive.talk();
        ledger.append(person("pak", null), tells("p", "talk", "proposer", "K1", "kim", "pak"));
        archive.follow();
        ledger.append(new AuthorityRedescribed(agent("pak", "Opposition"), "he had fled"));
        archive.caughtUp();

        CaseView found = projections.discrepancies().cases(CaseFilter.FINDINGS).getFirst();
        assertThat(found.between()).contains(List.of("Chinese", "Opposition"));
        assertThat(archive.accounts(By.SIDE, "Opposition")).hasSize(1);
        assertThat(archive.accounts(By.TELLER, "pak")).hasSize(1);
    }

    @Test
    void aWithdrawnSourceTellsNothingMore() {
        archive.talk();
        archive.follow();
        ledger.append(new SourceWithdrawn(new Siglum("K1"), "a forgery"));
        archive.caughtUp();

        assertThat(projections.discrepancies().cases(CaseFilter.FINDINGS)).isEmpty();
        assertThat(archive.accounts(By.SOURCE, "K1")).isEmpty();
        ClaimEntry claim = projections.claims().one("k").orElseThrow();
        assertThat(claim.state()).isEqualTo("source-withdrawn");
        assertThat(claim.history()).extracting(ClaimEntry.Happening::what).containsExactly("recorded", "withdrawn");
    }

    @Test
    void aChangeHighUpInTheDescentOfACopyReachesItsCasesAndItsLine() {
        ledger.append(registered("H", null), registered("M", null), new SourceRegistered(copy("K1", "DPRK", "M")));
        ledger.append(registered("C1", "Chinese"), occasion("talk", "1957-11-09"), whoQuestion("proposer"));
        ledger.append(person("mao", null), says("c", "talk", "proposer", "C1", "mao"));
        ledger.append(says("k", "talk", "proposer", "K1", "mao"));
        archive.follow();
        ledger.append(new SourceRedescribed(copy("M", null, "C1"), "the postmark"));
        archive.caughtUp();
        archive.assertThatRowsAreThoseOfARebuild();
    }

    @Test
    void aQuestionThatBecomesOrCeasesToBeAPartReachesTheCasesOfItsWhole() {
        ledger.append(registered("C1", "Chinese"), registered("K1", "DPRK"), occasion("talk", "1957-11-09"));
        ledger.append(
                new QuestionRegistered(figureQuestion("all", null)),
                new QuestionRegistered(figureQuestion("left", "all")),
                new QuestionRegistered(figureQuestion("stayed", null)));
        ledger.append(counts("a", "talk", "all", "C1", 500), counts("l", "talk", "left", "K1", 300));
        archive.follow();
        String complete = projections.digest("discrepancies");

        ledger.append(new QuestionRedescribed(figureQuestion("stayed", "all"), "nobody has counted who stayed"));
        archive.caughtUp();
        assertThat(projections.digest("discrepancies")).isNotEqualTo(complete);
        archive.assertThatRowsAreThoseOfARebuild();

        ledger.append(new QuestionRedescribed(figureQuestion("stayed", null), "of another whole"));
        archive.caughtUp();
        archive.assertThatRowsAreThoseOfARebuild();
    }
}
