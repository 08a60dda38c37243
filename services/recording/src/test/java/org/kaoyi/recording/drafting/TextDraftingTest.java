package org.kaoyi.recording.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.text.Text;

/** A text as it comes from a form or a request: an id, a title and its sentences. */
class TextDraftingTest {
    private static final Map<String, String> FIELDS = Map.of("id", "article", "title", "The talks");

    @Test
    void sentences_are_kept_in_order() {
        assertThat(TextDrafting.text(FIELDS, List.of("Mao left.", "Kim stayed.")))
                .isInstanceOfSatisfying(
                        Draft.Made.class,
                        made -> assertThat(((Text) made.value()).statements())
                                .containsExactly("Mao left.", "Kim stayed."));
    }

    @Test
    void a_file_outside_the_folder_of_the_table_is_not_read() {
        for (String outside : List.of("../article.md", "/article.md")) {
            assertThat(TextDrafting.fromFile(Map.of("id", "article", "file", outside), Path.of("tables")))
                    .isInstanceOfSatisfying(
                            Draft.Faulty.class,
                            faulty -> assertThat(faulty.problems().toString())
                                    .contains("file", "Name a file in the folder of the table."));
        }
    }

    @Test
    void a_text_without_a_sentence_or_with_an_empty_one_is_refused_and_says_what_to_give() {
        for (List<String> none : List.of(List.<String>of(), List.of("Mao left.", " "))) {
            assertThat(TextDrafting.text(FIELDS, none))
                    .isInstanceOfSatisfying(
                            Draft.Faulty.class,
                            faulty -> assertThat(faulty.problems())
                                    .hasToString(List.of(new Problem(
                                                    "statements",
                                                    "",
                                                    "Give the sentences of the text in order, none of them empty.",
                                                    null))
                                            .toString()));
        }
    }
}
