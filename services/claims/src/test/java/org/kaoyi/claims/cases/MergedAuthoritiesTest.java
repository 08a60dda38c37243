package org.kaoyi.claims.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.event.AuthoritiesMerged;
import org.kaoyi.claims.event.AuthoritySplit;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.value.ValueType;

/** Two records of one person, and one record of two: what was recorded stays, and what it means follows. */
class MergedAuthoritiesTest {
    private static final AuthorityId KIM = new AuthorityId("kim-il-sung");
    private static final AuthorityId GIM = new AuthorityId("kim-ir-sen");
    private static final AuthorityId PAK = new AuthorityId("pak");

    private final Archive archive = new Archive()
            .source("C1", "Chinese")
            .source("S1", "Soviet")
            .source("K1", "DPRK")
            .occasion("talk", "1957-11-09")
            .question("invited", ValueType.AGENT)
            .question("men", ValueType.QUANTITY)
            .agents("kim-il-sung", "kim-ir-sen", "pak");

    private static LedgerEvent merged(AuthorityId id, AuthorityId into) {
        return new AuthoritiesMerged(AuthorityKind.AGENT, id, into, "one man in two spellings");
    }

    private static LedgerEvent split(AuthorityId from, AuthorityId off, String... claims) {
        return new AuthoritySplit(
                AuthorityKind.AGENT,
                from,
                off,
                List.of(claims).stream().map(ClaimId::new).toList(),
                null,
                "two men");
    }

    @Test
    void ofTwoRecordsOfOneManNoConflictIsLeft() {
        archive.says("C1", "talk", "invited", "kim-il-sung");
        archive.says("S1", "talk", "invited", "kim-ir-sen");
        assertThat(archive.caseOf("talk", "invited").grade()).isEqualTo(Grade.CONFLICT);

        archive.then(merged(GIM, KIM));

        Case found = archive.caseOf("talk", "invited");
        assertThat(found.grade()).isEqualTo(Grade.AGREEMENT);
        assertThat(found.readings()).hasSize(1);
        assertThat(found.readings().getFirst().value()).isEqualTo("kim-il-sung");
    }

    @Test
    void whoIsSplitOffAgainDisagreesAsBefore() {
        archive.says("C1", "talk", "invited", "kim-il-sung");
        archive.says("S1", "talk", "invited", "kim-ir-sen");
        Case before = archive.caseOf("talk", "invited");

        archive.then(merged(GIM, KIM)).then(split(KIM, GIM));

        Case after = archive.caseOf("talk", "invited");
        assertThat(after.grade()).isEqualTo(before.grade());
        assertThat(after.readings()).isEqualTo(before.readings());
    }

    @Test
    void oneTellerUnderTwoIdsContradictsHimselfAndIsOneLine() {
        archive.says("C1", "talk", "men", "300,000")
                .toldBy("kim-il-sung", "pak")
                .told("1957-11-10");
        archive.says("S1", "talk", "men", "200,000").toldBy("kim-ir-sen", "pak").told("1957-12-10");
        assertThat(archive.caseOf("talk", "men").independence().tellers()).isEqualTo(2);

        archive.then(merged(GIM, KIM));

        Case found = archive.caseOf("talk", "men");
        assertThat(found.independence().tellers()).isEqualTo(1);
        assertThat(found.independence().lines()).isEqualTo(1);
        assertThat(found.kinds()).contains(Kind.REVISION);
    }

    @Test
    void oneRecordOfTwoMenIsPartedClaimByClaim() {
        archive.says("C1", "talk", "invited", "kim-il-sung");
        archive.says("S1", "talk", "invited", "kim-il-sung");
        assertThat(archive.caseOf("talk", "invited").grade()).isEqualTo(Grade.AGREEMENT);

        archive.then(split(KIM, PAK, "S1/talk/invited"));

        Case found = archive.caseOf("talk", "invited");
        assertThat(found.grade()).isEqualTo(Grade.CONFLICT);
        assertThat(found.readings()).extracting(Reading::value).containsExactlyInAnyOrder("kim-il-sung", "pak");
    }

    @Test
    void aClaimReassignedToSomebodyWhoIsMergedLaterMeansWhomHeIs() {
        archive.says("C1", "talk", "invited", "kim-ir-sen");
        archive.says("S1", "talk", "invited", "kim-il-sung");

        archive.then(split(KIM, PAK, "S1/talk/invited")).then(merged(PAK, GIM));

        assertThat(archive.caseOf("talk", "invited").grade()).isEqualTo(Grade.AGREEMENT);
    }

    @Test
    void aRulingIsLookedAtAgainOnlyWhereSomebodyNamesTheMergedOne() {
        archive.says("C1", "talk", "invited", "kim-il-sung");
        archive.says("S1", "talk", "invited", "kim-ir-sen");
        archive.says("C1", "talk", "men", "300,000").toldBy("kim-il-sung", "pak");
        archive.says("S1", "talk", "men", "200,000");
        archive.assessed("talk", "invited", "C1/talk/invited").assessed("talk", "men", "C1/talk/men");

        archive.then(merged(GIM, KIM));

        assertThat(archive.caseOf("talk", "invited").state()).isEqualTo(CaseState.REOPENED);
        assertThat(archive.caseOf("talk", "men").state()).isEqualTo(CaseState.ASSESSED);
    }

    @Test
    void aRulingOnReassignedClaimsIsLookedAtAgain() {
        archive.says("C1", "talk", "men", "300,000").toldBy("kim-il-sung", "pak");
        archive.says("S1", "talk", "men", "200,000");
        archive.assessed("talk", "men", "C1/talk/men");

        archive.then(split(KIM, GIM, "C1/talk/men"));

        assertThat(archive.caseOf("talk", "men").state()).isEqualTo(CaseState.REOPENED);
    }

    @Test
    void aMergeRenamesNoCase() {
        archive.says("C1", "talk", "men", "300,000").of("kim-ir-sen");
        archive.says("S1", "talk", "men", "200,000").of("kim-il-sung");
        List<CaseKey> before = archive.cases().stream().map(Case::key).toList();
        assertThat(archive.cases()).noneMatch(found -> found.grade() == Grade.CONFLICT);

        archive.then(merged(GIM, KIM));

        assertThat(archive.cases()).extracting(Case::key).isEqualTo(before);
        assertThat(archive.cases())
                .filteredOn(found -> found.grade() == Grade.CONFLICT)
                .hasSize(1);
    }

    @Test
    void relationsOfTheMergedHoldForTheSurvivor() {
        archive.then(DescribedAuthority.agent("kim-of-the-party")
                .named("金同志")
                .within("pak")
                .ofSide("DPRK")
                .elsewhere("viaf:1")
                .entered());
        archive.says("C1", "talk", "invited", "kim-il-sung");
        archive.says("S1", "talk", "invited", "pak");

        archive.then(merged(new AuthorityId("kim-of-the-party"), KIM));

        assertThat(archive.caseOf("talk", "invited").grade()).isEqualTo(Grade.COARSER);
        assertThat(archive.book.current(AuthorityKind.AGENT, KIM).orElseThrow().side())
                .isEqualTo("DPRK");
        assertThat(archive.book.current(AuthorityKind.AGENT, KIM).orElseThrow().externalIds())
                .isEqualTo("viaf:1");
        assertThat(archive.book.resolve(AuthorityKind.AGENT, null, "金同志"))
                .as(
                        "a name that only the merged one has still leads to him, so that an import adds nothing when repeated")
                .containsExactly(new AuthorityId("kim-of-the-party"));
    }

    @Test
    void aNameThatBothHaveIsAmbiguousNoMore() {
        archive.agentNamed("one", "金日成").agentNamed("two", "金日成");
        assertThat(archive.book.resolve(AuthorityKind.AGENT, null, "金日成")).hasSize(2);

        archive.then(merged(new AuthorityId("two"), new AuthorityId("one")));

        assertThat(archive.book.resolve(AuthorityKind.AGENT, null, "金日成")).containsExactly(new AuthorityId("one"));
    }
}
