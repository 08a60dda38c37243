package org.kaoyi.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.kaoyi.projections.fixture.Given.registered;
import static org.kaoyi.projections.fixture.Given.says;
import static org.kaoyi.projections.fixture.Given.translation;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.Cardinality;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Exhaustive;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.cases.CaseKey;
import org.kaoyi.claims.event.CaseAssessed;
import org.kaoyi.claims.event.InterpretationStated;
import org.kaoyi.claims.event.QuestionRedescribed;
import org.kaoyi.claims.event.SourceRedescribed;
import org.kaoyi.claims.event.SourceWithdrawn;
import org.kaoyi.claims.event.StatementLinked;
import org.kaoyi.claims.event.TextEntered;
import org.kaoyi.claims.judgement.Assessment;
import org.kaoyi.claims.judgement.Interpretation;
import org.kaoyi.claims.judgement.InterpretationId;
import org.kaoyi.claims.judgement.Verdict;
import org.kaoyi.claims.text.SupportLink;
import org.kaoyi.claims.text.SupportRelation;
import org.kaoyi.claims.text.Text;
import org.kaoyi.claims.text.TextId;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.projections.discrepancies.BlastRadiusView;
import org.kaoyi.projections.discrepancies.CaseFilter;
import org.kaoyi.projections.discrepancies.CaseView;
import org.kaoyi.projections.discrepancies.FlipsView;
import org.kaoyi.projections.fixture.TestLedger;
import org.kaoyi.projections.inquiries.CanonView;
import org.kaoyi.projections.inquiries.RivalsView;

/** What hangs on a source, what would flip a case, who tells what, and which explanations are rivals. */
class InquiriesTest {
    private final DisputedTalk disputed = new DisputedTalk();
    private final TestLedger ledger = disputed.ledger;
    private final ProjectionsRuntime projections = disputed.projections;

    @AfterEach
    void stop() {
        disputed.close();
    }

    @Test
    void theCaseFlipsWithoutEitherOfItsTwoSources() {
        FlipsView flips = projections.inquiries().flips(conflict().id()).orElseThrow();

        assertThat(flips.grade()).isEqualTo("conflict");
        assertThat(flips.capped()).isFalse();
        assertThat(flips.position()).isEqualTo(ledger.log.head().position());
        assertThat(flips.flips())
                .extracting(FlipsView.FlipView::by, FlipsView.FlipView::without, FlipsView.FlipView::becomes)
                .containsExactly(
                        tuple("sources", List.of(List.of("C1")), "single"),
                        tuple("sources", List.of(List.of("K1")), "single"));
        assertThat(projections.inquiries().flips("no-such-case")).isEmpty();
    }

    @Test
    void withoutASourceItsCasesItsRulingsInOtherFamiliesAndItsStatementsChange() {
        CaseKey visit = new CaseKey(new OccasionId("visit"), new QuestionId("proposer"), 0, null);
        ledger.append(
                says("v", "visit", "proposer", "C1", "mao"),
                registered("S1", "Soviet"),
                says("s", "visit", "proposer", "S1", "mao"),
                new CaseAssessed(new Assessment(
                        visit,
                        Verdict.ONE_RIGHT,
                        null,
                        List.of(),
                        List.of(new ClaimId("k")),
                        null,
                        "a historian",
                        0,
                        null)),
                new TextEntered(new Text(new TextId("article"), "An article", "en", List.of("Kim proposed it."))),
                new StatementLinked(new SupportLink(
                        new TextId("article"), 1, new ClaimId("k"), SupportRelation.SUPPORTS, "a historian")));
        disputed.caughtUp();

        BlastRadiusView radius = projections.inquiries().ofSource("K1");

        assertThat(radius.claims()).isEqualTo(2);
        assertThat(radius.rulings()).isEqualTo(1);
        assertThat(radius.capped()).isFalse();
        assertThat(radius.cases())
                .extracting(it ->
                        it.occasion() + " " + it.question() + " " + it.before() + " " + it.after() + " " + it.reopens())
                .containsExactlyInAnyOrder(
                        "talk host silence single false",
                        "talk proposer conflict single false",
                        "visit proposer agreement agreement true");
        assertThat(radius.statements()).singleElement().satisfies(statement -> {
            assertThat(statement.before()).isEqualTo("CONTESTED");
            assertThat(statement.after()).isEqualTo("STALE");
            assertThat(statement.words()).isEqualTo("Kim proposed it.");
            assertThat(statement.independenceBefore()).isNotNull();
            assertThat(statement.independenceAfter())
                    .as("nothing is left to support it")
                    .isNull();
        });
        assertThat(projections.inquiries().hangingOn("K1").statements()).isEqualTo(radius.statements());
        assertThat(projections.discrepancies().cases(CaseFilter.FINDINGS))
                .as("nothing in the ledger changes")
                .hasSize(2);
    }

    @Test
    void withoutAClaimOnlyWhatHangsOnItChanges() {
        BlastRadiusView radius = projections.inquiries().ofClaim("x");

        assertThat(radius.of()).isEqualTo("claim");
        assertThat(radius.claims()).isEqualTo(1);
        assertThat(radius.cases())
                .extracting(BlastRadiusView.CaseChange::question, BlastRadiusView.CaseChange::after)
                .containsExactly(tuple("host", "single"));
    }

    @Test
    void whatNobodyHoldsChangesNothing() {
        assertThat(projections.inquiries().ofSource("nobody").cases()).isEmpty();
        assertThat(projections.inquiries().ofClaim("nothing").cases()).isEmpty();
    }

    @Test
    void theCanonTableGroupsTopicsByWhoTellsThem() {
        CanonView canon = projections.canons().canon("talk");

        assertThat(canon.occasionTitle()).isEqualTo("Occasion talk");
        assertThat(canon.sources()).extracting(CanonView.Teller::id).containsExactly("C1", "K1");
        assertThat(canon.canons()).extracting(CanonView.Canon::told).containsExactly("by-all", "by-one");
        assertThat(canon.canons().getLast().sources()).containsExactly("C1");
        assertThat(canon.canons().getLast().topics())
                .singleElement()
                .satisfies(topic -> assertThat(topic.silent()).containsExactly("K1"));
        assertThat(projections.canons().canon("visit").canons()).isEmpty();
    }

    @Test
    void aWithdrawnSourceTellsNoTopic() {
        ledger.append(new SourceWithdrawn(new Siglum("K1"), "a forgery"));
        disputed.caughtUp();

        assertThat(projections.canons().canon("talk").sources())
                .extracting(CanonView.Teller::id)
                .containsExactly("C1");
    }

    @Test
    void aTranslationTellsItsTopicsAsItsOriginal() {
        ledger.append(
                registered("M1", null),
                new SourceRedescribed(translation("K1", "DPRK", "M1"), "the original was found"));
        disputed.caughtUp();

        assertThat(projections.canons().canon("talk").sources())
                .extracting(CanonView.Teller::id)
                .containsExactly("C1", "M1");
    }

    @Test
    void rivalsStandInAMatrixWithWhatSpeaksForAndAgainstThem() {
        ledger.append(rival("image", List.of("c"), List.of("k")), rival("relations", List.of("k"), List.of("gone")));
        disputed.caughtUp();

        List<RivalsView> matrices = projections.rivals().rivals("talk", null);

        assertThat(matrices).singleElement().satisfies(matrix -> {
            assertThat(matrix.questionText()).isEqualTo("Who (proposer)?");
            assertThat(matrix.rivals()).extracting(RivalsView.Rival::id).containsExactly("image", "relations");
            assertThat(matrix.rows())
                    .extracting(RivalsView.Row::claim, RivalsView.Row::siglum, RivalsView.Row::standing)
                    .containsExactly(tuple("c", "C1", true), tuple("gone", null, false), tuple("k", "K1", true));
            assertThat(matrix.rows().getLast().bearings())
                    .containsEntry("image", "contradicts")
                    .containsEntry("relations", "supports");
        });
        assertThat(projections.rivals().rivals("talk", "host")).isEmpty();
        assertThat(projections.rivals().rivals("visit", null)).isEmpty();
    }

    @Test
    void aRulingIsLookedAtAgainWhenItsQuestionAdmitsOtherAnswersAlsoAfterARebuild() {
        CaseKey talk = new CaseKey(new OccasionId("talk"), new QuestionId("proposer"), 0, null);
        ledger.append(new CaseAssessed(new Assessment(
                talk,
                Verdict.ONE_RIGHT,
                null,
                List.of(),
                List.of(new ClaimId("k")),
                null,
                "a historian",
                0,
                Policy.STANDARD.version())));
        disputed.caughtUp();
        assertThat(conflict().state()).isEqualTo("assessed");

        ledger.append(new QuestionRedescribed(many("proposer"), "several can propose"));
        disputed.caughtUp();

        CaseView found = projections.discrepancies().one(talk.id()).orElseThrow();
        assertThat(found.state()).isEqualTo("reopened");
        String rows = projections.digest("discrepancies");
        projections.rebuild("discrepancies");
        disputed.caughtUp();
        assertThat(projections.digest("discrepancies")).isEqualTo(rows);
    }

    private CaseView conflict() {
        return projections.discrepancies().cases(CaseFilter.FINDINGS).stream()
                .filter(found -> found.grade().equals("conflict"))
                .findFirst()
                .orElseThrow();
    }

    private static InterpretationStated rival(String id, List<String> supports, List<String> contradicts) {
        return new InterpretationStated(new Interpretation(
                new InterpretationId(id),
                new OccasionId("talk"),
                new QuestionId("proposer"),
                "Because of " + id,
                "a scholar",
                true,
                supports.stream().map(ClaimId::new).toList(),
                contradicts.stream().map(ClaimId::new).toList()));
    }

    private static Question many(String id) {
        return new Question(
                new QuestionId(id),
                "Who (" + id + ")?",
                ValueType.AGENT,
                null,
                Cardinality.MANY,
                null,
                false,
                null,
                Exhaustive.UNKNOWN,
                null,
                null);
    }
}
