package org.kaoyi.claims.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.claims.cases.Explained.days;

import org.junit.jupiter.api.Test;
import org.kaoyi.claims.archive.Layer;

/** What may explain that two dates differ (domain.md §3). */
class ExplainersOfDatesTest {
    private final Archive archive = Archives.ofATalkAndALetter();

    @Test
    void thirteenDaysApartAreTheTwoCalendarsOfTheTwentiethCentury() {
        assertThat(days("1917-10-25", "1917-11-07")).contains(Explainer.CALENDAR_13);
        assertThat(days("1917-10-25", "1917-11-06")).doesNotContain(Explainer.CALENDAR_13);
    }

    @Test
    void inTheNineteenthCenturyTheCalendarsAreTwelveDaysApart() {
        assertThat(days("1825-12-14", "1825-12-26")).contains(Explainer.CALENDAR_13);
        assertThat(days("1825-12-14", "1825-12-27")).doesNotContain(Explainer.CALENDAR_13);
        assertThat(days("1900-02-15", "1900-02-27")).contains(Explainer.CALENDAR_13);
    }

    @Test
    void aDayApartMayBeAnotherTimeZone() {
        assertThat(days("1957-11-09", "1957-11-10")).contains(Explainer.DAY_ZONE);
        assertThat(days("1957-11-09", "1957-11-11")).doesNotContain(Explainer.DAY_ZONE);
    }

    @Test
    void aLetterIsDatedOnOneDayAndDeliveredOnAnother() {
        assertThat(days("letter-of-16", "1957-12-16", "1957-12-17"))
                .contains(Explainer.DATED_DELIVERED)
                .doesNotContain(Explainer.DAY_ZONE);
        assertThat(days("letter-of-16", "1957-12-16", "1957-12-23")).contains(Explainer.DATED_DELIVERED);
        assertThat(days("letter-of-16", "1957-12-16", "1957-12-24")).doesNotContain(Explainer.DATED_DELIVERED);
        assertThat(days("talk", "1957-12-16", "1957-12-17")).doesNotContain(Explainer.DATED_DELIVERED);
    }

    @Test
    void theDayOfTheRecordMayHaveBeenTakenForThatOfTheTalk() {
        archive.source("R1", "Soviet", Layer.RECORD, "1957-11-12");
        archive.says("R1", "talk", "day", "1957-11-12");
        archive.says("C1", "talk", "day", "1957-11-09");

        assertThat(archive.caseOf("talk", "day").explainers()).contains(Explainer.RECORD_DATE);

        archive.source("R2", "Soviet", Layer.RECORD, "1957-11-13").occasion("visit", "1957-11");
        archive.says("R2", "visit", "day", "1957-11-12");
        archive.says("C1", "visit", "day", "1957-11-09");

        assertThat(archive.caseOf("visit", "day").explainers()).doesNotContain(Explainer.RECORD_DATE);
    }

    @Test
    void theSameDayOfAnotherMonthOfTheYearMayBeASlip() {
        assertThat(days("1957-09-12", "1957-11-12")).contains(Explainer.OTHER_MONTH);
        assertThat(days("1957-09-12", "1957-11-13")).doesNotContain(Explainer.OTHER_MONTH);
        assertThat(days("1956-09-12", "1957-11-12")).doesNotContain(Explainer.OTHER_MONTH);
    }

    @Test
    void aStageMayHaveBeenGivenForTheWholeSpan() {
        assertThat(days("1958-03-15/1958-04-25", "1958-03-15/1958-10-26")).contains(Explainer.PART_FOR_WHOLE);
        assertThat(days("1958-03-15/1958-04-25", "1958-04-20/1958-10-26")).doesNotContain(Explainer.PART_FOR_WHOLE);
    }

    @Test
    void theEarlierDayMayBeThatOfAnAdvanceParty() {
        archive.occasion("advance", "1957-11-01", "talk", null);
        archive.says("S1", "advance", "day", "1957-11-01");
        archive.says("C1", "talk", "day", "1957-11-05");
        archive.says("K1", "talk", "day", "1957-11-01");

        assertThat(archive.caseOf("talk", "day").explainers()).contains(Explainer.ADVANCE_PARTY);
        assertThat(days("1957-12-01", "1957-12-05")).doesNotContain(Explainer.ADVANCE_PARTY);
    }

    @Test
    void theLaterDayOfAPartIsNoAdvance() {
        archive.occasion("rearguard", "1957-11-05", "talk", null);
        archive.says("S1", "rearguard", "day", "1957-11-05");
        archive.says("C1", "talk", "day", "1957-11-05");
        archive.says("K1", "talk", "day", "1957-11-01");

        assertThat(archive.caseOf("talk", "day").explainers()).doesNotContain(Explainer.ADVANCE_PARTY);
    }

    @Test
    void aKeynoteIsNoNoteThatIsDelivered() {
        archive.occasion("opening", "1957-12-16", null, "keynote");
        archive.says("C1", "opening", "day", "1957-12-16");
        archive.says("K1", "opening", "day", "1957-12-17");

        assertThat(archive.caseOf("opening", "day").explainers())
                .contains(Explainer.DAY_ZONE)
                .doesNotContain(Explainer.DATED_DELIVERED);
    }
}
