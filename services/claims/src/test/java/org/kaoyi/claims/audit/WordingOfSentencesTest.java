package org.kaoyi.claims.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.claims.cases.DescribedOccasion;

/** Whether a sentence says otherwise or more than the claims on which it rests, or what they carry in part alone. */
class WordingOfSentencesTest {
    private static final String MEN = "C1/withdrawal-1958/men";

    private final AuditedArchive archive = new ArchiveOfManyKinds();

    private List<String> because(String sentence, String... claims) {
        return archive.restingOn(sentence, claims).arithmetic().stream()
                .map(Because::code)
                .toList();
    }

    private List<String> arguments(String sentence, String... claims) {
        return archive.restingOn(sentence, claims).arithmetic().getFirst().arguments();
    }

    @Test
    void aFigureThatItsClaimHasFits() {
        assertThat(because("There were 300,000 men.", MEN)).isEmpty();
        assertThat(archive.restingOn("There were 300,000 men.", MEN).grade()).isEqualTo("SINGLE-LINE");
    }

    @Test
    void anotherFigureContradictsTheClaimAndBothAreNamed() {
        assertThat(because("There 200,000 men stood.", MEN)).containsExactly("figure-otherwise");
        assertThat(arguments("There 200,000 men stood.", MEN)).containsExactly("200,000 men", "300000", MEN);
        assertThat(archive.restingOn("There 200,000 men stood.", MEN).grade()).isEqualTo("CONTRADICTED");
        assertThat(archive.restingOn("There 200,000 men stood.", MEN)
                        .arithmetic()
                        .getFirst()
                        .words())
                .isEqualTo("\"200,000 men\" against 300000 in " + MEN);
    }

    @Test
    void ofSeveralFiguresOneThatNoClaimHasIsCarriedInPart() {
        assertThat(because("Of 300,000 men 20,000 stayed.", MEN)).containsExactly("figure-in-none");
        assertThat(archive.restingOn("Of 300,000 men 20,000 stayed.", MEN).grade())
                .isEqualTo("PARTIAL");
        assertThat(because("In 1957 there were 20,000 horses.", "C1/talk/proposer"))
                .contains("figure-in-none");
    }

    @Test
    void aFigureWithoutTheBoundOfItsClaimSaysMore() {
        assertThat(because("There 250,000 men stood.", "K1/withdrawal-1958/men"))
                .containsExactly("figure-more");
        assertThat(arguments("There 250,000 men stood.", "K1/withdrawal-1958/men"))
                .containsExactly("250,000 men", shownBy("K1/withdrawal-1958/men"), "K1/withdrawal-1958/men");
        assertThat(archive.restingOn("There 250,000 men stood.", "K1/withdrawal-1958/men")
                        .grade())
                .isEqualTo("OVERSTATED");
    }

    private String shownBy(String claim) {
        IndexedClaim found = archive.index.claim(claim);
        assertThat(found).isNotNull();
        return found.value().display();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There were about 250,000 men.",
                "There were 250,000 men, more than anybody knew, or nearly so.",
                "在朝鮮約有二十五萬人。"
            })
    void aHedgeAnywhereInTheSentenceKeepsTheBound(String sentence) {
        assertThat(because(sentence, "K1/withdrawal-1958/men")).isEmpty();
    }

    @Test
    void oneClaimThatHasTheFigureIsEnough() {
        assertThat(because("There 250,000 men stood.", "K1/withdrawal-1958/men", MEN))
                .containsExactly("figure-more");
        assertThat(because("There were 300,000 men.", "K1/withdrawal-1958/men", MEN))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They met on 9 November 1957. | C1/talk/day | ''",
                "They met on 12 November 1957. | C1/talk/day | date-otherwise",
                "From 12 to 14 November 1957 and in May 1961 they met. | C1/talk/day | date-in-none",
                "On 9 November 1957 Mao proposed it. | C1/talk/proposer | ''",
                "On 12 March 1961 Mao proposed it. | C1/talk/proposer | date-in-none",
                "On 30 December 1957 Kim told it. | S1/talk/proposer | ''",
                "In March 1958 there were 44,000. | K1/withdrawal-1958/men#2 | ''",
                "In 1958 there were three stages. | C1/withdrawal-1958/stages | ''",
            })
    void aDateIsThatOfTheAnswerOrOfAnythingThatTheClaimIsAbout(String sentence, String claim, String code) {
        assertThat(because(sentence, claim).stream().distinct().toList())
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void aStrongerWordOfTheVocabularySaysMore() {
        assertThat(because("Mao spoke with repentance, and repentance it was.", "C2/talk/tone"))
                .as("said once")
                .containsExactly("term-more");
        assertThat(arguments("Mao spoke with repentance.", "C2/talk/tone"))
                .containsExactly("repentance", "admission of interference");
        assertThat(because("Mao made an admission of interference.", "C2/talk/tone"))
                .isEmpty();
        assertThat(because("Mao spoke of an apology.", "C2/talk/tone"))
                .as("a word of no vocabulary")
                .isEmpty();
    }

    @Test
    void whatWasPlannedIsNotToldAsDone() {
        assertThat(because("The Volunteers left before the end of 1958.", "C2/withdrawal-1958/deadline"))
                .contains("mode-more");
        assertThat(because("The Volunteers were to leave before the end of 1958.", "C2/withdrawal-1958/deadline"))
                .doesNotContain("mode-more");
        assertThat(because("The withdrawal had two stages.", "S1/withdrawal-1958/stages"))
                .contains("mode-more");
    }

    @Test
    void aSentenceThatRestsOnNothingIsHeldAgainstNothing() {
        assertThat(because("There were 200,000 men on 12 May 1961.")).isEmpty();
        assertThat(because("There 200,000 men stood.", "nobody/said/this")).isEmpty();
    }

    /** Claims of a march within a campaign: the source, the campaign, the march, what was told and what it is narrowed to have dates of their own. */
    private static AuditedArchive march() {
        AuditedArchive archive = new AuditedArchive();
        archive.occasion("campaign", "The campaign", "1931/1935", null);
        archive.archive.occasion("march", "1934-10");
        archive.index.apply(DescribedOccasion.of("march")
                .titled("The march")
                .on("1934-10")
                .partOf("campaign")
                .registered());
        archive.archive
                .says("C1", "march", "reason", "hunger")
                .told("1940-02-03")
                .at("1934-10-16");
        archive.archive.says("K1", "march", "reason", "thirst").at("1949-04");
        archive.recorded();
        return archive;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "In October 1934 they were hungry. | C1 | 0",
                "It was told on 3 February 1940. | C1 | 0",
                "It was written on 9 November 1957. | C1 | 0",
                "It was part of what began in 1931. | C1 | 0",
                "In April 1949 they were thirsty. | K1 | 0",
                "It was told on 3 February 1940. | K1 | 1",
                "In 1936 they were hungry. | C1 | 1",
            })
    void aDateIsThatOfTheOccasionItsWholeTheTellingTheSourceOrTheScope(String sentence, String source, int missed) {
        assertThat(march().restingOn(sentence, source + "/march/reason").arithmetic())
                .hasSize(missed);
    }
}
