package org.kaoyi.claims.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.archive.reference.ReferenceReader;
import org.kaoyi.claims.cases.DescribedSource;

class CitedReferencesTest {
    private final CitedReferences references = new CitedReferences(List.of(
            source("S1", "АВПРФ, ф. 0102, оп. 13, п. 72, д. 5, лл. 146–164об."),
            source("S2", "АВПРФ, ф. 0102, оп. 13, п. 72, д. 5, лл. 165–180"),
            source("C1", "外交部檔案館 109-00828-05"),
            source("U1", "RG 59, Box 5"),
            source("X1", null)));

    @Test
    void aNoteInLatinLettersMeansTheFileThatTheSourceNamesInCyrillic() {
        assertThat(references.in("See AVPRF, f. 0102, op. 13, p. 72, d. 5, l. 150."))
                .containsExactly("S1");
        assertThat(references.in("АВПРФ, ф. 0102, оп. 13, п. 72, д. 5, л. 170; PRC FMA 109-00828-05, 44-45"))
                .containsExactly("C1", "S2");
    }

    @Test
    void withoutLeavesEachDocumentOfTheFileMayBeMeant() {
        assertThat(references.in("АВПРФ, ф. 0102, оп. 13, п. 72, д. 5")).containsExactly("S1", "S2");
    }

    @Test
    void anotherFileOrLeafIsNoneOfOurs() {
        assertThat(references.in("АВПРФ, ф. 0102, оп. 13, п. 72, д. 6, лл. 146–164"))
                .isEmpty();
        assertThat(references.in("АВПРФ, ф. 0102, оп. 13, п. 72, д. 5, л. 1")).isEmpty();
        assertThat(references.in("Kim, p. 5")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"л. 145, ''", "л. 146, S1", "л. 164, S1", "л. 165, S2", "л. 180, S2", "л. 181, ''", "лл. 160–170, S1 S2"
    })
    void aDocumentReachesFromItsFirstLeafToItsLast(String leaves, String sigla) {
        assertThat(String.join(" ", references.in("АВПРФ, ф. 0102, оп. 13, п. 72, д. 5, " + leaves)))
                .isEqualTo(sigla);
    }

    private static Source source(String siglum, @Nullable String reference) {
        return DescribedSource.of(siglum)
                .filedAs(reference == null ? null : ReferenceReader.read(reference))
                .source();
    }
}
