package org.kaoyi.claims.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.cases.Archive;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.ClaimRetracted;
import org.kaoyi.claims.event.ClaimSuperseded;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.QuestionRegistered;
import org.kaoyi.claims.event.SourceExamined;
import org.kaoyi.claims.value.ValueType;

/** A claim that was coded badly: another takes its place once, and after that nothing happens to it any more. */
class ReplacedClaimsTest {
    private static final ClaimId OLD = new ClaimId("K1/talk/men");
    private static final OccasionId TALK = new OccasionId("talk");

    private final Archive archive = new Archive()
            .source("K1", "DPRK")
            .source("K2", "DPRK")
            .occasion("talk", "1957-11-09")
            .question("men", ValueType.QUANTITY);
    private final Claim old = archive.says("K1", "talk", "men", "300,000").claim();
    private final Claim better = archive.says("K1", "talk", "men", "30,000").claim();

    private static @Nullable ClaimState after(LedgerEvent... events) {
        return ClaimState.of(List.of(events));
    }

    private @Nullable ClaimState recorded() {
        return after(new ClaimRecorded(old));
    }

    private @Nullable ClaimState superseded() {
        return after(new ClaimRecorded(old), new ClaimSuperseded(OLD, TALK, better.id(), "misread"));
    }

    private @Nullable ClaimState retracted() {
        return after(new ClaimRecorded(old), new ClaimRetracted(OLD, TALK, "coded twice"));
    }

    private @Nullable ClaimState silence() {
        archive.silent("K2", "talk", "men");
        return after(new SourceExamined(archive.dossier().examinations().getFirst()));
    }

    private Decision supersede(@Nullable ClaimState before, @Nullable ClaimState other) {
        return ClaimDecisions.supersede(archive.book, OLD, before, other, better, "misread");
    }

    @Test
    void onlyAClaimIsSuperseded() {
        assertThat(supersede(null, null)).isEqualTo(Decision.refuse(Rule.UNKNOWN_CLAIM, "claim", OLD));
        assertThat(supersede(silence(), null)).isEqualTo(Decision.refuse(Rule.UNKNOWN_CLAIM, "claim", OLD));
    }

    @Test
    void theSameSupersessionAgainIsRecordedAlreadyAndAnotherIsRefused() {
        assertThat(supersede(superseded(), after(new ClaimRecorded(better)))).isEqualTo(new Decision.AlreadyRecorded());
        assertThat(supersede(superseded(), null)).isEqualTo(Decision.refuse(Rule.CLAIM_NOT_STANDING, "claim", OLD));
        assertThat(supersede(superseded(), recorded()))
                .as("under the id of the better coding stands another")
                .isEqualTo(Decision.refuse(Rule.CLAIM_NOT_STANDING, "claim", OLD));
    }

    @Test
    void theBetterCodingHasAnIdThatNothingHasYet() {
        assertThat(supersede(recorded(), after(new ClaimRecorded(better))))
                .isEqualTo(Decision.refuse(Rule.SAME_ID_OTHER_CONTENT, "id", better.id()));
    }

    @Test
    void theBetterCodingKeepsTheRulesOfClaims() {
        Claim ofNobody = archive.says("K9", "talk", "men", "30,000").claim();

        assertThat(ClaimDecisions.supersede(archive.book, OLD, recorded(), null, ofNobody, "misread"))
                .isEqualTo(Decision.refuse(Rule.UNKNOWN_SOURCE, "source", "K9"));
    }

    @Test
    void aClaimRecordedByItselfTakesThePlaceOfAnother() {
        ClaimState other = after(new ClaimRecorded(better));

        assertThat(ClaimDecisions.replace(OLD, recorded(), better.id(), other, "the same figure"))
                .isEqualTo(Decision.accept(new ClaimSuperseded(OLD, TALK, better.id(), "the same figure")));
        assertThat(ClaimDecisions.replace(OLD, recorded(), better.id(), other, ""))
                .isEqualTo(Decision.refuse(Rule.REASON_REQUIRED, "reason", ""));
        assertThat(ClaimDecisions.replace(OLD, superseded(), better.id(), other, "again"))
                .isEqualTo(new Decision.AlreadyRecorded());
        assertThat(ClaimDecisions.replace(OLD, retracted(), better.id(), other, "again"))
                .isEqualTo(Decision.refuse(Rule.CLAIM_NOT_STANDING, "claim", OLD));
    }

    @Test
    void neitherOfTheTwoIsUnknownNorASilence() {
        ClaimState other = after(new ClaimRecorded(better));
        ClaimState silence = silence();

        for (ClaimState none : new ClaimState[] {null, silence}) {
            assertThat(ClaimDecisions.replace(OLD, none, better.id(), other, "the same"))
                    .isEqualTo(Decision.refuse(Rule.UNKNOWN_CLAIM, "claim", OLD));
            assertThat(ClaimDecisions.replace(OLD, recorded(), better.id(), none, "the same"))
                    .isEqualTo(Decision.refuse(Rule.UNKNOWN_CLAIM, "by", better.id()));
        }
    }

    @Test
    void aSupersededClaimIsNotRetractedAndNothingIsRetractedWithoutAReason() {
        assertThat(ClaimDecisions.retract(OLD, superseded(), "coded twice"))
                .isEqualTo(Decision.refuse(Rule.CLAIM_NOT_STANDING, "claim", OLD));
        assertThat(ClaimDecisions.retract(OLD, recorded(), ""))
                .isEqualTo(Decision.refuse(Rule.REASON_REQUIRED, "reason", ""));
    }

    @Test
    void whatEndsARowThatIsNotThereMakesNone() {
        assertThat(after(new ClaimRetracted(OLD, TALK, "coded twice"))).isNull();
        assertThat(after(new ClaimSuperseded(OLD, TALK, better.id(), "misread")))
                .isNull();
        assertThat(after(new ClaimRecorded(old), new QuestionRegistered(Question.tookPlace())))
                .isEqualTo(recorded());
    }
}
