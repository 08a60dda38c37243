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
}
