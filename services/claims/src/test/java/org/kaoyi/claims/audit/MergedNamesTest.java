package org.kaoyi.claims.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.cases.Archive;
import org.kaoyi.claims.cases.DescribedAuthority;
import org.kaoyi.claims.cases.DescribedOccasion;
import org.kaoyi.claims.event.AuthoritiesMerged;
import org.kaoyi.claims.event.AuthoritySplit;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.ClaimRetracted;
import org.kaoyi.claims.value.ValueType;

/** Two records turn out to be one man: a sentence that names him either way meets the claims that name him the other way. */
class MergedNamesTest {
    private static final AuthorityId KIM = new AuthorityId("kim");
    private static final AuthorityId GIM = new AuthorityId("gim");

    private final ClaimIndex index = new ClaimIndex();

    @BeforeEach
    void aClaimNamesHimByTheOtherRecord() {
        index.apply(DescribedAuthority.agent("kim").named("Kim Il-sung").entered());
        index.apply(DescribedAuthority.agent("gim").named("Ким Ир Сен").entered());
        index.apply(DescribedOccasion.of("talk").with("gim").registered());
        Archive archive = new Archive()
                .source("C1", "Chinese")
                .occasion("talk", "1957-11-09")
                .agents("kim", "gim", "puzanov", "mao")
                .question("proposer", ValueType.AGENT)
                .question("men", ValueType.QUANTITY)
                .question("day", ValueType.DATE);
        archive.says("C1", "talk", "proposer", "gim");
        archive.says("C1", "talk", "men", "44,000").of("gim");
        archive.says("C1", "talk", "men", "12,000").of("Ким Ир Сен");
        archive.says("C1", "talk", "day", "1957-11-09").toldBy(List.of("puzanov", "gim"), List.of("gim", "mao"));
        archive.dossier().claims().forEach(claim -> index.apply(new ClaimRecorded(claim)));
    }

    private List<AuthorityId> named(String sentence) {
        return new StatementReader(index.book())
                .read(sentence, List.of()).names().stream().map(Said.Name::id).toList();
    }

    private List<String> claimsOf(AuthorityId id) {
        return index.byValue("agent " + id).stream().map(IndexedClaim::id).toList();
    }

    /** What speaks for or against a claim that a sentence is shown. */
    private List<String> speaks(String sentence, String claim) {
        return new Suggestions(index)
                .of(index.reader().read(sentence, List.of())).stream()
                        .filter(it -> it.claim().equals(claim))
                        .flatMap(it -> it.reasons().stream())
                        .map(reason -> reason.said().isEmpty() ? reason.code() : reason.code() + " " + reason.said())
                        .toList();
    }

    private List<String> narrowedTo(AuthorityId id) {
        return index.byValue(Keys.about(id)).stream()
                .map(IndexedClaim::id)
                .sorted()
                .toList();
    }

    private void merged() {
        index.apply(new AuthoritiesMerged(AuthorityKind.AGENT, GIM, KIM, "one man"));
    }

    private void split() {
        index.apply(new AuthoritySplit(AuthorityKind.AGENT, KIM, GIM, List.of(), null, "two men"));
    }

    @Test
    void untilSomebodySaysSoTheyAreTwo() {
        assertThat(named("Ким Ир Сен предложил это.")).containsExactly(GIM);
        assertThat(claimsOf(KIM)).isEmpty();
        assertThat(claimsOf(GIM)).hasSize(1);
    }

    @Test
    void onceMergedBothNamesMeanTheOneWhoStandsAndSoDoClaimsAndOccasionsOfBefore() {
        merged();

        assertThat(named("Ким Ир Сен предложил это.")).containsExactly(KIM);
        assertThat(named("Kim Il-sung proposed it.")).containsExactly(KIM);
        assertThat(claimsOf(KIM)).hasSize(1);
        assertThat(claimsOf(GIM)).isEmpty();
        assertThat(index.byOccasion("agent kim")).hasSize(1);
        assertThat(index.byOccasion("agent gim")).isEmpty();
    }

    @Test
    void whenTheyAreSplitAgainEachClaimMeansWhomItNames() {
        merged();
        split();

        assertThat(claimsOf(GIM)).hasSize(1);
        assertThat(claimsOf(KIM)).isEmpty();
        assertThat(index.byOccasion("agent gim")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ким Ир Сен had 44,000 men.", "Kim Il-sung had 44,000 men."})
    void aClaimThatIsNarrowedToOneOfThemIsNarrowedToTheOneWhoStands(String sentence) {
        merged();

        assertThat(speaks(sentence, "C1/talk/men"))
                .contains("scope-named kim", "same-figure 44,000 men")
                .doesNotContain("other-actor", "scope-not-named gim");
        assertThat(narrowedTo(KIM)).containsExactly("C1/talk/men", "C1/talk/men#2");
        assertThat(narrowedTo(GIM)).isEmpty();
    }

    @Test
    void soIsOneThatIsNarrowedToHimByHisName() {
        merged();

        assertThat(speaks("Kim Il-sung had 12,000 men.", "C1/talk/men#2")).contains("scope-named Ким Ир Сен");
    }

    @Test
    void whenTheyAreSplitAgainItIsNarrowedToWhomItNames() {
        merged();
        split();

        assertThat(speaks("Ким Ир Сен had 44,000 men.", "C1/talk/men")).contains("scope-named gim");
        assertThat(speaks("Kim Il-sung had 44,000 men.", "C1/talk/men"))
                .as("against a claim on another man so much speaks that it is not shown")
                .isEmpty();
        assertThat(narrowedTo(GIM)).containsExactly("C1/talk/men", "C1/talk/men#2");
        assertThat(narrowedTo(KIM)).isEmpty();
    }

    @Test
    void aNarrowedClaimThatFallsAfterwardsIsFoundUnderNobody() {
        merged();
        index.apply(new ClaimRetracted(new ClaimId("C1/talk/men"), new OccasionId("talk"), "misread"));

        assertThat(narrowedTo(KIM)).containsExactly("C1/talk/men#2");
    }

    @Test
    void whoPassedSomethingOnIsMeantLikewise() {
        String sentence = "On 9 November 1957 Kim Il-sung told of it.";
        assertThat(speaks(sentence, "C1/talk/day")).isNotEmpty().noneMatch(it -> it.startsWith("retold-by"));

        merged();

        assertThat(speaks(sentence, "C1/talk/day")).contains("retold-by Kim Il-sung");
    }

    @Test
    void theWordsOfEitherNameAreThoseOfTheOneWhoStands() {
        String russian = ContentWords.of("Сен").iterator().next();
        assertThat(index.words().of(AuthorityKind.AGENT, KIM)).doesNotContain(russian);

        merged();

        assertThat(index.words().of(AuthorityKind.AGENT, KIM)).contains(russian);
        assertThat(index.reader().read("Kim Il-sung proposed it.", List.of()).namedWords())
                .contains(russian);
    }

    @Test
    void aClaimThatIsReassignedIsFoundUnderWhomItMeans() {
        ClaimId claim = new ClaimId("C1/talk/proposer");
        index.apply(new AuthoritySplit(AuthorityKind.AGENT, GIM, KIM, List.of(claim), null, "another man"));

        assertThat(claimsOf(KIM)).containsExactly(claim.value());
        assertThat(claimsOf(GIM)).isEmpty();
    }
}
