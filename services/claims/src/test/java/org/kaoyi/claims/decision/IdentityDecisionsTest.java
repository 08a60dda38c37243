package org.kaoyi.claims.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.cases.Archive;
import org.kaoyi.claims.event.AuthoritiesMerged;
import org.kaoyi.claims.event.AuthoritySplit;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.value.ValueType;

/** Which authorities can be said to be one, and which to be two. */
class IdentityDecisionsTest {
    private static final String WHY = "the diary says so";

    private final Archive archive = new Archive()
            .source("C1", "Chinese")
            .occasion("talk", "1957-11-09")
            .question("invited", ValueType.AGENT)
            .agents("kim", "gim", "pak", "yudin")
            .agentOf("aide", "kim");

    private Decision merge(AuthorityKind kind, String id, String into) {
        return IdentityDecisions.merge(archive.book, kind, new AuthorityId(id), new AuthorityId(into), WHY);
    }

    private Decision merge(String id, String into) {
        return merge(AuthorityKind.AGENT, id, into);
    }

    private Decision split(String from, String off, ClaimState... claims) {
        return IdentityDecisions.split(
                archive.book,
                new IdentityDecisions.Split(
                        AuthorityKind.AGENT, new AuthorityId(from), new AuthorityId(off), List.of(claims), null, WHY));
    }

    private void record(Decision decision) {
        ((Decision.Accepted) decision).events().forEach(archive.book::apply);
    }

    private ClaimState said(String whom) {
        return ClaimState.of(List.of(
                new ClaimRecorded(archive.says("C1", "talk", "invited", whom).claim())));
    }

    private static AuthoritySplit event(String from, String off, ClaimState... claims) {
        return new AuthoritySplit(
                AuthorityKind.AGENT,
                new AuthorityId(from),
                new AuthorityId(off),
                Arrays.stream(claims).map(ClaimState::id).toList(),
                null,
                WHY);
    }

    @Test
    void aMergeIsRecordedOnceWithItsReason() {
        LedgerEvent expected =
                new AuthoritiesMerged(AuthorityKind.AGENT, new AuthorityId("gim"), new AuthorityId("kim"), WHY);

        assertThat(merge("gim", "kim")).isEqualTo(Decision.accept(expected));
        record(merge("gim", "kim"));

        assertThat(merge("gim", "kim")).isInstanceOf(Decision.AlreadyRecorded.class);
        assertThat(IdentityDecisions.merge(
                        archive.book, AuthorityKind.AGENT, new AuthorityId("pak"), new AuthorityId("kim"), " "))
                .isEqualTo(Decision.refuse(Rule.REASON_REQUIRED, "reason", " "));
    }

    @Test
    void whoWasMergedIsNotMergedAgainNorDescribedAnewAndNoCircleArises() {
        record(merge("gim", "kim"));

        assertThat(merge("gim", "pak")).isEqualTo(Decision.refuse(Rule.MERGED_AUTHORITY, "id", "gim"));
        assertThat(merge("pak", "gim")).isEqualTo(Decision.refuse(Rule.MERGED_AUTHORITY, "into", "gim"));
        assertThat(merge("kim", "gim")).isEqualTo(Decision.refuse(Rule.MERGED_AUTHORITY, "into", "gim"));
        assertThat(merge("kim", "kim")).isEqualTo(Decision.refuse(Rule.SAME_AUTHORITY, "into", "kim"));
        assertThat(merge("nobody", "kim")).isEqualTo(Decision.refuse(Rule.UNKNOWN_AUTHORITY, "id", "nobody"));
        assertThat(ReferenceDecisions.redescribe(
                        archive.book,
                        archive.book
                                .authority(AuthorityKind.AGENT, new AuthorityId("gim"))
                                .orElseThrow(),
                        WHY))
                .isEqualTo(Decision.refuse(Rule.MERGED_AUTHORITY, "id", "gim"));
    }

    @Test
    void whatIsDeclaredToBeTwoIsNotOne() {
        assertThat(merge("aide", "kim")).isEqualTo(Decision.refuse(Rule.RELATED_AUTHORITIES, "into", "kim"));
        archive.terms("agreed")
                .termExcluding("refused", "agreed")
                .termEntailing("apology", "admission")
                .terms("admission");

        assertThat(merge(AuthorityKind.TERM, "agreed", "refused"))
                .isEqualTo(Decision.refuse(Rule.RELATED_AUTHORITIES, "into", "refused"));
        assertThat(merge(AuthorityKind.TERM, "admission", "apology"))
                .isEqualTo(Decision.refuse(Rule.RELATED_AUTHORITIES, "into", "apology"));
    }

    @Test
    void termsOfUnlikeVocabulariesAndVocabulariesThemselvesStayApart() {
        archive.termsOf("verdict", "won", "victory").termsOf("mood", "glad").terms("verdict", "outcome");

        assertThat(merge(AuthorityKind.TERM, "won", "victory")).isInstanceOf(Decision.Accepted.class);
        assertThat(merge(AuthorityKind.TERM, "won", "glad"))
                .isEqualTo(Decision.refuse(Rule.OTHER_VOCABULARY, "into", "glad"));
        assertThat(merge(AuthorityKind.TERM, "verdict", "outcome"))
                .isEqualTo(Decision.refuse(Rule.OTHER_VOCABULARY, "into", "outcome"));
    }

    @Test
    void aSplitUndoesAMergeAndReassignsClaimsByWhatTheySay() {
        ClaimState ofKim = said("kim");
        ClaimState ofGim = said("gim");
        record(merge("gim", "kim"));

        assertThat(split("kim", "gim", ofKim, ofGim))
                .as("who said gim means him again as soon as the merge is undone")
                .isEqualTo(Decision.accept(event("kim", "gim", ofKim)));
        assertThat(split("kim", "pak", ofKim, ofGim))
                .as("each by the id that it has")
                .isEqualTo(Decision.accept(event("gim", "pak", ofGim), event("kim", "pak", ofKim)));

        record(split("kim", "gim"));
        assertThat(archive.book.mergedInto(AuthorityKind.AGENT, new AuthorityId("gim")))
                .isEmpty();
    }

    @Test
    void aSplitByWayOfAnotherEndsTheMergeThatWasMade() {
        record(merge("gim", "pak"));
        record(merge("pak", "kim"));

        assertThat(split("kim", "gim")).isEqualTo(Decision.accept(event("pak", "gim")));
        assertThat(split("pak", "gim")).isEqualTo(Decision.refuse(Rule.MERGED_AUTHORITY, "from", "pak"));
    }

    @Test
    void whatCanNotBeSplitIsSaid() {
        assertThat(split("kim", "kim")).isEqualTo(Decision.refuse(Rule.SAME_AUTHORITY, "off", "kim"));
        assertThat(split("kim", "pak")).isEqualTo(Decision.refuse(Rule.NOTHING_TO_SPLIT, "claims", "kim"));
        ClaimState ofYudin = said("yudin");
        assertThat(split("kim", "pak", ofYudin))
                .isEqualTo(Decision.refuse(Rule.CLAIM_NAMES_ANOTHER, "claims", ofYudin.id()));

        ClaimState ofKim = said("kim");
        record(split("kim", "pak", ofKim));

        assertThat(split("kim", "pak", ofKim)).isInstanceOf(Decision.AlreadyRecorded.class);
        ClaimState[] many = new ClaimState[IdentityDecisions.REASSIGNED_MAX + 1];
        Arrays.fill(many, ofKim);
        assertThat(split("kim", "pak", many))
                .isEqualTo(Decision.refuse(Rule.TOO_MANY_REASSIGNED, "claims", many.length));
    }

    @Test
    void aReassignedClaimCanBeGivenBack() {
        ClaimState ofKim = said("kim");
        record(split("kim", "pak", ofKim));

        record(split("pak", "kim", ofKim));

        assertThat(archive.book.meant(AuthorityKind.AGENT, new AuthorityId("kim"), new ClaimId("C1/talk/invited")))
                .isEqualTo(new AuthorityId("kim"));
    }

    @Test
    void bothAreInTheLedger() {
        assertThat(merge("kim", "nobody")).isEqualTo(Decision.refuse(Rule.UNKNOWN_AUTHORITY, "into", "nobody"));
        assertThat(split("nobody", "kim")).isEqualTo(Decision.refuse(Rule.UNKNOWN_AUTHORITY, "from", "nobody"));
        assertThat(split("kim", "nobody")).isEqualTo(Decision.refuse(Rule.UNKNOWN_AUTHORITY, "off", "nobody"));
    }

    @Test
    void whoIsMergedIntoAThirdIsSplitOffThatOneAlone() {
        record(merge("gim", "pak"));

        assertThat(split("kim", "gim", said("kim"))).isEqualTo(Decision.refuse(Rule.MERGED_AUTHORITY, "off", "gim"));
    }

    @Test
    void asManyClaimsAreReassignedAtOnceAsAnEventHasRoomFor() {
        ClaimState[] many = new ClaimState[IdentityDecisions.REASSIGNED_MAX];
        Arrays.fill(many, said("kim"));

        assertThat(split("kim", "pak", many)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void ofWhatAClaimNamesOnlyWhoIsSplitIsReassigned() {
        archive.terms("kim").question("topics", ValueType.SET);
        ClaimState row = ClaimState.of(List.of(new ClaimRecorded(archive.says("C1", "talk", "invited", "kim")
                .toldBy("yudin", "kim")
                .claim())));

        assertThat(split("kim", "pak", row)).isEqualTo(Decision.accept(event("kim", "pak", row)));
        ClaimState term = ClaimState.of(List.of(
                new ClaimRecorded(archive.says("C1", "talk", "topics", "kim").claim())));
        assertThat(split("kim", "pak", term))
                .as("a term of that id is nobody")
                .isEqualTo(Decision.refuse(Rule.CLAIM_NAMES_ANOTHER, "claims", term.id()));
    }

    @Test
    void theVocabularyOfNoTermIsATermThatOthersMayBe() {
        archive.terms("agreed", "consented").termsOf("verdict", "won");

        assertThat(merge(AuthorityKind.TERM, "agreed", "consented")).isInstanceOf(Decision.Accepted.class);
        archive.book.apply(Archive.exclusive("agreed"));
        assertThat(merge(AuthorityKind.TERM, "agreed", "consented"))
                .as("declared exclusive, though nothing is in it yet")
                .isEqualTo(Decision.refuse(Rule.OTHER_VOCABULARY, "into", "consented"));
    }
}
