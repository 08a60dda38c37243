package org.kaoyi.readingroom.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.passage.Anchor;
import org.kaoyi.claims.passage.AnchorState;
import org.kaoyi.claims.passage.Passage;
import org.kaoyi.claims.passage.PassageForm;

class PassagesShownTest {
    private static final String SHA = "0".repeat(64);

    @Test
    void everyQuotationHasOnePlaceAlsoWhereSeveralQuoteTheSameWordsOrOverlap() {
        List<PassagesShown.Stretch> stretches = PassagesShown.stretches(
                "three stages, not two",
                List.of(quoted("a", "three stages", 0), quoted("b", "three stages", 0), quoted("c", "stages, not", 6)));

        assertThat(stretches)
                .extracting(PassagesShown.Stretch::text)
                .containsExactly("three ", "stages", ", not", " two");
        assertThat(stretches)
                .extracting(PassagesShown.Stretch::claims)
                .containsExactly(List.of("a", "b"), List.of("a", "b", "c"), List.of("c"), List.of());
        assertThat(stretches)
                .extracting(PassagesShown.Stretch::begin)
                .containsExactly(List.of("a", "b"), List.of("c"), List.of(), List.of());
    }

    @Test
    void manyTextsOfASourceAreOneLinkToTheirList() {
        Siglum source = new Siglum("K-1");

        assertThat(PassagesShown.all(source, passages(PassagesShown.PLACES_MAX)))
                .hasSize(PassagesShown.PLACES_MAX)
                .extracting(PassagesShown.Place::address)
                .contains("/sources/K-1/passages/" + SHA);
        assertThat(PassagesShown.all(source, passages(PassagesShown.PLACES_MAX + 1)))
                .containsExactly(new PassagesShown.Place("K-1", "/sources/K-1#passages"));
    }

    private static List<Passage> passages(int count) {
        return IntStream.range(0, count)
                .mapToObj(number ->
                        new Passage(SHA, PassageForm.PLAIN_TEXT, "text/plain", 1, "page " + number, null, null))
                .toList();
    }

    private static PassagesShown.Quoted quoted(String claim, String exact, int start) {
        return new PassagesShown.Quoted(
                claim, AnchorState.HOLDS, new Anchor(SHA, exact, "", "", start, start + exact.length()));
    }
}
