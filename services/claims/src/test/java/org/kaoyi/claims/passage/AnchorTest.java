package org.kaoyi.claims.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A quotation stands where its very words stand, counted in characters as readers count them, and nowhere else. */
class AnchorTest {
    private static final String TEXT = "a".repeat(64);
    private static final String OTHER = "b".repeat(64);

    @Test
    void positionsCountCodePointsAndTheContextIsCutAtWholeCharacters() {
        String text = "𠮷".repeat(40) + "撤軍分三個階段" + "𠮷".repeat(40);

        List<Anchor> found = Anchor.all(TEXT, text, "三個階段");

        assertThat(found).containsExactly(new Anchor(TEXT, "三個階段", "𠮷".repeat(29) + "撤軍分", "𠮷".repeat(32), 43, 47));
        assertThat(found.getFirst().holdsIn(text)).isTrue();
    }

    @Test
    void everyPlaceIsFoundAlsoOverlappingOnesAndHalfACharacterIsNone() {
        assertThat(Anchor.all(TEXT, "aaaa", "aa")).extracting(Anchor::start).containsExactly(0, 1, 2);
        assertThat(Anchor.all(TEXT, "𠮷", "𠮷".substring(1))).isEmpty();
        assertThat(Anchor.all(TEXT, "text", "")).isEmpty();
    }

    @Test
    void whatIsMerelyAlikeIsNotFound() {
        assertThat(Anchor.all(TEXT, "three  stages", "three stages")).isEmpty();
        assertThat(Anchor.all(TEXT, "Three stages", "three stages")).isEmpty();
        assertThat(Anchor.all(TEXT, "е\u0308", "ё")).isEmpty();
    }

    @Test
    void anAnchorHoldsNoMoreOnceAnythingAroundItMoved() {
        Anchor anchor =
                Anchor.all(TEXT, "he named three stages.", "three stages").getFirst();

        assertThat(anchor.holdsIn("he named three stages.")).isTrue();
        assertThat(anchor.holdsIn("He named three stages."))
                .as("another word before it")
                .isFalse();
        assertThat(anchor.holdsIn("and he named three stages."))
                .as("the same words later")
                .isFalse();
    }

    @Test
    void inACorrectedTextItIsFoundBetweenTheSameWordsAlone() {
        String before = "x".repeat(40) + "three stages" + "y".repeat(40);
        Anchor anchor = Anchor.all(TEXT, before, "three stages").getFirst();

        assertThat(anchor.foundIn(OTHER, "A new heading. " + before)).hasSize(1);
        assertThat(anchor.foundIn(OTHER, before + before)).hasSize(2);
        assertThat(anchor.foundIn(OTHER, before.replace("xt", "zt"))).isEmpty();
    }

    @Test
    void anAnchorIsAStretchOfANamedText() {
        assertThat(new Anchor(TEXT, "a", "", "", 0, 1).end()).isEqualTo(1);
        for (ThrowingCallable none : List.<ThrowingCallable>of(
                () -> new Anchor(TEXT, "a", "", "", 1, 1),
                () -> new Anchor(TEXT, "a", "", "", -1, 1),
                () -> new Anchor(TEXT, "", "", "", 0, 1),
                () -> new Anchor("page.txt", "a", "", "", 0, 1))) {
            assertThatIllegalArgumentException().isThrownBy(none);
        }
    }

    @Test
    void aPassageIsNamedByWhatItHolds() {
        assertThat(new Passage(TEXT, PassageForm.PNG, "image/png", 0, "page.png", null, OTHER).replaces())
                .isEqualTo(OTHER);
        for (ThrowingCallable none : List.<ThrowingCallable>of(
                () -> new Passage("A".repeat(64), PassageForm.PNG, "image/png", 1, "page.png", null, null),
                () -> new Passage(TEXT, PassageForm.PNG, "image/png", 1, "page.png", null, "page.png"),
                () -> new Passage(TEXT, PassageForm.PNG, "image/png", -1, "page.png", null, null))) {
            assertThatIllegalArgumentException().isThrownBy(none);
        }
    }

    @ParameterizedTest
    @EnumSource(AnchorState.class)
    void aPersonIsAskedToLookWhereATextWasReplacedOrCanNotBeRead(AnchorState state) {
        boolean anchoredTextIsAnother = Set.of(
                        AnchorState.FOUND_AGAIN, AnchorState.AMBIGUOUS, AnchorState.LOST, AnchorState.UNREADABLE)
                .contains(state);

        assertThat(state.isTrouble()).isEqualTo(anchoredTextIsAnother);
    }
}
