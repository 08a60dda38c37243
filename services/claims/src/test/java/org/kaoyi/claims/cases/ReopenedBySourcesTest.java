package org.kaoyi.claims.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.archive.Layer;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.SourceRedescribed;

/** A ruling is looked at again when a source that speaks in its case is found to be another than was thought (domain.md §1). */
class ReopenedBySourcesTest {
    private final Archive archive = Archives.ofTwoFigures();

    @Test
    void aSourceThatIsFoundToBeAReminiscenceReopensTheCasesInWhichItSpeaks() {
        archive.assessed("talk", "men", "C1/talk/men");
        archive.then(describedAnew("S1", Layer.REMINISCENCE, null));
        assertThat(archive.caseOf("talk", "men").state()).isEqualTo(CaseState.ASSESSED);

        archive.then(describedAnew("K1", Layer.REMINISCENCE, null));

        assertThat(archive.caseOf("talk", "men").state()).isEqualTo(CaseState.REOPENED);
    }

    @Test
    void aSourceThatIsFoundToBeACopyReopensTheCasesInWhichItSpeaks() {
        archive.assessed("talk", "men", "C1/talk/men").then(describedAnew("K1", Layer.RECORD, "C1"));

        assertThat(archive.caseOf("talk", "men").state()).isEqualTo(CaseState.REOPENED);
    }

    @Test
    void aSourceThatIsFoundToDependOnAnotherReopensTheCasesInWhichItSpeaks() {
        archive.assessed("talk", "men", "C1/talk/men");
        archive.then(described("S1", Layer.RECORD, null, null, "C1"));
        assertThat(archive.caseOf("talk", "men").state()).isEqualTo(CaseState.ASSESSED);

        archive.then(described("K1", Layer.RECORD, null, null, "C1"));

        assertThat(archive.caseOf("talk", "men").state()).isEqualTo(CaseState.REOPENED);
    }

    @Test
    void whatASourceDependsOnMayItselfBeFoundToDependOnAnother() {
        archive.then(described("K1", Layer.RECORD, null, null, "S1")).assessed("talk", "men", "C1/talk/men");
        assertThat(archive.caseOf("talk", "men").state()).isEqualTo(CaseState.ASSESSED);

        archive.then(described("S1", Layer.RECORD, null, null, "C1"));

        assertThat(archive.caseOf("talk", "men").state()).isEqualTo(CaseState.REOPENED);
    }

    @Test
    void aSourceThatWasPutOnPaperOnAnotherDayReopensTheCasesInWhichItSpeaks() {
        archive.assessed("talk", "men", "C1/talk/men");

        archive.then(described("K1", Layer.RECORD, null, "1957-11-20"));

        assertThat(archive.caseOf("talk", "men").state()).isEqualTo(CaseState.REOPENED);
    }

    @Test
    void aDayThatIsOnlyWrittenInAnotherCalendarReopensNothing() {
        archive.then(described("K1", Layer.RECORD, null, "1957-11-20")).assessed("talk", "men", "C1/talk/men");

        archive.then(described("K1", Layer.RECORD, null, "7 November 1957 O.S."));

        assertThat(archive.caseOf("talk", "men").state()).isEqualTo(CaseState.ASSESSED);
    }

    private static LedgerEvent describedAnew(String siglum, Layer layer, @Nullable String original) {
        return described(siglum, layer, original, null);
    }

    private static LedgerEvent described(
            String siglum, Layer layer, @Nullable String original, @Nullable String day, String... dependsOn) {
        return new SourceRedescribed(
                DescribedSource.of(siglum)
                        .in(layer)
                        .on(day)
                        .ofSide("DPRK")
                        .derivedFrom(dependsOn)
                        .copying(original)
                        .source(),
                "better so");
    }
}
