package org.kaoyi.claims.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a long text says in more than one sentence of twelve tells less of each of them. */
class FrequentTest {
    /** The words and names that are frequent in a text of which so many sentences name Kim and a harvest. */
    private static Set<String> frequent(int sentences, int ofKim) {
        TextBeingRead text = TextBeingRead.byWhoKnowsThem();
        List<Mentions> read = Stream.concat(
                        IntStream.range(0, ofKim).mapToObj(i -> "Kim Il-sung praised the harvest."),
                        IntStream.range(ofKim, sentences).mapToObj(i -> "Nobody came."))
                .map(text::read)
                .toList();
        List<Mentions> marked = Frequent.marked(read);
        assertThat(marked)
                .extracting(Mentions::text)
                .isEqualTo(read.stream().map(Mentions::text).toList());
        return marked.getFirst().frequent();
    }

    @Test
    void whatMoreThanOneSentenceOfTwelveSaysIsFrequent() {
        assertThat(frequent(108, 10)).contains("agent kim", "praise");
        assertThat(frequent(108, 9)).doesNotContain("agent kim", "praise");
    }

    @Test
    void inAShortTextNothingIs() {
        assertThat(frequent(100, 50)).contains("agent kim");
        assertThat(frequent(99, 50)).isEmpty();
    }
}
