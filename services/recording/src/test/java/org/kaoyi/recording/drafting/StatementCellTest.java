package org.kaoyi.recording.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.text.Text;
import org.kaoyi.claims.text.TextId;

/** How a table of links names a sentence: by its number, or by its very words. */
class StatementCellTest {
    private static final Text TEXT =
            new Text(new TextId("talks"), "Talks", "en", List.of("Kim left.", "1957", "\"1\"", "Mao said \"yes\"."));

    @Test
    void aSentenceOfDigitsAloneIsNamedInQuotes() {
        assertThat(TextDrafting.cellOf("1957")).isEqualTo("\"1957\"");
        assertThat(TextDrafting.cellOf("Kim left.")).isEqualTo("Kim left.");
        assertThat(placeOf(TextDrafting.cellOf("1957"))).isEqualTo(2);
    }

    @Test
    void digitsAloneAreANumberAndWordsTheWords() {
        assertThat(placeOf("4")).isEqualTo(4);
        assertThat(placeOf("Kim left.")).isEqualTo(1);
        assertThat(placeOf("Mao said \"yes\".")).isEqualTo(4);
        assertThat(placeOf("\"1\"")).as("quotes that the sentence has itself").isEqualTo(3);
    }

    @Test
    void whatNoSentenceSaysIsRefusedWithTheWayToNameIt() {
        assertThat(drafted("\"1958\"")).isInstanceOf(Draft.Faulty.class);
        assertThat(((Draft.Faulty<?>) drafted("\"1958\"")).problems().getFirst().reason())
                .contains("digits alone stand in double quotes");
    }

    private static int placeOf(String cell) {
        return ((Draft.Made<TextDrafting.Placed>) drafted(cell)).value().link().statement();
    }

    private static Draft<TextDrafting.Placed> drafted(String cell) {
        return TextDrafting.row(
                id -> List.of(TEXT),
                Map.of("text", "talks", "statement", cell, "relation", "supports", "claim", "c1"),
                "a historian");
    }
}
