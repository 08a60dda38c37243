package org.kaoyi.claims.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.judgement.Interpretation;
import org.kaoyi.claims.judgement.InterpretationId;

/** Which claims decide between explanations that exclude each other. */
class RivalMatrixTest {
    @Test
    void evidenceThatFitsAllRivalsDecidesNothing() {
        Interpretation burden = rival("burden", List.of("a", "b"), List.of());
        Interpretation relations = rival("relations", List.of("a"), List.of("b"));

        RivalMatrix matrix = RivalMatrix.of(
                List.of(relations, burden), claim -> !claim.value().equals("b"));

        assertThat(matrix.rivals()).as("in the order of their ids").containsExactly(burden, relations);
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
