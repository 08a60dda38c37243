package org.kaoyi.claims.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.Cardinality;
import org.kaoyi.claims.value.ValueType;

/** On which point a source is silent: silence on one is none on another (domain.md §3). */
class SilenceOnWhatTest {
    private final Archive archive = Archives.ofAnApology();

    @Test
    void silenceOnOneMemberOfAListIsSilenceOnThatMember() {
        archive.question("reasons", ValueType.SET, Cardinality.MANY, false).terms("budget", "opinion");
        archive.says("C5", "talk", "reasons", "budget; opinion");
        archive.says("K1", "talk", "reasons", "opinion");
        archive.silent("K1", "talk", "reasons").on("budget").tellerPresent();
        archive.silent("K1", "talk", "reasons").on("opinion").tellerPresent();

        Case found = archive.caseOf("talk", "reasons");

        assertThat(onlySilence(found).on()).isEqualTo("budget");
        assertThat(found.differences())
                .as("what it says of the others' answer is no silence")
                .extracting(it -> it.reason().arguments().getLast())
                .containsOnly("budget");
        assertThat(found.grade()).isEqualTo(Grade.SILENCE);
    }

    @Test
    void whoSaysThePointAsTheWordsOfAnotherIsNotSilentOnIt() {
        archive.says("C1", "talk", "word", "apology").attributedTo("Mao");
        archive.silent("C1", "talk", "word");

        assertThat(archive.caseOf("talk", "word").silent()).isEmpty();
        assertThat(archive.caseOf("talk", "word", 1, null).silent()).isEmpty();
    }

    @Test
    void anOriginalIsNotSilentBesideItsOwnTranslation() {
        archive.translation("C1-en", "C1").says("C1-en", "talk", "word", "apology");
        archive.silent("C1", "talk", "word");

        assertThat(archive.caseOf("talk", "word").silent()).isEmpty();
    }

    private static Silence onlySilence(Case found) {
        assertThat(found.silent()).hasSize(1);
        return found.silent().getFirst();
    }

    @Test
    void whoWasReadForWhatHappenedIsNotSilentAboutAPlan() {
        archive.question("visit", ValueType.DATE);
        archive.says("K1", "talk", "visit", "1958-05").planned("Kim", "1957-12-20");
        archive.silent("C5", "talk", "visit").tellerPresent();

        assertThat(archive.caseOf("talk", "visit").silent()).isEmpty();
    }

    @Test
    void silenceOnThePlanOfOneIsNoSilenceOnThePlanOfAnother() {
        archive.question("visit", ValueType.DATE);
        archive.says("K1", "talk", "visit", "1958-05").planned("Kim", "1957-12-20");
        archive.silent("C5", "talk", "visit").onThePlanOf("Mao", "1957-12-20");

        assertThat(archive.caseOf("talk", "visit").silent()).isEmpty();

        archive.silent("C1", "talk", "visit").onThePlanOf("Kim", "1957-12-20").told("1958");

        assertThat(onlySilence(archive.caseOf("talk", "visit")).siglum().value())
                .isEqualTo("C1");
    }

    @Test
    void silenceAtAnotherTimeIsNoSilence() {
        archive.question("men", ValueType.QUANTITY, Cardinality.ONE, true);
        archive.says("K1", "talk", "men", "300,000").at("1953");
        archive.silent("C5", "talk", "men").at("1957");

        assertThat(archive.caseOf("talk", "men", 0, "1953").silent()).isEmpty();
    }

    @Test
    void silenceOnOtherPeopleIsNoSilence() {
        archive.question("men", ValueType.QUANTITY);
        archive.says("K1", "talk", "men", "300,000").counting("Volunteers");
        archive.silent("C5", "talk", "men").counting("People's Army");

        assertThat(archive.caseOf("talk", "men").silent()).isEmpty();
    }

    @Test
    void silenceOnWordsOfSomebodyStandsInTheCaseOfThoseWords() {
        archive.says("K1", "talk", "word", "apology").attributedTo("Mao");
        archive.silent("C5", "talk", "word").onWordsOf("Mao");

        assertThat(archive.caseOf("talk", "word").silent()).isEmpty();
        assertThat(archive.caseOf("talk", "word", 1, null).grade()).isEqualTo(Grade.SILENCE);
    }

    @Test
    void whoSaysNothingOfAPointDoesNotSayThatAnybodySaidItEither() {
        archive.says("K1", "talk", "word", "apology").attributedTo("Mao");
        archive.silent("C5", "talk", "word");

        Case found = archive.caseOf("talk", "word", 1, null);

        assertThat(found.grade()).isEqualTo(Grade.SILENCE);
        assertThat(onlySilence(found).siglum().value()).isEqualTo("C5");
    }

    @Test
    void nobodyIsSilentAboutADenial() {
        archive.question("apologised", ValueType.YES_NO)
                .says("K1", "talk", "apologised", "yes")
                .denying();
        archive.silent("C5", "talk", "apologised");

        assertThat(archive.caseOf("talk", "apologised").silent()).isEmpty();
    }

    @Test
    void whoDeniesIsNotSilent() {
        archive.says("C5", "talk", "word", "apology").denying();
        archive.silent("C5", "talk", "word");

        assertThat(archive.caseOf("talk", "word").silent()).isEmpty();
        assertThat(archive.caseOf("talk", "word").grade()).isEqualTo(Grade.CONFLICT);
    }

    @Test
    void theWordsOfAnotherTellerInTheSameSourceDoNotBreakASilence() {
        archive.says("C5", "talk", "word", "apology").toldBy("Kim", "Puzanov");
        archive.silent("C5", "talk", "word").toldBy("Mao", "Yudin");

        assertThat(archive.caseOf("talk", "word").silent())
                .extracting(it -> it.siglum().value())
                .containsExactly("C5");
    }

    @Test
    void silenceOnAPartIsNoSilenceOnTheWhole() {
        archive.occasion("part", "1957-11-09", "talk", null);
        archive.silent("C5", "part", "word");

        assertThat(archive.caseOf("talk", "word").silent()).isEmpty();
    }

    @Test
    void silenceOnTheWholeIsSilenceOnItsPart() {
        archive.occasion("part", "1957-11-09", "talk", null).says("K1", "part", "word", "apology");
        archive.silent("C5", "talk", "word");

        assertThat(archive.caseOf("part", "word").silent()).hasSize(1);
    }
}
