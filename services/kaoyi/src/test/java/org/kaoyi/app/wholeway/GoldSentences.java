package org.kaoyi.app.wholeway;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Sentences with what a historian says of each, a row of a table each, and the same sentences in what the audit says. */
final class GoldSentences {
    static final Path FOLDER = Path.of("src/test/resources/audit");

    private GoldSentences() {}

    static JsonNode statement(JsonNode report, String text) {
        return report.get("statements")
                .valueStream()
                .filter(it -> it.get("text").asString().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no sentence " + text));
    }

    static String[] words(String cell) {
        return cell.isBlank() ? new String[0] : cell.split(" ");
    }

    static List<NamedCsvRecord> rows(String file) throws IOException {
        try (Stream<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(file)).stream()) {
            return rows.toList();
        }
    }
}
