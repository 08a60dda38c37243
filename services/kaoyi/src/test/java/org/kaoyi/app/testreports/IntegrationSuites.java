package org.kaoyi.app.testreports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kaoyi.testing.Docker;

/**
 * Fails where the suites of databases and brokers ran neither in containers nor on the servers of the build: the build starts it by itself
 * when all other tests of all modules have run (services/kaoyi/pom.xml), and leaves it out where somebody runs some tests only.
 */
class IntegrationSuites {
    private static final Path MODULES = Path.of("..");
    private static final List<String> MARKS = List.of("\n@OnEveryPostgres\n", "\n@OnEveryKafka\n");
    private static final String SOURCE = ".java";

    @Test
    void ran_in_containers_where_an_engine_answers_and_on_the_servers_of_the_build_everywhere() throws IOException {
        TestReports reports = TestReports.ofAllModules();
        Map<String, Integer> servers = new TreeMap<>();
        for (String suite : suites()) {
            servers.put(suite, reports.runsOf(suite));
        }
        System.out.println("suites, and on how many servers each ran: " + servers);
        assertThat(new IntegrationRun(servers, Docker.answers(), System.getenv(Docker.CONTAINERS_VARIABLE))
                        .complaints())
                .isEmpty();
    }

    /** Classes of all modules that take a server. */
    private static List<String> suites() throws IOException {
        try (Stream<Path> modules = Files.list(MODULES)) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(IntegrationSuites::marked)
                    .toList();
        }
    }

    private static Stream<String> marked(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(SOURCE))
                    .filter(IntegrationSuites::isMarked)
                    .map(file -> file.getFileName().toString().replace(SOURCE, ""))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMarked(Path file) {
        try {
            String source = Files.readString(file);
            return MARKS.stream().anyMatch(source::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
