package org.kaoyi.claims.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.Cardinality;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.value.ValueType;

/** A case is the same case whatever comes and in whatever order (domain.md §4). */
class CaseIdentityTest {
    private static final long SEED = 19571109L;

    private final Archive archive = new Archive()
            .source("C1", "Chinese")
            .source("K1", "DPRK")
            .source("S1", "Soviet")
            .occasion("talks", "1957-11")
            .occasion("talk", "1957-11-09", "talks", null)
            .question("men", ValueType.QUANTITY)
            .question("strength", ValueType.QUANTITY, Cardinality.ONE, true);

    @Test
    void theIdIsAHashOfOccasionQuestionLevelAndScopeAlone() {
        CaseKey key = new CaseKey(new OccasionId("talk"), new QuestionId("men"), 0, null);

        assertThat(key.id())
                .hasSize(32)
                .isEqualTo(new CaseKey(new OccasionId("talk"), new QuestionId("men"), 0, null).id());
        assertThat(new CaseKey(new OccasionId("tal"), new QuestionId("kmen"), 0, null).id())
                .isNotEqualTo(key.id());
        assertThat(new CaseKey(new OccasionId("talk"), new QuestionId("men"), 1, null).id())
                .isNotEqualTo(key.id());
        assertThat(new CaseKey(new OccasionId("talk"), new QuestionId("men"), 0, "1957").id())
                .isNotEqualTo(key.id());
    }

    @Test
    void figuresOfDifferentYearsAreDifferentCases() {
        archive.says("C1", "talks", "strength", "1.2 million").at("1953-07");
        archive.says("K1", "talks", "strength", "300,000").at("1957-12");

        assertThat(archive.cases())
                .hasSize(2)
                .allSatisfy(found -> assertThat(found.grade()).isEqualTo(Grade.SINGLE));
    }

    @Test
    void aFigureWithoutScopeIsComparedWithAllAndCountsInTheNarrowerScope() {
        archive.says("C1", "talks", "men", "300,000");
        archive.says("K1", "talks", "men", "200,000").at("1957-11");

        assertThat(archive.caseOf("talks", "men", 0, "1957-11").grade()).isEqualTo(Grade.CONFLICT);
        assertThat(archive.caseOf("talks", "men").grade().isFinding()).isFalse();
    }

    @Test
    void scopesThatShareOnlyABoundaryDoNotOverlap() {
        archive.says("C1", "talks", "strength", "300,000").at("1955-12/1956-12");
        archive.says("K1", "talks", "strength", "200,000").at("1956-12/1957-12");

        assertThat(archive.cases())
                .allSatisfy(found -> assertThat(found.grade()).isEqualTo(Grade.SINGLE));
    }

    @Test
    void aPairAcrossPartAndWholeCountsOnceUnderThePart() {
        archive.says("C1", "talk", "men", "300,000");
        archive.says("K1", "talks", "men", "200,000");

        Case part = archive.caseOf("talk", "men");

        assertThat(part.grade()).isEqualTo(Grade.CONFLICT);
        assertThat(part.explainers()).contains(Explainer.OTHER_TALK);
        assertThat(archive.caseOf("talks", "men").grade().isFinding()).isFalse();
    }

    @Test
    void theOrderInWhichClaimsComeChangesNothing() {
        Random random = new Random(SEED);
        for (int i = 0; i < 40; i++) {
            String source = List.of("C1", "K1", "S1").get(random.nextInt(3));
            String occasion = random.nextBoolean() ? "talk" : "talks";
            SaidRow row = archive.says(source, occasion, "men", Integer.toString(100 * (1 + random.nextInt(4))));
            if (random.nextInt(4) == 0) {
                row.denying();
            }
            if (random.nextInt(4) == 0) {
                row.at(random.nextBoolean() ? "1957" : "1957-11");
            }
        }
        List<Case> first = archive.cases();
        for (int round = 0; round < 20; round++) {
            assertThat(archive.casesShuffled(random))
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(first);
        }
    }

    @Test
    void timesOfACalendarThatIsNotConvertedAreTheSameInTheSameWordsAlone() {
        archive.says("C1", "talk", "men", "100").at("光緒二十年正月");
        archive.says("K1", "talk", "men", "200").at("光緒二十年八月");

        assertThat(archive.caseOf("talk", "men", 0, "光緒二十年正月").grade()).isEqualTo(Grade.SINGLE);

        archive.says("K1", "talk", "men", "300").at("光緒二十年正月");

        assertThat(archive.caseOf("talk", "men", 0, "光緒二十年正月").kind()).isEqualTo(Kind.QUANTITY);
    }
}
