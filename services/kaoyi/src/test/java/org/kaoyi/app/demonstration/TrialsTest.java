package org.kaoyi.app.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kaoyi.claims.cases.Case;
import org.kaoyi.claims.cases.Kind;

/**
 * Two archives of other fields, a family and a battle. Their tables were made, and the results expected of them written down, each by
 * somebody who knew the specification of the comparison and not the program. {@code judged.csv} holds every case in which the
 * program says otherwise than was expected, with the reason why that stands.
 */
class TrialsTest {
    private static final Path TRIALS = Path.of("src/test/resources/trials");

    @TestFactory
    Stream<DynamicTest> everyCaseIsAsExpectedByWhoKnewTheRulesAloneOrAsJudged() {
        return Stream.of("family", "battle", "epidemic", "voyage")
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Path trial = TRIALS.resolve(name);
                    CorpusInMemory corpus = new CorpusInMemory(trial.resolve("tables"));
                    Map<String, String> expected = verdicts(trial.resolve("expected.csv"));
                    expected.putAll(verdicts(trial.resolve("judged.csv")));

                    assertThat(corpus.imported().errors()).isEmpty();
                    assertThat(found(corpus)).containsExactlyInAnyOrderEntriesOf(expected);
                }));
    }

    private static Map<String, String> found(CorpusInMemory corpus) {
        Map<String, String> found = new TreeMap<>();
        for (Case one : corpus.cases()) {
            String scope = one.key().scope() == null ? "" : one.key().scope().toString();
            String kinds = one.kinds().stream().map(Kind::label).sorted().collect(Collectors.joining(";"));
            found.put(
                    name(
                            one.key().occasion().value(),
                            one.key().question().value(),
                            one.key().level() + "",
                            scope),
                    one.grade().label() + " " + kinds);
        }
        return found;
    }

    private static Map<String, String> verdicts(Path table) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(table)) {
            return rows.stream()
                    .collect(Collectors.toMap(
                            row -> name(
                                    row.getField("occasion"),
                                    row.getField("question"),
                                    row.getField("level"),
                                    row.getField("scope")),
                            row -> row.getField("grade") + " " + sorted(row.getField("kinds")),
                            (one, other) -> other,
                            TreeMap::new));
        }
    }

    private static String sorted(String kinds) {
        return Stream.of(kinds.split(";"))
                .map(String::strip)
                .filter(kind -> !kind.isEmpty())
                .sorted()
                .collect(Collectors.joining(";"));
    }

    private static String name(String occasion, String question, String level, String scope) {
        return String.join(" / ", occasion, question, level, scope);
    }
}
