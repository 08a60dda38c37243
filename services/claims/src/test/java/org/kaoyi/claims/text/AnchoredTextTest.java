package org.kaoyi.claims.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What becomes of links when a text is revised: the letters stand for sentences, the links are called after them. */
class AnchoredTextTest {
    private static final long SEED = Long.getLong("kaoyi.seed", new Random().nextLong());

    private static AnchoredText<String> text(String... sentences) {
        return AnchoredText.first(Arrays.asList(sentences), number -> List.of("to " + sentences[number - 1]));
    }

    private static AnchoredText<String> revised(AnchoredText<String> text, String... sentences) {
        return text.revised(Arrays.asList(sentences));
    }

    @Test
    void unchangedSentencesKeepTheirLinksUnderTheirNewNumbers() {
        AnchoredText<String> newer = revised(text("a", "b", "c"), "new", "a", "b", "c");

        assertThat(newer.anchors()).isEqualTo(Map.of(2, List.of("to a"), 3, List.of("to b"), 4, List.of("to c")));
        assertThat(newer.former()).isEmpty();
        assertThat(newer.version()).isEqualTo(2);
    }

    @Test
    void aSentenceChangedByALetterHasNoLinksAndStandsBesideTheOneInItsPlace() {
        AnchoredText<String> newer = revised(text("a", "He went.", "c"), "a", "He wept.", "c");

        assertThat(newer.anchors()).containsOnlyKeys(1, 3);
        assertThat(newer.former())
                .extracting(AnchoredText.Former::words, AnchoredText.Former::now, AnchoredText.Former::anchors)
                .containsExactly(tuple("He went.", List.of(2), List.of("to He went.")));
    }

    @Test
    void whatIsLeftOutStandsInNobodysPlace() {
        AnchoredText<String> newer = revised(text("a", "b", "c"), "a", "c");

        assertThat(newer.former())
                .extracting(AnchoredText.Former::words, AnchoredText.Former::now, AnchoredText.Former::near)
                .containsExactly(tuple("b", List.of(), 2));
        assertThat(revised(text("a", "b"), "a").former().getFirst().near()).isEqualTo(1);
    }

    @Test
    void aSentenceThatIsMovedTakesItsLinksAlong() {
        assertThat(revised(text("a", "b", "c"), "c", "a", "b").anchors().get(1)).containsExactly("to c");
    }

    @Test
    void sentencesOfTheSameWordsAreToldApartByTheirNeighboursAndElseNotAtAll() {
        AnchoredText<String> twice = AnchoredText.first(
                List.of("a", "He agreed.", "b", "c", "He agreed.", "d"), number -> List.of("to " + number));

        assertThat(revised(twice, "b", "c", "He agreed.", "d").anchors().get(3))
                .as("the second one, though it is now the only one")
                .containsExactly("to 5");
        assertThat(revised(twice, "b", "x", "He agreed.", "y").anchors())
                .as("either of the two")
                .doesNotContainKey(3);
    }

    /** Sentences 2 and 5 have the same words; of the newer version, which of its sentences has the link of which. */
    private static Map<Integer, List<String>> linksOfTwice(List<String> older, String... newer) {
        return revised(AnchoredText.first(older, number -> List.of("to " + number)), newer)
                .anchors();
    }

    @Test
    void whereTheSentenceBeforeIsTheSameTheOneBehindTells() {
        assertThat(linksOfTwice(
                        List.of("a", "He agreed.", "b", "a", "He agreed.", "c"),
                        "a",
                        "He agreed.",
                        "c",
                        "a",
                        "He agreed.",
                        "b"))
                .containsEntry(2, List.of("to 5"))
                .containsEntry(5, List.of("to 2"));
    }

    @Test
    void oneNeighbourIsEnoughWhicheverSideItStandsOn() {
        List<String> older = List.of("a", "He agreed.", "b", "c", "He agreed.", "d");

        assertThat(linksOfTwice(older, "c", "He agreed.", "x", "a", "He agreed.", "y"))
                .as("the one before")
                .containsEntry(2, List.of("to 5"))
                .containsEntry(5, List.of("to 2"));
        assertThat(linksOfTwice(older, "x", "He agreed.", "d", "y", "He agreed.", "b"))
                .as("the one behind")
                .containsEntry(2, List.of("to 5"))
                .containsEntry(5, List.of("to 2"));
    }

    @Test
    void whatWaitsWaitsThroughLaterVersionsAndComesBackWithItsWords() {
        AnchoredText<String> third = revised(revised(text("a", "b", "c"), "a", "B", "c"), "0", "a", "B", "c", "d");

        assertThat(third.former())
                .extracting(AnchoredText.Former::words, AnchoredText.Former::now)
                .containsExactly(tuple("b", List.of(3)));
        assertThat(revised(third, "a", "b", "c").anchors())
                .isEqualTo(Map.of(1, List.of("to a"), 2, List.of("to b"), 3, List.of("to c")));
    }

    @Test
    void throughAnyVersionsNoLinkIsLostAndNoneStandsAtOtherWords() {
        Random random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            AnchoredText<String> text = text(words(random));
            Map<String, Integer> links = counted(text);
            for (int version = 2; version < 6; version++) {
                text = revised(text, words(random));
                assertThat(counted(text)).as("seed %d, round %d", SEED, round).isEqualTo(links);
                assertThat(text.sentences())
                        .as("seed %d, round %d", SEED, round)
                        .allSatisfy(it -> assertThat(it.anchors()).allMatch(link -> link.equals("to " + it.words())));
                assertThat(text.version()).isEqualTo(version);
            }
        }
    }

    private static Map<String, Integer> counted(AnchoredText<String> text) {
        Map<String, Integer> counted = new HashMap<>();
        text.sentences().forEach(it -> it.anchors().forEach(link -> counted.merge(link, 1, Integer::sum)));
        return counted;
    }

    /** Few words, so that many come back. */
    private static String[] words(Random random) {
        List<String> words = new ArrayList<>();
        int length = 1 + random.nextInt(8);
        for (int i = 0; i < length; i++) {
            words.add(String.valueOf((char) ('a' + random.nextInt(6))));
        }
        Collections.shuffle(words, random);
        return words.toArray(String[]::new);
    }
}
