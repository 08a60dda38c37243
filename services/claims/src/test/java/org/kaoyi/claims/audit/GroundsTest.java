package org.kaoyi.claims.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.audit.Suggestion.Reason;

/** Which claim may stand first, by what of its reasons answers, asks and accounts for the sentence. */
class GroundsTest {
    private static Reason answer(double points) {
        return new Reason("same-figure", "300,000", points);
    }

    private static Reason asked(double points) {
        return new Reason("question-words", "men", points);
    }

    private static Reason setting(double points) {
        return new Reason("occasion-title", "withdrawal", points);
    }

    private static Reason against(double points) {
        return new Reason("scope-not-named", "Pyongyang", -points);
    }

    private static Reason cameAbout() {
        return new Reason("came-about", "", -0.8);
    }

    private static List<Reason> reasons(double share, Reason... others) {
        List<Reason> all = new ArrayList<>(List.of(others));
        all.add(new Reason("accounts-for", "", 2 * share));
        return all;
    }

    private static boolean standsFirst(double share, Reason... others) {
        return standsFirst(false, share, others);
    }

    private static boolean standsFirst(boolean yes, double share, Reason... others) {
        List<Reason> all = reasons(share, others);
        return Grounds.suffice(all.stream().mapToDouble(Reason::points).sum(), all, yes);
    }

    @Test
    void sixPointsAreEnoughWhateverTheyComeFrom() {
        assertThat(standsFirst(0.5, setting(5.0))).isTrue();
        assertThat(standsFirst(0.5, setting(4.9))).isFalse();
    }

    @Test
    void unlessTwoThingsAreNotSaid() {
        assertThat(standsFirst(0.5, setting(6.5), against(0.9))).isTrue();
        assertThat(standsFirst(0.5, setting(6.5), against(1.0))).isFalse();
        assertThat(standsFirst(0.5, setting(6.5), against(0.5), against(0.5))).isFalse();
    }

    @Test
    void fivePointsAreEnoughForWhatIsSaidOfTheSameMatter() {
        assertThat(standsFirst(0.5, answer(2.0), setting(2.0))).isTrue();
        assertThat(standsFirst(0.5, answer(2.0), setting(1.9)))
                .as("four and nine tenths")
                .isFalse();
        assertThat(standsFirst(0.5, answer(3.0), asked(0.5), setting(1.0))).isTrue();
        assertThat(standsFirst(0.5, answer(1.9), setting(2.2)))
                .as("it hardly answers")
                .isFalse();
        assertThat(standsFirst(0.5, answer(2.0), setting(2.0), asked(0), against(0)))
                .isTrue();
    }

    @Test
    void fivePointsAreEnoughForWhatIsAsked() {
        assertThat(standsFirst(0.5, asked(2.0), setting(2.0))).isTrue();
        assertThat(standsFirst(0.5, asked(1.9), setting(2.2))).isFalse();
        assertThat(standsFirst(0.5, asked(3.5), setting(2.0), against(1.0))).isFalse();
    }

    @Test
    void aYesIsAllInItsQuestion() {
        assertThat(standsFirst(true, 0.5, asked(2.5), setting(1.6))).isTrue();
        assertThat(standsFirst(true, 0.5, asked(2.4), setting(1.7))).isFalse();
        assertThat(standsFirst(true, 0.5, asked(1.9), setting(4.0))).isFalse();
        assertThat(standsFirst(true, 0.5, asked(2.0), setting(3.0))).isTrue();
        assertThat(standsFirst(true, 0.5, answer(2.4), setting(2.0))).isFalse();
    }

    @Test
    void whoAccountsForMostOfTheSentenceNeedsLittleMore() {
        assertThat(standsFirst(0.6, answer(0.9), setting(3.2))).isTrue();
        assertThat(standsFirst(0.6, answer(0.8), setting(3.3))).isFalse();
        assertThat(standsFirst(0.5, answer(0.9), setting(3.5))).isFalse();
        assertThat(standsFirst(0.7, asked(2.0), setting(2.9), against(1.0))).isTrue();
    }

    @Test
    void anAnswerThatFewClaimsHaveNeedsLittleBesides() {
        assertThat(standsFirst(0.5, answer(2.8), setting(0.8))).isTrue();
        assertThat(standsFirst(0.5, answer(2.9), setting(0.7))).isFalse();
        assertThat(standsFirst(0.5, answer(2.7), setting(0.8))).isFalse();
        assertThat(standsFirst(0.5, answer(2.4), setting(1.3))).isFalse();
    }

    @Test
    void whoAccountsForLessThanAThirdSpeaksOfSomethingElse() {
        assertThat(standsFirst(0.3, setting(5.5))).isTrue();
        assertThat(standsFirst(0.29, setting(6.0))).isFalse();
        assertThat(standsFirst(0.2, answer(2.0), setting(5.6)))
                .as("one clause of many")
                .isTrue();
        assertThat(standsFirst(0.2, answer(2.0), setting(5.5))).isFalse();
        assertThat(standsFirst(0.2, answer(1.9), setting(6.0))).isFalse();
    }

    @Test
    void ofAPlanMoreMustBeThereThanOfWhatCameAbout() {
        assertThat(standsFirst(0.45, setting(6.0), cameAbout())).isTrue();
        assertThat(standsFirst(0.44, setting(7.0), cameAbout())).isFalse();
        assertThat(standsFirst(0.44, answer(3.0), setting(6.0), cameAbout())).isFalse();
    }

    @Test
    void everyWayToAnswerCounts() {
        for (String code : List.of("like-date", "value-named", "value-words", "same-words", "other-term")) {
            assertThat(Stream.of(code)
                            .map(it -> standsFirst(0.5, new Reason(it, "", 2.0), setting(2.0)))
                            .toList())
                    .as(code)
                    .containsExactly(true);
        }
    }
}
