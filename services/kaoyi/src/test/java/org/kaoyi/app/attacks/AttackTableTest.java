package org.kaoyi.app.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The table of attacks names tests that are there and not switched off: one that named tests which are no more would protect nobody. What
 * came of them is told by {@link AttackOutcomes}, when all have run.
 */
class AttackTableTest {
    @Test
    void the_page_in_the_documentation_has_the_rows_of_this_table() throws IOException {
        assertThat(Files.readString(AttackTable.PAGE))
                .as("./mvnw verify -Dkaoyi.rewrite=true writes %s anew", AttackTable.PAGE)
                .contains(AttackTable.ATTACKS.stream().map(AttackTable::row).toList());
    }

    @Test
    void every_test_that_it_names_is_there_and_not_switched_off() throws IOException {
        Map<String, Path> sources = sources();
        for (AttackTable.Attack attack : AttackTable.ATTACKS) {
            for (String test : attack.tests()) {
                String name = test.substring(0, test.indexOf('.'));
                String method = test.substring(test.indexOf('.') + 1);
                assertThat(sources).as(attack.attack()).containsKey(name);
                assertThat(Files.readString(sources.get(name)))
                        .as("%s, named for: %s", test, attack.attack())
                        .containsPattern("void " + Pattern.quote(method) + "\\(")
                        .doesNotContain("@Disabled");
            }
        }
    }

    private static Map<String, Path> sources() throws IOException {
        Map<String, Path> found = new TreeMap<>();
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            for (Path module : modules.toList()) {
                Path tests = module.resolve("src/test/java");
                if (Files.isDirectory(tests)) {
                    try (Stream<Path> files = Files.walk(tests)) {
                        files.filter(file -> file.toString().endsWith("Test.java"))
                                .forEach(file ->
                                        found.put(file.getFileName().toString().replace(".java", ""), file));
                    }
                }
            }
        }
        return found;
    }
}
