package org.kaoyi.claims.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.cases.Archive;
import org.kaoyi.claims.cases.DescribedAuthority;
import org.kaoyi.claims.cases.DescribedOccasion;
import org.kaoyi.claims.event.AuthoritiesMerged;
import org.kaoyi.claims.event.AuthoritySplit;
import org.kaoyi.claims.event.ClaimRecorded;
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
                .agents("kim", "gim")
                .question("proposer", ValueType.AGENT);
        archive.says("C1", "talk", "proposer", "gim");
        archive.dossier().claims().forEach(claim -> index.apply(new ClaimRecorded(claim)));
    }

    private List<AuthorityId> named(String sentence) {
        return new StatementReader(index.book())
                .read(sentence, List.of()).names().stream().map(Said.Name::id).toList();
    }

    private List<String> claimsOf(AuthorityId id) {
        return index.byValue("agent " + id).stream().map(IndexedClaim::id).toList();
    }

    @Test
    void untilSomebodySaysSoTheyAreTwo() {
        assertThat(named("Ким Ир Сен предложил это.")).containsExactly(GIM);
        assertThat(claimsOf(KIM)).isEmpty();
        assertThat(claimsOf(GIM)).hasSize(1);
    }

    @Test
    void onceMergedBothNamesMeanTheOneWhoStandsAndSoDoClaimsAndOccasionsOfBefore() {
        index.apply(new AuthoritiesMerged(AuthorityKind.AGENT, GIM, KIM, "one man"));

        assertThat(named("Ким Ир Сен предложил это.")).containsExactly(KIM);
        assertThat(named("Kim Il-sung proposed it.")).containsExactly(KIM);
        assertThat(claimsOf(KIM)).hasSize(1);
        assertThat(claimsOf(GIM)).isEmpty();
        assertThat(index.byOccasion("agent kim")).hasSize(1);
        assertThat(index.byOccasion("agent gim")).isEmpty();
    }

    @Test
    void whenTheyAreSplitAgainEachClaimMeansWhomItNames() {
        index.apply(new AuthoritiesMerged(AuthorityKind.AGENT, GIM, KIM, "one man"));
        index.apply(new AuthoritySplit(AuthorityKind.AGENT, KIM, GIM, List.of(), null, "two men"));

        assertThat(claimsOf(GIM)).hasSize(1);
        assertThat(claimsOf(KIM)).isEmpty();
        assertThat(index.byOccasion("agent gim")).hasSize(1);
    }

    @Test
    void aClaimThatIsReassignedIsFoundUnderWhomItMeans() {
        ClaimId claim = new ClaimId("C1/talk/proposer");
        index.apply(new AuthoritySplit(AuthorityKind.AGENT, GIM, KIM, List.of(claim), null, "another man"));

        assertThat(claimsOf(KIM)).containsExactly(claim.value());
        assertThat(claimsOf(GIM)).isEmpty();
    }
}
