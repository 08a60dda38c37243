package org.kaoyi.claims.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.cases.Archive;
import org.kaoyi.claims.cases.Case;
import org.kaoyi.claims.cases.CaseFinder;
import org.kaoyi.claims.cases.CaseKey;
import org.kaoyi.claims.cases.Grade;
import org.kaoyi.claims.judgement.Interpretation;
import org.kaoyi.claims.judgement.InterpretationId;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.claims.value.ValueType;

/** What hangs on a source, what would flip a case, who tells what, and what speaks for whom. */
class InquiryTest {
    private static final CaseKey MEN = new CaseKey(new OccasionId("talk"), new QuestionId("men"), 0, null);

    private final CaseFinder finder = new CaseFinder(Policy.STANDARD);
    private final Archive archive = new Archive()
            .source("C1", "Chinese")
            .source("C2", "Chinese")
            .source("K1", "DPRK")
            .source("K2", "DPRK")
            .occasion("talk", "1957-11-09")
            .question("men", ValueType.QUANTITY)
            .question("day", ValueType.DATE);

    @Test
    void withoutItsOnlyContradictionACaseIsAgreed() {
        archive.says("C1", "talk", "men", "300,000");
        archive.says("C2", "talk", "men", "300,000");
        archive.says("K1", "talk", "men", "200,000");
        archive.says("K1", "talk", "day", "1957-11-09");

        BlastRadius radius = BlastRadius.of(finder, archive.dossier(), Loss.ofSources(Set.of(new Siglum("K1"))));

        assertThat(radius.changes())
                .extracting(BlastRadius.Change::key, BlastRadius.Change::before, BlastRadius.Change::after)
                .containsExactlyInAnyOrder(
                        tuple(MEN, Grade.CONFLICT, Grade.AGREEMENT),
                        tuple(new CaseKey(new OccasionId("talk"), new QuestionId("day"), 0, null), Grade.SINGLE, null));
    }

    @Test
    void aRulingReopensWhenItsGroundIsThoughtAway() {
        archive.says("C1", "talk", "men", "300,000");
        archive.says("K1", "talk", "men", "200,000");
        archive.says("K2", "talk", "men", "200,000");
        archive.assessed("talk", "men", "K2/talk/men");

        BlastRadius radius = BlastRadius.of(finder, archive.dossier(), Loss.ofClaim(new ClaimId("K2/talk/men")));

        assertThat(radius.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.reopens()).isTrue());
    }

    @Test
    void oneSourceThatFlipsACaseIsTheAnswer() {
        archive.says("C1", "talk", "men", "300,000");
        archive.says("C2", "talk", "men", "300,000");
        archive.says("K1", "talk", "men", "200,000");

        Flips flips = Flips.of(finder, archive.dossier(), MEN);

        assertThat(flips.flips()).containsExactly(new Flips.Flip(Set.of(new Siglum("K1")), Grade.AGREEMENT));
    }

    @Test
    void whereTwoMustFallTogetherNoSmallerSetIsNamed() {
        for (String source : List.of("C1", "C2")) {
            archive.says(source, "talk", "men", "300,000");
        }
        for (String source : List.of("K1", "K2")) {
            archive.says(source, "talk", "men", "200,000");
        }

        Flips flips = Flips.of(finder, archive.dossier(), MEN);

        assertThat(flips.flips())
                .containsExactly(
                        new Flips.Flip(Set.of(new Siglum("C1"), new Siglum("C2")), Grade.AGREEMENT),
                        new Flips.Flip(Set.of(new Siglum("K1"), new Siglum("K2")), Grade.AGREEMENT));
    }

    @Test
    void sourcesWhoseAccessIsUndatedAreNamedAndLeftOut() {
        archive.says("C1", "talk", "men", "300,000");

        Knowable knowable = Knowable.in(archive.dossier(), 2010);

        assertThat(knowable.undated()).containsExactly(new Siglum("C1"));
        assertThat(finder.find(knowable.dossier())).isEmpty();
    }

    @Test
    void theCanonTableTellsWhatAllTellAndWhatOneAloneTells() {
        archive.says("C1", "talk", "men", "300,000");
        archive.says("K1", "talk", "men", "200,000");
        archive.says("K1", "talk", "day", "1957-11-09");

        CanonTable table = CanonTable.of(archive.dossier(), new OccasionId("talk"));

        assertThat(table.rows())
                .extracting(row -> row.question().value(), CanonTable.Row::canon)
                .containsExactly(tuple("men", CanonTable.Canon.ALL), tuple("day", CanonTable.Canon.ALONE));
    }

    @Test
    void evidenceThatFitsAllRivalsDecidesNothing() {
        Interpretation burden = rival("burden", List.of("a", "b"), List.of());
        Interpretation relations = rival("relations", List.of("a"), List.of("b"));

        RivalMatrix matrix = RivalMatrix.of(
                List.of(relations, burden), claim -> !claim.value().equals("b"));

        assertThat(matrix.rows())
                .satisfiesExactly(
                        fitsAll -> assertThat(fitsAll.decidesNothing(2)).isTrue(), divides -> {
                            assertThat(divides.decidesNothing(2)).isFalse();
                            assertThat(divides.standing()).isFalse();
                            assertThat(divides.bearings())
                                    .isEqualTo(Map.of(
                                            new InterpretationId("burden"), RivalMatrix.Bearing.SUPPORTS,
                                            new InterpretationId("relations"), RivalMatrix.Bearing.CONTRADICTS));
                        });
    }

    @Test
    void aLossChangesNothingInTheDossierItself() {
        archive.says("C1", "talk", "men", "300,000");
        List<Case> before = archive.cases();

        BlastRadius.of(finder, archive.dossier(), Loss.ofSources(Set.of(new Siglum("C1"))));

        assertThat(archive.cases()).isEqualTo(before);
    }

    private static Interpretation rival(String id, List<String> supports, List<String> contradicts) {
        return new Interpretation(
                new InterpretationId(id),
                new OccasionId("talk"),
                new QuestionId("why"),
                id,
                "a scholar",
                true,
                supports.stream().map(ClaimId::new).toList(),
                contradicts.stream().map(ClaimId::new).toList());
    }
}
