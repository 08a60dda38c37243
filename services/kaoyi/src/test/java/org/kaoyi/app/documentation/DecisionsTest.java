package org.kaoyi.app.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps the list of decisions: every record, by its number and the sentence that is its title. */
class DecisionsTest {
    private static final Path FOLDER = Page.DOCS.resolve("decisions");
    private static final String LIST = "README.md";
    private static final Pattern RECORD = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.md");

    /** Some records repeat their number before the title. */
    private static final Pattern NUMBER_BEFORE_TITLE = Pattern.compile("^\\d{4}\\s*[·.:–-]\\s*");

    @Test
    void every_record_is_listed_with_its_title() {
        List<Path> records = Page.markdown(FOLDER, 1).stream()
                .filter(file -> !file.endsWith(LIST))
                .toList();
        assertThat(records).allMatch(file -> RECORD.matcher(name(file)).matches(), "is named NNNN-a-sentence.md");
        assertThat(records.stream().map(file -> name(file).substring(0, 4)))
                .as("each number once")
                .doesNotHaveDuplicates();
        WrittenPage.check(FOLDER.resolve(LIST), """
                # Decisions

                Why it is built as it is: one page each, a sentence as title. A record of a release is not edited; a later one replaces it and says so.
                Numbers that are missing never had a record: they are given out beforehand where several things are worked on side by side, and not every work needs one.
                Written by `DecisionsTest`.

                %s
                """.formatted(
                        records.stream().map(DecisionsTest::line).collect(Collectors.joining("\n"))));
    }

    private static String line(Path record) {
        String title = NUMBER_BEFORE_TITLE.matcher(Page.read(record).title()).replaceFirst("");
        return "- [%s](%s) %s".formatted(name(record).substring(0, 4), name(record), title);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
