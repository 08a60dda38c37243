package org.kaoyi.claims.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.cases.Archive;
import org.kaoyi.claims.cases.DescribedAuthority;
import org.kaoyi.claims.cases.DescribedOccasion;
import org.kaoyi.claims.event.AuthorityRedescribed;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.ClaimRetracted;
import org.kaoyi.claims.event.ClaimSuperseded;
import org.kaoyi.claims.event.OccasionRedescribed;
import org.kaoyi.claims.event.QuestionRedescribed;
import org.kaoyi.claims.event.SourceWithdrawn;
import org.kaoyi.claims.value.ValueType;

/** By what claims and occasions are found for the sentences of a text, and that what falls is found no more. */
class ClaimIndexTest {
    private static final ClaimId MEN = new ClaimId("K1/withdrawal-1958/men#2");
    private static final OccasionId WITHDRAWAL = new OccasionId("withdrawal-1958");

    private final ClaimIndex index = new ArchiveOfManyKinds().index;

    private static List<String> ids(List<IndexedClaim> claims) {
        return claims.stream().map(IndexedClaim::id).toList();
    }

    private List<String> everywhere() {
        return List.of(
                ids(index.byValue(figure())).contains(MEN.value()) ? "figure" : "",
                ids(index.byValue("about agent peng")).contains(MEN.value()) ? "person" : "",
                ids(index.byQuestion("men")).contains(MEN.value()) ? "question" : "",
                ids(index.bySource("K1")).contains(MEN.value()) ? "source" : "",
                index.byOccasion("year 1958").stream()
                                .anyMatch(shelf -> ids(shelf.claims()).contains(MEN.value()))
                        ? "occasion"
                        : "");
    }

    private static String figure() {
        Archive archive = new Archive().question("men", ValueType.QUANTITY);
        return Keys.ofValue(archive.says("K1", "talk", "men", "44,000").claim().value())
                .getFirst();
    }

    @Test
    void aClaimIsFoundByItsFigureItsPersonItsQuestionItsSourceAndItsOccasion() {
        assertThat(everywhere()).containsExactly("figure", "person", "question", "source", "occasion");
    }

    @Test
    void aClaimThatFellIsFoundNowhere() {
        int before = index.size();
        index.apply(new ClaimRetracted(MEN, WITHDRAWAL, "misread"));

        assertThat(everywhere()).containsOnly("");
        assertThat(index.claim(MEN.value())).isNull();
        assertThat(index.size()).isEqualTo(before - 1);
    }

    @Test
    void aSupersededClaimIsFoundNowhere() {
        index.apply(new ClaimSuperseded(MEN, WITHDRAWAL, new ClaimId("better"), "misread"));

        assertThat(everywhere()).containsOnly("");
    }

    @Test
    void aClaimThatFallsIsNotLeftWithWhoHadTheNameOfItsPersonWhenItCame() {
        index.apply(new AuthorityRedescribed(
                DescribedAuthority.agent("peng").named("Marshal P.").authority(), "as he signed"));
        Archive archive = new Archive().source("K1", "DPRK").question("divisions", ValueType.QUANTITY);
        index.apply(new ClaimRecorded(archive.says("K1", "withdrawal-1958", "divisions", "45")
                .of("Marshal P.")
                .claim()));
        assertThat(index.byValue("about agent peng")).isNotEmpty();

        index.apply(new AuthorityRedescribed(
                DescribedAuthority.agent("peng").named("Peng").authority(), "as others call him"));
        index.apply(new ClaimRetracted(MEN, WITHDRAWAL, "misread"));
        index.apply(new ClaimRetracted(new ClaimId("K1/withdrawal-1958/divisions"), WITHDRAWAL, "misread"));

        assertThat(index.byValue("about agent peng")).isEmpty();
    }

    @Test
    void aClaimOfAWithdrawnSourceStandsNoMore() {
        IndexedClaim claim = index.claim(MEN.value());
        assertThat(claim).isNotNull();
        assertThat(index.stands(claim)).isTrue();

        index.apply(new SourceWithdrawn(new Siglum("K1"), "a forgery"));

        assertThat(index.stands(claim)).isFalse();
    }

    @Test
    void anOccasionDescribedAnewIsFoundByItsNewDayAndTitle() {
        assertThat(index.byOccasion("year 1957")).hasSize(1);

        index.apply(new OccasionRedescribed(
                DescribedOccasion.of("talk")
                        .titled("The quarrel")
                        .on("1956-09-18")
                        .occasion(),
                "by the diary"));

        assertThat(index.byOccasion("year 1957")).isEmpty();
        assertThat(index.byOccasion("year 1956")).hasSize(1);
        assertThat(index.byOccasion("word quarre")).hasSize(1);
        assertThat(index.byOccasion("agent mao")).isEmpty();
        assertThat(index.occasions()).hasSize(3);
    }

    @Test
    void aQuestionDescribedAnewIsAskedInItsNewWords() {
        assertThat(index.questionsWith("gift")).containsExactly("cost");
        Question asked = index.book().question(new QuestionId("cost")).orElseThrow();

        index.apply(new QuestionRedescribed(
                new Question(
                        asked.id(),
                        "What were the presents worth?",
                        asked.type(),
                        asked.unit(),
                        asked.cardinality(),
                        asked.vocabulary(),
                        asked.variesWithTime(),
                        asked.partOf(),
                        asked.exhaustive(),
                        asked.family(),
                        asked.rule()),
                "better so"));

        assertThat(index.questionsWith("gift")).isEmpty();
        assertThat(index.questionsWith("presen")).contains("cost");
    }

    @Test
    void whatCameOrFellSinceIsToldByItsKeys() {
        long claims = index.claimChanges();
        long references = index.referenceChanges();
        index.apply(new ClaimRetracted(MEN, WITHDRAWAL, "misread"));

        assertThat(index.claimChanges()).isEqualTo(claims + 1);
        assertThat(index.referenceChanges()).as("a claim is no reference").isEqualTo(references);
        assertThat(index.touchedSince(claims))
                .contains("about agent peng", "occasion withdrawal-1958", "question men", "source K1", figure());
        assertThat(index.touchedSince(claims + 1)).isEmpty();
        index.apply(DescribedAuthority.agent("zhou").entered());
        assertThat(index.referenceChanges()).isEqualTo(references + 1);
    }

    @Test
    void whatFewHaveTellsMoreThanWhatAllHave() {
        assertThat(index.rarity("agent peng"))
                .isGreaterThan(index.rarity("year 1958"))
                .isLessThanOrEqualTo(1);
        assertThat(index.rarity("agent nobody")).isZero();
        assertThat(index.claimRarity("agent nobody")).isEqualTo(1);
        assertThat(index.claimRarity("agent kim")).isBetween(0.0, 0.99);
        assertThat(index.questionRarity("gift")).isGreaterThan(index.questionRarity("withdr"));
    }
}
