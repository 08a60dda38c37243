package org.kaoyi.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.decision.Rule;
import org.kaoyi.claims.event.AuthoritySplit;
import org.kaoyi.recording.mergeauthorities.MergeAuthorities;
import org.kaoyi.recording.splitauthority.Reassignment;
import org.kaoyi.recording.splitauthority.SplitAuthority;

/** "The ambassador" was two men: which claims mean the other is said by a rule, and the record holds both rule and claims. */
class SplitAuthorityTest {
    private static final AuthorityId YUDIN = new AuthorityId("yudin");
    private static final AuthorityId PAK = new AuthorityId("pak");

    @TempDir
    Path folder;

    private Workshop ledger;
    private Recorder recorder;

    @BeforeEach
    void furnish() {
        ledger = new Workshop(folder).furnished();
        ledger.claims("""
                id,occasion,question,source,value,speaker,hearer
                a,talk-9-nov,talk-date,C1,1957-11-09,Yudin,Mao Zedong
                b,moscow-talks,talk-date,C1,1957-11,Mao Zedong,Yudin
                c,talk-9-nov,talk-date,K1,1957-11-10,Yudin,kim
                d,talk-9-nov,apologised,C1,yes,kim,Mao Zedong
                """);
        recorder = Recorder.of(ledger.log(), Workshop.CODEC);
    }

    private SplitAuthority split(Reassignment rule) {
        return rule.of(AuthorityKind.AGENT, YUDIN, PAK, "two ambassadors", ledger.log(), Workshop.CODEC, recorder);
    }

    @Test
    void aRuleFindsTheStandingClaimsThatNameHimAndNoOthers() {
        recorder.record(split(new Reassignment(List.of(), List.of(new Siglum("C1")), List.of())), Workshop.BY_EDITOR);

        assertThat(ledger.events(AuthoritySplit.class))
                .containsExactly(new AuthoritySplit(
                        AuthorityKind.AGENT,
                        YUDIN,
                        PAK,
                        List.of(new ClaimId("a"), new ClaimId("b")),
                        "source C1",
                        "two ambassadors"));
        assertThat(ledger.book().meant(AuthorityKind.AGENT, YUDIN, new ClaimId("a")))
                .isEqualTo(PAK);
        assertThat(ledger.book().meant(AuthorityKind.AGENT, YUDIN, new ClaimId("c")))
                .isEqualTo(YUDIN);
    }

    @Test
    void sourceAndOccasionMustBothFitAndOthersAreNamedOneByOne() {
        SplitAuthority split = split(new Reassignment(
                List.of(new ClaimId("c")), List.of(new Siglum("C1")), List.of(new OccasionId("moscow-talks"))));

        assertThat(split.claims()).containsExactly(new ClaimId("c"), new ClaimId("b"));
        assertThat(split.rule()).isEqualTo("source C1; occasion moscow-talks");
    }

    @Test
    void theSameAgainAddsNothingAndWhatNobodySaysIsRefused() {
        Reassignment one = new Reassignment(List.of(new ClaimId("a")), List.of(), List.of());
        recorder.record(split(one), Workshop.BY_EDITOR);
        long before = ledger.log().head().position();

        assertThat(recorder.record(split(one), Workshop.BY_EDITOR).alreadyRecorded())
                .isTrue();
        refused(Rule.CLAIM_NAMES_ANOTHER, new Reassignment(List.of(new ClaimId("d")), List.of(), List.of()));
        refused(Rule.UNKNOWN_CLAIM, new Reassignment(List.of(new ClaimId("none")), List.of(), List.of()));
        refused(Rule.NOTHING_TO_SPLIT, Reassignment.NONE);
        assertThat(ledger.log().head().position()).isEqualTo(before);
    }

    @Test
    void aMergeIsUndoneByASplitWithoutClaims() {
        recorder.record(
                new MergeAuthorities(AuthorityKind.AGENT, PAK, YUDIN, "one hand in two diaries"), Workshop.BY_EDITOR);
        assertThat(ledger.book().identity(AuthorityKind.AGENT, PAK)).isEqualTo(YUDIN);

        recorder.record(split(Reassignment.NONE), Workshop.BY_EDITOR);

        assertThat(ledger.book().identity(AuthorityKind.AGENT, PAK)).isEqualTo(PAK);
    }

    private void refused(Rule rule, Reassignment reassignment) {
        assertThatThrownBy(() -> recorder.record(split(reassignment), Workshop.BY_EDITOR))
                .isInstanceOfSatisfying(
                        RefusedByRule.class,
                        refusal -> assertThat(refusal.refusal().rule()).isEqualTo(rule));
    }
}
