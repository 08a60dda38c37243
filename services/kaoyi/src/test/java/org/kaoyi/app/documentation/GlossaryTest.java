package org.kaoyi.app.documentation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The words of the glossary are those that a reader meets on the pages, in each of their languages. */
class GlossaryTest {
    private static final List<String> LANGUAGES = List.of("en", "zh_Hant", "ko", "ru");

    /** Lists of words of the domain, of which none may be missing. */
    private static final Set<String> LISTS = Set.of(
            "access",
            "act",
            "degree",
            "explainer",
            "extent",
            "grade",
            "kind",
            "layer",
            "mode",
            "polarity",
            "relation",
            "rung",
            "state",
            "support",
            "supportmark",
            "verdict");

    private static final Pattern CELLS = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern KEY = Pattern.compile("`([^`]+)`");

    private static List<Row> rows = List.of();

    private record Row(List<String> words, String key) {}

    @BeforeAll
    static void theGlossary() throws IOException {
        rows = new ArrayList<>();
        for (String line : Files.readAllLines(Page.DOCS.resolve("glossary.md"))) {
            List<String> cells = Stream.of(CELLS.split(line)).map(String::strip).toList();
            if (cells.size() > LANGUAGES.size() + 1
                    && KEY.matcher(cells.getLast()).matches()) {
                rows.add(new Row(
                        cells.subList(cells.size() - 1 - LANGUAGES.size(), cells.size() - 1),
                        cells.getLast().replace("`", "")));
            }
        }
    }

    @Test
    void its_words_are_those_of_the_pages_in_every_language() {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < LANGUAGES.size(); i++) {
            Properties pages = wording(LANGUAGES.get(i));
            for (Row row : rows) {
                if (!row.words().get(i).equals(pages.getProperty(row.key()))) {
                    wrong.add("%s in %s: the glossary has %s, the pages %s"
                            .formatted(row.key(), LANGUAGES.get(i), row.words().get(i), pages.getProperty(row.key())));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(rows).hasSizeGreaterThan(LISTS.size());
    }

    @Test
    void no_word_of_the_lists_of_the_domain_is_missing() {
        Set<String> keys = new TreeSet<>(wording(LANGUAGES.getFirst()).stringPropertyNames());
        keys.removeIf(key -> key.split("\\.").length != 2 || !LISTS.contains(key.split("\\.")[0]));
        assertThat(rows.stream().map(Row::key)).as("a row for each").containsAll(keys);
    }

    private static Properties wording(String language) {
        String bundle = "/wording/messages_" + language + ".properties";
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(GlossaryTest.class.getResourceAsStream(bundle), bundle), UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
