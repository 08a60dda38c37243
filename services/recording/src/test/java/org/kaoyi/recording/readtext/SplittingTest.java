package org.kaoyi.recording.readtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.recording.readtext.ReadText.ReadStatement;

/**
 * Texts whose sentences were told apart by hand: quotations, dots, abbreviations of citations, initials, note marks. Each line of the
 * gold is a sentence; where marks stand in it, its words without them and their keys follow.
 */
class SplittingTest {
    private static final Path GOLD = Path.of("src/test/resources/splitting");

    @TempDir
    private Path folder;

    private record Gold(String words, List<String> notes) {}

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "ko", "ru"})
    void theSentencesAreThoseThatAReaderTellsApart(String language) throws IOException {
        List<Gold> gold = new ArrayList<>();
        ReadText read = TextFile.read(written(language, gold), language + ".txt", null);
        assertThat(read.language()).isEqualTo(language);

        Set<Integer> expected = ends(gold.stream().map(Gold::words).toList());
        Set<Integer> found = ends(read.words());
        Set<Integer> both = new TreeSet<>(expected);
        both.retainAll(found);
        System.out.printf(
                "splitting %s: %d sentences, precision %.3f, recall %.3f%n",
                language, gold.size(), (double) both.size() / found.size(), (double) both.size() / expected.size());
        assertThat(read.words())
                .containsExactlyElementsOf(gold.stream().map(Gold::words).toList());
        assertThat(read.statements().stream().map(ReadStatement::notes))
                .containsExactlyElementsOf(gold.stream().map(Gold::notes).toList());
    }

    private Path written(String language, List<Gold> gold) throws IOException {
        StringBuilder text = new StringBuilder();
        String between = language.equals("zh") ? "" : " ";
        boolean begun = false;
        for (String line : Files.readAllLines(GOLD.resolve(language + ".tsv"))) {
            if (line.isBlank()) {
                text.append("\n\n");
                begun = false;
                continue;
            }
            String[] cells = line.split("\t");
            text.append(begun ? between : "").append(cells[0]);
            begun = true;
            List<String> notes = cells.length > 2 ? Arrays.asList(cells[2].split(" ")) : List.of();
            gold.add(new Gold(cells.length > 1 ? cells[1] : cells[0], notes));
        }
        return Files.writeString(folder.resolve(language + ".txt"), text);
    }

    /** Where sentences end, counted in characters that are no spaces. */
    private static Set<Integer> ends(List<String> sentences) {
        Set<Integer> ends = new TreeSet<>();
        int at = 0;
        for (String sentence : sentences) {
            at += sentence.replaceAll("\\s", "").length();
            ends.add(at);
        }
        return ends;
    }
}
