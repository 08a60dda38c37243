package org.kaoyi.claims.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words and concepts are read in texts, and how many are kept. */
class ContentWordsTest {
    private static Set<String> concepts(String text) {
        Set<String> concepts = new HashSet<>();
        Concepts.addOf(text, concepts);
        return concepts;
    }

    @ParameterizedTest
    @CsvSource({
        "as is the usual way, americans",
        "the use of force, americans",
        "the southern coast, south",
        "the northern coast, north"
    })
    void a_whole_word_of_two_words_is_no_beginning_of_a_longer_one(String text, String concept) {
        assertThat(concepts(text)).doesNotContain(Concepts.SIGN + concept);
    }

    @ParameterizedTest
    @CsvSource({"what the us wanted, americans", "he left the south., south"})
    void a_whole_word_of_two_words_is_read_where_it_ends(String text, String concept) {
        assertThat(concepts(text)).contains(Concepts.SIGN + concept);
    }

    @Test
    void words_of_as_many_texts_are_kept_as_have_room() {
        KnownWords words = new KnownWords();
        for (int i = 0; i <= KnownWords.KEPT_MAX; i++) {
            words.of("letter " + i);
        }
        assertThat(words.size()).isLessThanOrEqualTo(KnownWords.KEPT_MAX);
        assertThat(words.of("letter 1")).isEqualTo(ContentWords.forms("letter 1"));
    }

    @ParameterizedTest
    @CsvSource({
        "treaties, treaty",
        "visits, visit",
        "gas, gas",
        "pass, pass",
        "withdrawal, withdr",
        "withdrawn, withdr",
        "Переговоры, перего",
        "撤軍, 撤軍",
        "철군, 철군"
    })
    void aWordIsKnownByTheBeginningOfItsSingular(String word, String known) {
        assertThat(ContentWords.of(word)).contains(known);
    }

    @Test
    void whatEverySentenceHasIsNoWordOfOne() {
        assertThat(ContentWords.of("What was it, in November, that they had? было в ноябре"))
                .isEmpty();
        assertThat(ContentWords.of("撤軍談判")).contains("撤軍", "軍談", "談判");
        assertThat(ContentWords.of("甲")).isEmpty();
    }

    @Test
    void aWordThatIsSaidTwiceIsOne() {
        assertThat(ContentWords.forms("visits of a visit")).hasSize(1);
        assertThat(ContentWords.forms("a visit, a quarrel")).hasSize(2);
        assertThat(ContentWords.forms("")).isEmpty();
    }

    @Test
    void aBeginningIsShownAsOne() {
        assertThat(ContentWords.shown("withdr")).isEqualTo("withdr…");
        assertThat(ContentWords.shown("visit")).isEqualTo("visit");
        assertThat(ContentWords.shown("撤軍")).isEqualTo("撤軍");
        assertThat(ContentWords.shown(Concepts.SIGN + "plan")).isEqualTo("plan");
    }
}
