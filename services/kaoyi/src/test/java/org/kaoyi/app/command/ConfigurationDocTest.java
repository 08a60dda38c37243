package org.kaoyi.app.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The page of all settings knows every one, and none that is no more. */
class ConfigurationDocTest {
    private static final Path HOUSE = Path.of("../..");
    private static final Path PAGE = HOUSE.resolve("docs/configuration.md");
    private static final Pattern VARIABLE = Pattern.compile("KAOYI_[A-Z][A-Z_]*[A-Z]");
    private static final Set<String> WITH_SETTINGS = Set.of("java", "xml", "yaml", "sql", "properties");

    @Test
    void every_variable_of_the_environment_stands_in_it() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String place : List.of("services", "docker", ".ci", "kaoyi")) {
            try (Stream<Path> files = Files.walk(HOUSE.resolve(place))) {
                files.filter(ConfigurationDocTest::maySet).forEach(file -> used.addAll(variables(file)));
            }
        }

        assertThat(variables(PAGE))
                .as("variables in %s, and those that are read somewhere", PAGE)
                .isEqualTo(used);
    }

    /** Sources and scripts; not what is built, and no tests, which set what others read. */
    private static boolean maySet(Path file) {
        String path = file.toString();
        String name = file.getFileName().toString();
        boolean script = !name.contains(".");
        return Files.isRegularFile(file)
                && !path.contains("/target/")
                && !path.contains("/src/test/java/org/kaoyi/app/command/ConfigurationDocTest")
                && (script || WITH_SETTINGS.contains(name.substring(name.lastIndexOf('.') + 1)));
    }

    private static Set<String> variables(Path file) {
        try {
            Matcher matcher = VARIABLE.matcher(Files.readString(file, ISO_8859_1));
            return matcher.results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_option_of_the_server_stands_in_it() throws IOException {
        String page = Files.readString(PAGE);
        CommandLine serve =
                new CommandLine(new CommandLineOfKaoyi()).getSubcommands().get("serve");

        assertThat(serve.getCommandSpec().options())
                .extracting(option -> option.longestName())
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(page).containsPattern("`" + name + "[ `]"));
    }
}
