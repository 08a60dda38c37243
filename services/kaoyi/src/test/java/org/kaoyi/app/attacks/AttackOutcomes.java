package org.kaoyi.app.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.kaoyi.app.testreports.TestReports;

/**
 * Tells what came of the attacks in this run, when all other tests of all modules have run: the build starts it by itself, after them
 * (services/kaoyi/pom.xml), and leaves it out where somebody runs some tests only.
 */
class AttackOutcomes {
    private static final String REWRITE = "kaoyi.rewrite";

    @Test
    void the_page_in_the_documentation_is_what_this_run_gave() throws IOException {
        TestReports reports = TestReports.ofAllModules();
        String page = AttackTable.page(attack -> outcome(attack, reports));
        if (Boolean.getBoolean(REWRITE)) {
            Files.writeString(AttackTable.PAGE, page);
        }
        assertThat(Files.readString(AttackTable.PAGE))
                .as("./mvnw verify -D%s=true writes %s anew", REWRITE, AttackTable.PAGE)
                .isEqualTo(page);
        assertThat(page).as("every attack was withstood").doesNotContain("| did not hold");
    }

    /** In words that stay the same where a test is given one more page or table to try. */
    private static String outcome(AttackTable.Attack attack, TestReports reports) {
        for (String test : attack.tests()) {
            try {
                TestReports.Ended ended = reports.of(test);
                if (!ended.isHeld()) {
                    return "did not hold: %s (%d of %d cases)".formatted(test, ended.passed(), ended.cases());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        int tests = attack.tests().size();
        return "held (%d of %d)".formatted(tests, tests);
    }
}
