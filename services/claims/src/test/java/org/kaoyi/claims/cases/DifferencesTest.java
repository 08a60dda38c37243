package org.kaoyi.claims.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaoyi.claims.value.ValueType;

/** Where there is very much of it, what is listed has a limit and says so; what follows from all of it has none. */
class DifferencesTest {
    private final Archive archive = new Archive()
            .occasion("talk", "1957-11-09")
            .question("men", ValueType.QUANTITY)
            .question("word", ValueType.TERM);

    @Test
    void ofManyPairsThatClashSomeAreListedAndAllAreCounted() {
        int sources = 60;
        for (int i = 0; i < sources; i++) {
            archive.source("X" + i, "side " + i).says("X" + i, "talk", "men", Integer.toString(1000 + i));
        }

        Case found = archive.caseOf("talk", "men");

        int pairs = sources * (sources - 1) / 2;
        assertThat(found.differences()).hasSize(Differences.MOST_LISTED);
        assertThat(found.unlistedDifferences()).isEqualTo(pairs - Differences.MOST_LISTED);
        assertThat(found.between()).hasSize(pairs);
        assertThat(found.grade()).isEqualTo(Grade.CONFLICT);
    }

    @Test
    void theGravestIsListedHoweverLateItComes() {
        for (int i = 0; i < 60; i++) {
            archive.terms("t" + i).source("X" + i, "a side").says("X" + i, "talk", "word", "t" + i);
        }
        archive.termExcluding("zz-1", "zz-2").terms("zz-2");
        archive.source("Z1", "Chinese").says("Z1", "talk", "word", "zz-1");
        archive.source("Z2", "DPRK").says("Z2", "talk", "word", "zz-2");

        Case found = archive.caseOf("talk", "word");

        assertThat(found.grade()).isEqualTo(Grade.CONFLICT);
        assertThat(found.differences().getFirst().claims()).hasSize(2);
        assertThat(found.differences().getFirst().grade()).isEqualTo(Grade.CONFLICT);
        assertThat(found.reason().code()).isEqualTo("excludes");
        assertThat(found.between()).contains(new SidePair("Chinese", "DPRK"));
    }

    @Test
    void whatIsNotTooMuchIsListedWhole() {
        for (int i = 0; i < 5; i++) {
            archive.source("X" + i, "side").says("X" + i, "talk", "men", Integer.toString(1000 + i));
        }

        assertThat(archive.caseOf("talk", "men").unlistedDifferences()).isZero();
        assertThat(archive.caseOf("talk", "men").differences()).hasSize(10);
    }
}
