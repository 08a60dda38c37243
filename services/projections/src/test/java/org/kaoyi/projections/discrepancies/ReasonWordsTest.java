package org.kaoyi.projections.discrepancies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.comparison.Reason;

class ReasonWordsTest {
    private static final Path CLAIMS = Path.of("../claims/src/main/java");

    /** Its reasons are why a claim is suggested for a sentence, and are worded where audits are told. */
    private static final Path AUDIT = CLAIMS.resolve("org/kaoyi/claims/audit");

    private static final Path WORDING = Path.of("../reading-room/src/main/resources/wording/messages_en.properties");

    /** Up to the end of the first argument, or of the choice that is made for it. */
    private static final Pattern GIVEN = Pattern.compile("(?:[rR]eason(?:\\.of)?\\(|String code =)([^,;]*)[,;]");

    private static final Pattern CODE = Pattern.compile("\"([a-z-]+)\"");

    @Test
    void everyReasonThatAComparisonCanGiveHasWordsInReportsAndOnPages() throws IOException {
        Set<String> given = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(CLAIMS)) {
            for (Path source : sources.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(AUDIT))
                    .toList()) {
                GIVEN.matcher(Files.readString(source))
                        .results()
                        .forEach(call ->
                                CODE.matcher(call.group(1)).results().forEach(code -> given.add(code.group(1))));
            }
        }

        assertThat(given).contains("members-differ", "agree-same-teller", "starts-disjoint", "calendar-not-converted");
        assertThat(ReasonWords.codes()).containsAll(given);
        assertThat(Files.readAllLines(WORDING))
                .extracting(line -> line.replaceFirst(" = .*", ""))
                .containsAll(given.stream().map(code -> "reason." + code).toList());
    }

    @Test
    void whatOnlyOneSideNamesIsSaidAndNobodyIsNone() {
        assertThat(ReasonWords.of(Reason.of("members-differ", "grain", "")))
                .isEqualTo("only the first names: grain; only the second names: none");
    }

    @Test
    void aReasonIsASentenceAboutItsValues() {
        assertThat(ReasonWords.of(Reason.of("disjoint", "[300000, 300000]", "[540000, 540000]")))
                .isEqualTo("[300000, 300000] and [540000, 540000] have nothing in common");
        assertThat(ReasonWords.of(Reason.of("silent", "C1", "S3", "apology")))
                .isEqualTo("C1 says nothing of apology (S3)");
    }

    @Test
    void whatASourceSaysInBracesIsNotTakenForAPlace() {
        assertThat(ReasonWords.of(Reason.of("nested", "{0}", "{1}; b"))).isEqualTo("{0} lies within {1}; b");
    }

    @Test
    void aReasonWithoutASentenceOrWithTooLittleToSayLosesNothing() {
        assertThat(ReasonWords.of(Reason.of("brand-new", "a", "b"))).isEqualTo("brand new: a · b");
        assertThat(ReasonWords.of(Reason.of("disjoint", "a"))).isEqualTo("disjoint: a");
    }
}
