package org.kaoyi.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.projections.fixture.Given.claim;
import static org.kaoyi.projections.fixture.Given.occasion;
import static org.kaoyi.projections.fixture.Given.person;
import static org.kaoyi.projections.fixture.Given.registered;
import static org.kaoyi.projections.fixture.Given.says;
import static org.kaoyi.projections.fixture.Given.silent;
import static org.kaoyi.projections.fixture.Given.tells;
import static org.kaoyi.projections.fixture.Given.whoQuestion;

import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.TellingChain;
import org.kaoyi.claims.archive.Access;
import org.kaoyi.claims.archive.Layer;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.ClaimRetracted;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.SourceRegistered;
import org.kaoyi.claims.event.StatementLinked;
import org.kaoyi.claims.event.TextEntered;
import org.kaoyi.claims.event.TextRevised;
import org.kaoyi.claims.text.SupportLink;
import org.kaoyi.claims.text.SupportRelation;
import org.kaoyi.claims.text.Text;
import org.kaoyi.claims.text.TextId;
import org.kaoyi.claims.value.AgentValue;
import org.kaoyi.projections.discrepancies.CaseFilter;
import org.kaoyi.projections.discrepancies.CaseView;
import org.kaoyi.projections.fixture.ProjectionDatabase;
import org.kaoyi.projections.fixture.TestLedger;
import org.kaoyi.projections.support.SupportView;

/** The lines on which a statement rests are those of the cases, and what stood behind a case is remembered when it falls. */
class LinesAndRetractionsTest {
    private final TestLedger ledger = new TestLedger();
    private final DataSource database = ProjectionDatabase.fresh();
    private final ProjectionsRuntime projections = new ProjectionsRuntime(database, ledger.log, ledger.codec);

    @BeforeEach
    void oneTalkAndOneStatementOnIt() {
        ledger.append(
                registered("K1", "DPRK"),
                registered("K2", "DPRK"),
                source("K3", null, "K1"),
                source("K4", "K1"),
                occasion("talk", "1957-11-09"),
                whoQuestion("proposer"),
                person("mao", null),
                person("kim", null),
                person("nam", null),
                person("pak", null),
                person("puzanov", null),
                new TextEntered(new Text(new TextId("article"), "An article", "en", List.of("Mao proposed it."))));
        projections.start();
    }

    @AfterEach
    void stop() {
        projections.close();
        ledger.close();
    }

    @Test
    void aStatementCarriedByTwoTellersRestsOnTwoLines() {
        ledger.append(
                tells("a", "talk", "proposer", "K1", "mao", "kim"),
                tells("b", "talk", "proposer", "K2", "mao", "nam"),
                supports("a"),
                supports("b"));

        assertThat(grade()).isEqualTo("SUPPORTED");
    }

    @Test
    void aStatementCarriedByASourceAndByOneDerivedFromItRestsOnASingleLine() {
        ledger.append(
                tells("a", "talk", "proposer", "K1", "mao", "kim"),
                tells("b", "talk", "proposer", "K3", "mao", "nam"),
                supports("a"),
                supports("b"));

        assertThat(grade()).isEqualTo("SINGLE-LINE");
    }

    @Test
    void aStatementCarriedByADocumentAndItsCopyRestsOnASingleLine() {
        ledger.append(
                says("a", "talk", "proposer", "K1", "mao"),
                says("b", "talk", "proposer", "K4", "mao"),
                supports("a"),
                supports("b"));

        assertThat(grade()).isEqualTo("SINGLE-LINE");
    }

    @Test
    void aStatementCarriedByWhatOneManRetoldInOneTellingRestsOnASingleLine() {
        ledger.append(
                retold("a", "K1", "kim"),
                retold("b", "K2", "nam"),
                tells("c", "talk", "proposer", "K1", "mao", "kim"),
                supports("a"),
                supports("b"),
                supports("c"));

        assertThat(grade()).isEqualTo("SINGLE-LINE");
    }

    @Test
    void aCaseWhoseSilenceFellWithItsExaminationIsSettled() {
        ledger.append(says("a", "talk", "proposer", "K1", "mao"), silent("x", "talk", "proposer", "K2"));
        assertThat(talk().grade()).isEqualTo("silence");

        ledger.append(new ClaimRetracted(new ClaimId("x"), new OccasionId("talk"), "read the wrong file"));

        assertThat(talk().grade()).isEqualTo("single");
        assertThat(talk().state()).isEqualTo("settled-by-retraction");
    }

    @Test
    void aNewerVersionKeepsTheLinksOfWhatItKeepsAndShowsTheOthersUntilSomebodyHasLooked() {
        ledger.append(
                retold("a", "K1", "kim"),
                revised("It was cold.", "Mao proposed it."),
                new StatementLinked(new SupportLink(
                        new TextId("article"), 2, new ClaimId("a"), SupportRelation.SUPPORTS, "a historian")),
                revised("Mao proposed it.", "Kim agreed."));
        assertThat(view().version()).isEqualTo(3);
        assertThat(view().statements().getFirst().claims()).hasSize(1);
        assertThat(view().changed()).isEmpty();

        ledger.append(revised("Mao first proposed it.", "Kim agreed."));
        assertThat(grade()).isEqualTo("UNSUPPORTED");
        assertThat(view().changed()).singleElement().satisfies(changed -> {
            assertThat(changed.text()).isEqualTo("Mao proposed it.");
            assertThat(changed.now()).containsExactly(1);
            assertThat(changed.claims().getFirst().claim()).isEqualTo("a");
        });

        ledger.append(supports("a"));
        assertThat(view().changed()).isEmpty();
        ledger.append(revised("Mao proposed it."));
        assertThat(view().statements().getFirst().claims()).hasSize(1);
    }

    private static LedgerEvent revised(String... sentences) {
        return new TextRevised(new Text(new TextId("article"), "An article", "en", List.of(sentences)));
    }

    private SupportView view() {
        caughtUp();
        return projections.audits().support("article").orElseThrow();
    }

    private CaseView talk() {
        caughtUp();
        return projections.discrepancies().cases(CaseFilter.ALL).getFirst();
    }

    private String grade() {
        caughtUp();
        return projections
                .audits()
                .support("article")
                .orElseThrow()
                .statements()
                .getFirst()
                .grade();
    }

    private void caughtUp() {
        assertThat(projections.awaitPosition(ledger.log.head().position(), TestLedger.PATIENCE_MILLIS))
                .isTrue();
    }

    private static LedgerEvent supports(String claim) {
        return new StatementLinked(
                new SupportLink(new TextId("article"), 1, new ClaimId(claim), SupportRelation.SUPPORTS, "a historian"));
    }

    /** Told to Pak, who told it the ambassador. */
    private static LedgerEvent retold(String id, String source, String teller) {
        AuthorityId pak = new AuthorityId("pak");
        TellingChain chain =
                TellingChain.of(List.of(new AuthorityId(teller), pak), List.of(pak, new AuthorityId("puzanov")), null);
        return new ClaimRecorded(claim(id, "talk", "proposer", source, new AgentValue(new AuthorityId("mao")), chain));
    }

    private static LedgerEvent source(String siglum, @Nullable String copyOf, String... derivedFrom) {
        return new SourceRegistered(new Source(
                new Siglum(siglum),
                siglum,
                null,
                Layer.RECORD,
                List.of(),
                null,
                null,
                null,
                null,
                Access.ORIGINAL,
                Arrays.stream(derivedFrom).map(Siglum::new).toList(),
                copyOf == null ? null : new Siglum(copyOf),
                List.of(),
                null));
    }
}
