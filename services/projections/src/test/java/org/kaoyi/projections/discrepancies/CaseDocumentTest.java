package org.kaoyi.projections.discrepancies;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kaoyi.codec.KaoyiJson;
import org.kaoyi.projections.discrepancies.CaseView.DifferenceView;
import org.kaoyi.projections.discrepancies.CaseView.IndependenceView;
import org.kaoyi.projections.discrepancies.CaseView.ReadingView;
import org.kaoyi.projections.discrepancies.CaseView.SourceTitle;

/** A case comes back from its row as it was, whether this program wrote the row or one before it. */
class CaseDocumentTest {
    private final CaseDocument documents = new CaseDocument(KaoyiJson.reports());

    @Test
    void what_was_kept_is_read_again_in_either_form() {
        CaseView view = view();
        String kept = documents.text(view);

        assertThat(documents.read(kept)).isEqualTo(view);
        assertThat(new String(documents.bytes(view), UTF_8)).isEqualTo(kept);
        String inFull = KaoyiJson.reports().writeValueAsString(view);
        assertThat(documents.read(inFull)).as("rows of the fold before").isEqualTo(view);
        assertThat(kept.length()).isLessThan(inFull.length() * 2 / 3);
    }

    @Test
    void a_row_of_fold_9_is_read_until_it_is_folded_anew() {
        String letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
        String former = Pattern.compile("\"([a-zA-Z])\":")
                .matcher(documents.text(view()))
                .replaceAll(name -> "\"" + Integer.toString(letters.indexOf(name.group(1)) + 10, 36) + "\":");

        assertThat(former).contains("\"a\":\"talk\"", "\"1b\":true");
        assertThat(documents.read(former)).isEqualTo(view().worded((code, arguments) -> ""));
    }

    private static DifferenceView difference() {
        return new DifferenceView(
                "quantity",
                "conflict",
                ReasonWords.of("other", List.of("a", "b")),
                "other",
                List.of("a", "b"),
                List.of("c1"),
                List.of(List.of("C1"), List.of("K1")),
                List.of(),
                List.of());
    }

    private static CaseView view() {
        IndependenceView once = new IndependenceView(1, 1, 1, 1, true);
        ReadingView reading = new ReadingView(
                "~390000",
                "affirms",
                List.of("happened"),
                List.of("about 390,000"),
                List.of("C1"),
                List.of("Chinese"),
                List.of("c1"),
                once,
                List.of());
        return new CaseView(
                "id",
                "talk",
                "毛澤東 and Kim",
                "men",
                "How many?",
                0,
                null,
                "single",
                null,
                List.of(),
                "open",
                List.of(reading),
                List.of(List.of(0)),
                false,
                List.of(),
                once,
                List.of(),
                List.of(),
                List.of(List.of("Chinese", "DPRK")),
                List.of(difference()),
                0,
                List.of(),
                null,
                ReasonWords.of("disjoint", List.of("390000", "540000")),
                "disjoint",
                List.of("390000", "540000"),
                "1",
                0,
                List.of(new SourceTitle("C1", "", null, false)),
                null,
                null);
    }
}
