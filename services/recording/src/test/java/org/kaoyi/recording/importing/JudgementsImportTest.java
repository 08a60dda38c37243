package org.kaoyi.recording.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.claims.event.CaseAssessed;
import org.kaoyi.claims.event.InterpretationStated;
import org.kaoyi.claims.judgement.Verdict;
import org.kaoyi.recording.Workshop;

/** Assessments and interpretations rest on claims of the ledger. */
class JudgementsImportTest {
    private static final String CLAIMS = """
            id,occasion,question,source,value
            apology-K1,talk-9-nov,apologised,K1,yes
            """;

    @TempDir
    Path folder;

    @Test
    void aRulingNamesItsGroundsAlsoInADryRunOfEverything() {
        Workshop ledger = new Workshop(folder).furnished();
        ImportFile claims = ledger.file("claims.csv", CLAIMS);
        ImportFile assessments = ledger.file("assessments.csv", """
                occasion,question,verdict,grounds,by
                talk-9-nov,apologised,credible though single,apology-K1,Shen Zhihua
                talk-9-nov,apologised,one right,,Shen Zhihua
                talk-9-nov,apologised,one right,apology-K9,Shen Zhihua
                """);
        ImportFile interpretations = ledger.file("interpretations.csv", """
                id,occasion,question,text,holder,principal,supports
                why,talk-9-nov,apologised,To mend relations.,Shen Zhihua,yes,apology-K1
                """);
        ImportSummary dry = ledger.importing(ImportOptions.by("editor").dry(), claims, assessments, interpretations);
        ImportSummary real = ledger.importing(claims, assessments, interpretations);
        assertThat(real.errors()).isEqualTo(dry.errors());
        assertThat(real.files()).isEqualTo(dry.files());
        assertThat(real.errors()).extracting(RowError::row).containsExactly(3L, 4L);
        assertThat(real.errors()).extracting(RowError::column).containsExactly("grounds", "grounds");
        assertThat(ledger.events(CaseAssessed.class))
                .extracting(event -> event.assessment().verdict())
                .containsExactly(Verdict.CREDIBLE_THOUGH_SINGLE);
        assertThat(ledger.events(InterpretationStated.class)).hasSize(1);

        ImportSummary again = ledger.importing(claims, assessments, interpretations);
        assertThat(again.added()).isZero();
    }
}
