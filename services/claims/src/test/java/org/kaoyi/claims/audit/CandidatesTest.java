package org.kaoyi.claims.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoyi.claims.value.ValueType;

/** Where claims for a sentence are looked for: what it shares with them, and what so many share that it tells nothing. */
class CandidatesTest {
    private final AuditedArchive archive = new AuditedArchive();

    private Candidates candidates(String sentence, String... citations) {
        return new Candidates(archive.index, archive.index.reader().read(sentence, List.of(citations)));
    }

    private Set<String> keys(String sentence, String... citations) {
        return candidates(sentence, citations).keys();
    }

    private List<String> found(String sentence, String... citations) {
        return candidates(sentence, citations).claims().keySet().stream()
                .map(IndexedClaim::id)
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They met on 9 November 1957. | day -4436",
                "They met on 9 November 1957. | occasion talk",
                "Mao Zedong was not asked. | agent mao",
                "Mao Zedong was not asked. | about agent mao",
                "Mao Zedong was not asked. | occasion talk",
                "In Moscow nobody knew. | place moscow",
                "A talk was held. | occasion talk",
                "莫斯科的會談 | occasion talk",
                "They asked who proposed it. | question proposer",
                "The diary of Puzanov says nothing. | source S1",
                "There were 300,000 of them. | figure count 132",
            })
    void aSentenceLooksUnderAllThatItMentions(String sentence, String key) {
        assertThat(keys(sentence)).contains(key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mao was not asked. | occasion withdrawal-1958",
                "In Moscow nobody knew. | about agent moscow",
            })
    void butUnderNothingElse(String sentence, String key) {
        assertThat(keys(sentence)).doesNotContain(key);
    }

    @Test
    void aFigureThatIsVagueIsLookedForNowhere() {
        assertThat(keys("There were 300 of them.")).anyMatch(key -> key.startsWith("figure"));
        assertThat(archive.index
                        .reader()
                        .read("There were several hundred of them.", List.of())
                        .figures())
                .hasSize(1);
        assertThat(keys("There were several hundred of them.")).noneMatch(key -> key.startsWith("figure"));
    }

    @Test
    void whoCitesASourceLooksAmongItsClaims() {
        assertThat(keys("Nothing else is known.", "@K1")).containsExactly("source K1");
        assertThat(found("Nothing else is known.", "@K1"))
                .containsExactly("K1/talk/word", "K1/withdrawal-1958/men", "K1/withdrawal-1958/reason");
        assertThat(found("Nothing else is known.")).isEmpty();
    }

    @Test
    void whoNamesASourceByItsTitleLooksAmongItsClaims() {
        assertThat(found("The diary of Puzanov says nothing."))
                .containsExactly("S1/talk/agreed", "S1/talk/proposer", "S1/withdrawal-1958/stages");
    }

    @Test
    void aSentenceThatSpeaksOnLooksAmongTheClaimsOfTheOccasionBefore() {
        StatementReader reader = archive.index.reader();
        reader.read("They met on 9 November 1957.", List.of());
        Candidates next = new Candidates(archive.index, reader.read("He was silent.", List.of()));

        assertThat(next.keys()).contains("occasion talk").doesNotContain("day -4436");
        assertThat(next.claims().keySet()).extracting(IndexedClaim::id).contains("C1/talk/where");
        assertThat(found("He was silent.")).isEmpty();
    }

    @Test
    void theFirstOfManyAreInTheirOrder() {
        assertThat(Candidates.first(List.of(5, 3, 9, 1, 7, 3), 3, Comparator.naturalOrder()))
                .containsExactly(1, 3, 3);
        assertThat(Candidates.first(List.of(2, 1), 3, Comparator.naturalOrder()))
                .containsExactly(1, 2);
    }

    @Test
    void ofManyOccasionsThoseWithTheRarestWordsAreLookedAt() {
        for (int i = 10; i < 23; i++) {
            archive.occasion("banquet-" + i, "A banquet", null, null);
        }
        archive.occasion("banquet-99", "A banquet under lanterns", null, null);

        assertThat(keys("The banquet ended under the lanterns."))
                .contains("occasion banquet-99", "occasion banquet-10", "occasion banquet-20")
                .doesNotContain("occasion banquet-21", "occasion banquet-22");
    }

    @Test
    void ofManyQuestionsThoseWithTheRarestWordsAreLookedAt() {
        for (int i = 10; i < 23; i++) {
            archive.question("toast-" + i, "Who raised the toast?", ValueType.AGENT);
        }
        archive.question("toast-99", "Who raised the toast by the fountain?", ValueType.AGENT);

        assertThat(keys("The toast was raised by the fountain."))
                .contains("question toast-99", "question toast-10", "question toast-20")
                .doesNotContain("question toast-21", "question toast-22");
    }

    /** So many sources say the same of the gifts, in so many words. */
    private void saidOfTheGifts(int sources, String question, ValueType type, String wording) {
        archive.occasion("gifts", "The gifts", null, null);
        archive.question(question, "Of what kind were they?", type);
        for (int i = 0; i < sources; i++) {
            archive.archive.source("G" + i, "Chinese");
            archive.archive.says("G" + i, "gifts", question, wording);
        }
        archive.recorded();
    }

    @Test
    void aFigureThatMoreThanFourHundredClaimsHaveFindsNone() {
        saidOfTheGifts(400, "kinds", ValueType.QUANTITY, "7777");
        assertThat(found("There were 7,777 of them.")).hasSize(400);

        archive.archive.source("G400", "Chinese");
        archive.archive.says("G400", "gifts", "kinds", "7777");
        archive.recorded();
        assertThat(found("There were 7,777 of them.")).isEmpty();
    }

    @Test
    void aWordThatMoreThanFortyAnswersHaveFindsNone() {
        saidOfTheGifts(40, "nature", ValueType.TEXT, "porcelain");
        assertThat(found("They loved porcelain.")).hasSize(40);

        archive.archive.source("G40", "Chinese");
        archive.archive.says("G40", "gifts", "nature", "porcelain");
        archive.recorded();
        assertThat(found("They loved porcelain.")).isEmpty();
    }

    @Test
    void ofMoreThanAHundredAndTwentyClaimsThoseOfTheOccasionAndTheQuestionAreCompared() {
        saidOfTheGifts(130, "kinds", ValueType.QUANTITY, "7777");
        archive.occasion("tribute", "The tribute to the emperor", null, null);
        archive.question("led", "How many were led?", ValueType.QUANTITY);
        archive.archive.source("Z9", "Chinese");
        archive.archive.says("Z9", "tribute", "led", "7777");
        archive.archive.says("Z9", "tribute", "kinds", "7777");
        archive.archive.says("Z9", "gifts", "led", "7777");
        archive.recorded();
        String sentence = "As a tribute to the emperor 7,777 were led.";

        assertThat(found(sentence)).hasSizeGreaterThan(120);
        assertThat(archive.audited(sentence).statements().getFirst().suggestions())
                .extracting(Suggestion::claim)
                .startsWith("Z9/tribute/led")
                .contains("Z9/tribute/kinds", "Z9/gifts/led");
        assertThat(archive.audited("There were 7,777 of them.")
                        .statements()
                        .getFirst()
                        .suggestions())
                .isNotEmpty()
                .extracting(Suggestion::claim)
                .allMatch(claim -> claim.matches("G\\d+/gifts/kinds"));
    }
}
