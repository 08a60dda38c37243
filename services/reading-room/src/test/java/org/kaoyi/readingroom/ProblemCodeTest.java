package org.kaoyi.readingroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kaoyi.projections.search.SearchRefused;
import org.springframework.http.HttpStatus;

/** No code stands in the documents that no answer has. */
class ProblemCodeTest {
    private static final String SOURCES = Stream.of(
                    "src/main/java",
                    "../kaoyi/src/main/java/org/kaoyi/app/web",
                    "../projections/src/main/java/org/kaoyi/projections/view")
            .map(ProblemCodeTest::sources)
            .collect(Collectors.joining());

    /** What the framework and the container refuse. */
    private static final Set<ProblemCode> OF_STATUS =
            Arrays.stream(HttpStatus.values()).map(ProblemCode::ofStatus).collect(Collectors.toSet());

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = "SEARCH_.*")
    void someAnswerHasIt(ProblemCode code) {
        String what = code.label().replace("unknown-", "");

        assertThat(SOURCES + (OF_STATUS.contains(code) ? "ProblemCode." + code : ""))
                .as("what is told of as %s, by its name or as something that is not there", code)
                .containsAnyOf("ProblemCode." + code, "\"" + what + "\"", "\"" + what + "s\"");
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonNotToSearchHasACode(SearchRefused.Reason reason) {
        assertThat(ProblemCode.valueOf("SEARCH_" + reason).label()).isEqualTo("search-" + reason.label());
    }

    private static String sources(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("ProblemCode.java"))
                    .map(ProblemCodeTest::read)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
