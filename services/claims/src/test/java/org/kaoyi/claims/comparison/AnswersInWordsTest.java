package org.kaoyi.claims.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.claims.comparison.Relation.COMPATIBLE;
import static org.kaoyi.claims.comparison.Relation.DIFFERENT;
import static org.kaoyi.claims.comparison.Relation.EQUAL;
import static org.kaoyi.claims.comparison.Relation.INCOMPARABLE;
import static org.kaoyi.claims.comparison.Relation.INCOMPATIBLE;
import static org.kaoyi.claims.value.reading.Historian.HISTORIAN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.value.Audience;
import org.kaoyi.claims.value.InitiativeValue;
import org.kaoyi.claims.value.Joining;
import org.kaoyi.claims.value.ReadResult;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.claims.value.YesNoValue;

/** The sentences of {@code domain.md} §2 about answers that are neither dates nor figures, each as a historian would put it. */
class AnswersInWordsTest {
    @Test
    void agentsAndPlacesAreTheSameAPartOrOthers() {
        compares(ValueType.AGENT, "Mao", "мао", EQUAL, "same");
        compares(ValueType.AGENT, "Politburo", "CPC", COMPATIBLE, "within");
        compares(ValueType.PLACE, "Beijing", "Pyongyang", INCOMPATIBLE, "other");
    }

    @Test
    void termsAreBroaderWeakerExcludedOrMerelyDifferent() {
        compares(ValueType.TERM, "apology", "acknowledgement", COMPATIBLE, "entails");
        compares(ValueType.TERM, "apology", "refusal", INCOMPATIBLE, "excludes");
        compares(ValueType.TERM, "apology", "excuse", DIFFERENT, "not-declared");
    }

    @Test
    void aNoIsTheDenialOfAYes() {
        assertThat(HISTORIAN.reads(ValueType.YES_NO, "no")).isInstanceOf(ReadResult.Refused.class);
        assertThat(HISTORIAN.comparator.compare(YesNoValue.YES, YesNoValue.YES))
                .isEqualTo(Comparison.of(EQUAL, Reason.of("same", "yes")));
    }

    @Test
    void topicsThatMovedAreTheFewestThatExplainAllInversions() {
        Comparison there = HISTORIAN.compares(ValueType.SEQUENCE, "apology > troops", "troops > apology");
        Comparison back = HISTORIAN.compares(ValueType.SEQUENCE, "troops > apology", "apology > troops");
        assertThat(there.relation()).isEqualTo(INCOMPATIBLE);
        assertThat(there.reason().code()).isEqualTo("inverted");
        // Either of the two can have moved; whichever is named, both directions name it.
        assertThat(back.reason()).isEqualTo(there.reason());
        Comparison long_ = HISTORIAN.compares(
                ValueType.SEQUENCE, "grain > apology > troops > withdrawal", "apology > troops > withdrawal > grain");
        assertThat(long_.reason().arguments())
                .containsExactly("grain", "3", "apology > grain", "troops > grain", "withdrawal > grain");
    }

    @Test
    void ofTiesAndOfTopicsThatOneAloneTellsNoOrderFollows() {
        compares(ValueType.SEQUENCE, "apology = troops", "troops = apology", EQUAL, "same-order");
        compares(ValueType.SEQUENCE, "apology = troops", "troops > apology", COMPATIBLE, "no-inversion");
        compares(
                ValueType.SEQUENCE, "apology = troops > grain", "troops > apology = grain", COMPATIBLE, "no-inversion");
        compares(ValueType.SEQUENCE, "apology > grain", "apology > troops > grain", COMPATIBLE, "no-inversion");
        compares(ValueType.SEQUENCE, "apology > grain", "apology > troops", INCOMPARABLE, "no-shared-order");
        compares(ValueType.SEQUENCE, "apology > grain", "withdrawal > troops", INCOMPARABLE, "no-shared-order");
    }

    @Test
    void soleAgentsClashAndJointOnesAreCompatibleInPart() {
        compares(ValueType.INITIATIVE, "proposed: Mao", "proposed: Kim", INCOMPATIBLE, "other-agents");
        compares(ValueType.INITIATIVE, "proposed: Mao", "proposed: Mao + Kim", COMPATIBLE, "shared-agents");
        compares(ValueType.INITIATIVE, "proposed: Mao > Kim", "proposed: Kim > Mao", COMPATIBLE, "shared-agents");
        compares(ValueType.INITIATIVE, "proposed: Mao > Kim", "proposed: Mao > Kim", EQUAL, "same");
        assertThat(HISTORIAN
                        .compares(ValueType.INITIATIVE, "proposed: Politburo", "proposed: CPC")
                        .fit())
                .isEqualTo(Fit.FIRST_NARROWER);
        assertThat(HISTORIAN
                        .compares(ValueType.INITIATIVE, "proposed: CPC", "proposed: Politburo")
                        .fit())
                .isEqualTo(Fit.SECOND_NARROWER);
        assertThat(HISTORIAN
                        .compares(ValueType.INITIATIVE, "proposed: Mao > Kim", "proposed: Kim | Mao")
                        .reason())
                .isEqualTo(Reason.of("shared-agents", "proposed: mao > kim", "proposed: kim | mao"));
        assertThat(HISTORIAN
                        .compares(ValueType.INITIATIVE, "proposed: Zhou", "proposed: Mao + Kim")
                        .reason())
                .isEqualTo(Reason.of("agents-not-sole", "proposed: zhou", "proposed: kim + mao"));
        compares(ValueType.INITIATIVE, "proposed: Mao | Kim", "proposed: Zhou", COMPATIBLE, "agents-not-sole");
    }

    @Test
    void initiativesAboutOtherObjectsAreNotCompared() {
        assertThat(initiatives("visit", "loan").reason()).isEqualTo(Reason.of("unlike-objects", "visit", "loan"));
        assertThat(initiatives("visit", "visit").relation()).isEqualTo(EQUAL);
        assertThat(initiatives("visit", null).relation()).isEqualTo(COMPATIBLE);
        assertThat(initiatives(null, "visit").fit()).isEqualTo(Fit.PARTIAL);
        InitiativeValue inPublic = initiative("visit", Audience.PUBLIC);
        assertThat(HISTORIAN
                        .comparator
                        .compare(inPublic, initiative("visit", Audience.INTERNAL))
                        .relation())
                .isEqualTo(COMPATIBLE);
    }

    @Test
    void freeTextIsShownSideBySideEvenWhenItIsTheSame() {
        compares(ValueType.TEXT, "will consider", "will consider", INCOMPARABLE, "text");
    }

    private static Comparison initiatives(String object, String other) {
        return HISTORIAN.comparator.compare(initiative(object, null), initiative(other, null));
    }

    private static InitiativeValue initiative(String object, Audience audience) {
        return new InitiativeValue("proposed", List.of(new AuthorityId("mao")), Joining.SOLE, object, audience);
    }

    private static void compares(ValueType type, String one, String other, Relation relation, String reason) {
        Comparison there = HISTORIAN.compares(type, one, other);
        Comparison back = HISTORIAN.compares(type, other, one);
        assertThat(there.relation())
                .as("%s and %s: %s", one, other, there.reason())
                .isEqualTo(relation);
        assertThat(there.reason().code()).as("%s and %s", one, other).isEqualTo(reason);
        assertThat(back.relation()).as("%s and %s", other, one).isEqualTo(relation);
    }
}
