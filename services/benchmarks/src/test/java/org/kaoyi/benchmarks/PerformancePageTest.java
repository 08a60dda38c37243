package org.kaoyi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code docs/performance.md} says of every benchmark what it measures and what was found. */
class PerformancePageTest {
    private static final Path PAGE = Path.of("../../docs/performance.md");
    private static final String CELL = "|";

    /** What stands between backticks may hold a bar. */
    private static final Pattern CODE = Pattern.compile("`[^`]*`");

    private static final Pattern NAME = Pattern.compile("^\\| `([a-z0-9-]+)` \\|.*");

    /** A table with the heading above it; its first row is its head. */
    private record Table(String heading, List<String> rows) {
        List<String> names() {
            return rows.stream()
                    .map(NAME::matcher)
                    .filter(row -> row.matches())
                    .map(row -> row.group(1))
                    .toList();
        }
    }

    private static final List<Table> TABLES = new ArrayList<>();

    @BeforeAll
    static void readPage() throws IOException {
        String heading = "";
        List<String> open = new ArrayList<>();
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith(CELL)) {
                if (open.isEmpty()) {
                    TABLES.add(new Table(heading, open));
                }
                open.add(line);
            } else {
                open = new ArrayList<>();
            }
            heading = line.startsWith("## ") ? line.substring(3) : heading;
        }
    }

    private static Table under(String heading) {
        return TABLES.stream()
                .filter(table -> table.heading().equals(heading))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_benchmark_is_told_once_in_the_table_of_what_is_measured_and_once_in_that_of_what_was_found() {
        List<String> benchmarks =
                new Catalogue(1).all().stream().map(Benchmark::name).toList();

        assertThat(under("The benchmarks").names()).containsExactlyInAnyOrderElementsOf(benchmarks);
        assertThat(under("What was found").names()).containsExactlyInAnyOrderElementsOf(benchmarks);
    }

    @Test
    void every_row_has_as_many_cells_as_the_head_of_its_table() {
        assertThat(TABLES).hasSizeGreaterThan(2);
        assertThat(TABLES)
                .allSatisfy(table -> assertThat(table.rows())
                        .as("under %s", table.heading())
                        .allSatisfy(row -> assertThat(cells(row))
                                .isEqualTo(cells(table.rows().getFirst()))));
    }

    private static int cells(String row) {
        return CODE.matcher(row).replaceAll("").split("\\|", -1).length;
    }
}
