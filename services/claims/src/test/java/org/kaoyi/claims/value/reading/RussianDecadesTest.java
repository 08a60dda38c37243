package org.kaoyi.claims.value.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.claims.value.reading.Historian.HISTORIAN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.claims.comparison.Relation;
import org.kaoyi.claims.value.ReadResult;
import org.kaoyi.claims.value.ValueType;

/** Russian puts years of a decade into the plural (1950-е) and a single year into the singular (1957-й, в 1957-м). */
class RussianDecadesTest {
    private static final List<String> ENDINGS = List.of(
            "-е",
            "-ые",
            "-х",
            "-ых",
            "-е годы",
            "-ые годы",
            "-е гг.",
            "-ые гг.",
            "-е г.",
            "-х гг.",
            "-х годов",
            "-х годах",
            "-Е ГОДЫ");

    @Test
    void everyPluralOfARoundYearIsItsTenYears() {
        for (int year = 1010; year <= 2090; year += 10) {
            for (String ending : ENDINGS) {
                if (year % 100 != 0) {
                    assertThat(display(year + ending)).as(year + ending).isEqualTo(year / 10 + "X");
                    assertThat(display("в " + year + ending))
                            .as("в " + year + ending)
                            .isEqualTo(year / 10 + "X");
                }
            }
        }
    }

    @Test
    void theTenYearsAreNoConflictWithAYearOfThem() {
        for (String ending : ENDINGS) {
            assertThat(HISTORIAN.relation(ValueType.DATE, "1950" + ending, "1955"))
                    .as(ending)
                    .isEqualTo(Relation.COMPATIBLE);
            assertThat(HISTORIAN.relation(ValueType.DATE, "1950" + ending, "1960"))
                    .as(ending)
                    .isEqualTo(Relation.INCOMPATIBLE);
        }
    }

    @Test
    void noTenYearsBeginWithAYearThatEndsOtherwise() {
        for (int year = 1951; year <= 1959; year++) {
            for (String ending : ENDINGS) {
                assertThat(refused(year + ending)).as(year + ending).isEqualTo("date-impossible");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-е", "1900-ые", "1900-х", "1900-е годы"})
    void roundHundredsAreTenYearsOrAHundred(String wording) {
        assertThat(refused(wording)).isEqualTo("date-ambiguous");
    }

    @ParameterizedTest
    @ValueSource(strings = {"50-е XX века", "50-ые XX века", "50-х годов XX века", "50-е гг. XX в."})
    void theCenturyMayBeSaidBesideTheTenYears(String wording) {
        assertThat(display(wording)).isEqualTo("195X");
    }

    @Test
    void tenYearsMayBeginOrEndAnExtent() {
        assertThat(display("1940-е – 1950-е")).isEqualTo("194X/195X");
        assertThat(display("начало 1950-х")).isEqualTo(display("в начале 1950-х годов"));
    }

    private static String display(String wording) {
        return HISTORIAN.understands(ValueType.DATE, wording).display();
    }

    private static String refused(String wording) {
        assertThat(HISTORIAN.reads(ValueType.DATE, wording)).isInstanceOf(ReadResult.Refused.class);
        return ((ReadResult.Refused) HISTORIAN.reads(ValueType.DATE, wording)).code();
    }
}
