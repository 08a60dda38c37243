package org.kaoyi.claims.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaoyi.claims.archive.Layer;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.cases.Archive;
import org.kaoyi.claims.cases.Archives;
import org.kaoyi.claims.cases.CaseFinder;
import org.kaoyi.claims.value.Policy;

/** What could be known in a year, by when files were open and works were published. */
class KnowableTest {
    private final CaseFinder finder = new CaseFinder(Policy.STANDARD);
    private final Archive archive = Archives.ofFourSources();

    @Test
    void sourcesWhoseAccessIsUndatedAreNamedAndLeftOut() {
        archive.says("C1", "talk", "men", "300,000");

        Knowable knowable = Knowable.in(archive.dossier(), 2010);

        assertThat(knowable.undated()).containsExactly(new Siglum("C1"));
        assertThat(finder.find(knowable.dossier())).isEmpty();
    }

    @Test
    void aSilentSourceIsNamedTooAndOneThatTookEverythingBackIsNot() {
        archive.silent("K1", "talk", "men").tellerPresent();
        archive.says("C1", "talk", "men", "300,000");
        archive.retracted("C1/talk/men");

        assertThat(Knowable.in(archive.dossier(), 2010).undated()).containsExactly(new Siglum("K1"));
    }

    @Test
    void aFileThatWasOpenedInNinetyFiveAndClosedInTwelveIsKnownInBetween() {
        archive.sourceSeen("F1", "1995", "2012", null).says("F1", "talk", "men", "300,000");

        assertThat(Knowable.in(archive.dossier(), 1994).accessible()).isEmpty();
        assertThat(Knowable.in(archive.dossier(), 1995).accessible()).containsExactly(new Siglum("F1"));
        assertThat(Knowable.in(archive.dossier(), 2012).accessible()).containsExactly(new Siglum("F1"));
        assertThat(Knowable.in(archive.dossier(), 2013).accessible()).isEmpty();
        assertThat(Knowable.in(archive.dossier(), 2013).undated()).isEmpty();
    }

    @Test
    void ofAnUncertainYearTheLastThatItCanBeCounts() {
        archive.sourceSeen("F1", "[1993..1996]", null, null).says("F1", "talk", "men", "300,000");

        assertThat(Knowable.in(archive.dossier(), 1995).accessible()).isEmpty();
        assertThat(Knowable.in(archive.dossier(), 1996).accessible()).containsExactly(new Siglum("F1"));
    }

    @Test
    void whatIsOnlyCitedIsKnownOnceTheCitingWorkIs() {
        archive.source("SHEN", "PRC scholarship", Layer.SCHOLARSHIP, "2016");
        archive.sourceSeen("F1", null, null, "SHEN").says("F1", "talk", "men", "300,000");

        assertThat(Knowable.in(archive.dossier(), 2015).accessible()).isEmpty();
        assertThat(Knowable.in(archive.dossier(), 2016).accessible()).containsExactly(new Siglum("F1"));
    }

    @Test
    void aFileClosedFromAYearOnIsClosedFromItsStart() {
        archive.sourceSeen("F1", "1995", "2013/..", null).says("F1", "talk", "men", "300,000");
        archive.sourceSeen("F2", "1990", "1995/2005", null).says("F2", "talk", "men", "300,000");

        assertThat(Knowable.in(archive.dossier(), 2012).accessible()).containsExactly(new Siglum("F1"));
        assertThat(Knowable.in(archive.dossier(), 2014).accessible()).isEmpty();
    }
}
