package org.kaoyi.claims.value.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.claims.value.reading.Historian.HISTORIAN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.value.Audience;
import org.kaoyi.claims.value.InitiativeValue;
import org.kaoyi.claims.value.Joining;
import org.kaoyi.claims.value.ReadResult;
import org.kaoyi.claims.value.ReadResult.Refused;
import org.kaoyi.claims.value.ReadResult.UnknownName;
import org.kaoyi.claims.value.SetValue;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.claims.value.YesNoValue;

class OtherValuesTest {

    @Test
    void aNameInAnyScriptIsTheSameAgent() {
        assertThat(HISTORIAN.understands(ValueType.AGENT, "毛泽东"))
                .isEqualTo(HISTORIAN.understands(ValueType.AGENT, "Mao"));
    }

    @Test
    void anUnknownOrAmbiguousNameIsSaidToBeSo() {
        assertThat(HISTORIAN.reads(ValueType.PLACE, "Atlantis"))
                .isEqualTo(new UnknownName(AuthorityKind.PLACE, "Atlantis", false));
        assertThat(HISTORIAN.reads(ValueType.AGENT, "Pak"))
                .isEqualTo(new UnknownName(AuthorityKind.AGENT, "Pak", true));
        assertThat(HISTORIAN.reads(ValueType.SET, "25; Atlantis")).isInstanceOf(ReadResult.Understood.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "Yes", "是", "예", "да"})
    void yesIsYesInFourLanguages(String wording) {
        assertThat(HISTORIAN.understands(ValueType.YES_NO, wording)).isEqualTo(YesNoValue.YES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "否", "아니오", "нет"})
    void noIsRefusedWithTheAdviceToDeny(String wording) {
        Refused refused = (Refused) HISTORIAN.reads(ValueType.YES_NO, wording);
        assertThat(refused.code()).isEqualTo("yes-no-denied");
        assertThat(refused.example()).contains("denies").contains("yes");
    }

    @Test
    void initiativesTellJointFromConvergent() {
        assertThat(initiative("proposed: Mao").joining()).isEqualTo(Joining.SOLE);
        assertThat(initiative("Proposed: Mao + Kim").joining()).isEqualTo(Joining.JOINT);
        assertThat(initiative("proposed: Mao | Kim").joining()).isEqualTo(Joining.CONVERGENT);
        assertThat(HISTORIAN.reads(ValueType.INITIATIVE, "proposed: Mao + Kim | Zhou"))
                .isInstanceOf(Refused.class);
        assertThat(HISTORIAN.reads(ValueType.INITIATIVE, "Mao proposed it")).isInstanceOf(Refused.class);
        assertThat(HISTORIAN.reads(ValueType.INITIATIVE, "proposed: Stalin")).isInstanceOf(UnknownName.class);
    }

    @Test
    void anInitiativeHasAnObjectAndAnAudienceWhereTheSourceSaysSo() {
        InitiativeValue staged = initiative("Proposed [Visit]: Mao > Kim (confidential)");
        assertThat(staged)
                .isEqualTo(new InitiativeValue(
                        "proposed",
                        List.of(new AuthorityId("mao"), new AuthorityId("kim")),
                        Joining.STAGED,
                        "visit",
                        Audience.CONFIDENTIAL));
        assertThat(staged.display()).isEqualTo("proposed [visit]: mao > kim (confidential)");
        assertThat(initiative(staged.display())).isEqualTo(staged);
        assertThat(initiative("proposed: Mao（公開）").audience()).isEqualTo(Audience.PUBLIC);
        assertThat(HISTORIAN.reads(ValueType.INITIATIVE, "proposed []: Mao")).isInstanceOf(Refused.class);
        assertThat(HISTORIAN.reads(ValueType.INITIATIVE, "[visit]: Mao")).isInstanceOf(Refused.class);
        assertThat(HISTORIAN.reads(ValueType.INITIATIVE, "proposed: (public)")).isInstanceOf(Refused.class);
        assertThat(HISTORIAN.reads(ValueType.INITIATIVE, "proposed: Mao (perhaps)"))
                .isInstanceOf(UnknownName.class);
    }

    @Test
    void membersOfASetAreTermsDatesOrFiguresElseText() {
        assertThat(members("apology; withdrawal")).containsOnly(ValueType.TERM);
        assertThat(members("1957-11; 1958-02")).containsOnly(ValueType.DATE);
        assertThat(members("80,000; 100,000; 70,000")).containsOnly(ValueType.QUANTITY);
        assertThat(members("an apology; 70,000")).containsOnly(ValueType.TEXT);
    }

    @Test
    void aLiteralSeparatorIsEscaped() {
        SetValue set = (SetValue) HISTORIAN.understands(
                "one\\; two; three", HISTORIAN.context(ValueType.SET, ValueType.TEXT, null, null, null, false));
        assertThat(set.members()).hasSize(2);
    }

    @Test
    void aTopicStandsInOneStepOnly() {
        assertThat(HISTORIAN
                        .understands(ValueType.SEQUENCE, "apology > withdrawal = troops")
                        .display())
                .isEqualTo("apology > troops = withdrawal");
        assertThat(HISTORIAN.reads(ValueType.SEQUENCE, "apology > troops > apology"))
                .isInstanceOf(Refused.class);
        assertThat(HISTORIAN.reads(ValueType.SEQUENCE, "apology > > troops")).isInstanceOf(Refused.class);
    }

    @Test
    void typesAreInferredFromAllValues() {
        assertThat(TypeInference.infer(List.of("30萬", "300,000", "1957"))).isEqualTo(ValueType.QUANTITY);
        assertThat(TypeInference.infer(List.of("1957", "1958-03", "9 November 1957")))
                .isEqualTo(ValueType.DATE);
        assertThat(TypeInference.infer(List.of("1957", "1958"))).isEqualTo(ValueType.DATE);
        assertThat(TypeInference.infer(List.of("5400", "1957"))).isEqualTo(ValueType.QUANTITY);
        assertThat(TypeInference.infer(List.of("yes", "нет"))).isEqualTo(ValueType.YES_NO);
        assertThat(TypeInference.infer(List.of("apology", "refusal"))).isEqualTo(ValueType.TERM);
        assertThat(TypeInference.infer(
                        List.of("apology", "Mao apologised to Kim for what had been done in September.")))
                .isEqualTo(ValueType.TEXT);
        assertThat(TypeInference.infer(List.of())).isEqualTo(ValueType.TEXT);
    }

    private static InitiativeValue initiative(String wording) {
        return (InitiativeValue) HISTORIAN.understands(ValueType.INITIATIVE, wording);
    }

    private static List<ValueType> members(String wording) {
        SetValue set = (SetValue) HISTORIAN.understands(ValueType.SET, wording);
        return set.members().stream().map(org.kaoyi.claims.value.Value::type).toList();
    }
}
