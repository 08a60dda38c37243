package org.kaoyi.claims.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoyi.claims.cases.DescribedOccasion;
import org.kaoyi.claims.cases.DescribedSource;
import org.kaoyi.claims.reference.ReferenceBook;

/** A text about 1957 tells a day without its year, on which the ledger has something in one other year alone. */
class AssumedYearsTest {
    private static TextBeingRead textAbout1957(String known) {
        ReferenceBook book = new ReferenceBook();
        book.apply(DescribedOccasion.of("departure").on(known).registered());
        TextBeingRead text = new TextBeingRead(book);
        text.read("In October 1957 Kim came.");
        return text;
    }

    @ParameterizedTest
    @CsvSource({
        "1905-11-17, 1957-11-17",
        "1951-11-17, 1957-11-17",
        "1952-11-17, 1952-11-17",
        "1954-11-17, 1954-11-17",
        "1962-11-17, 1962-11-17",
        "1963-11-17, 1957-11-17"
    })
    void theLedgerTellsTheYearOfADayWithinFiveYearsOfTheText(String known, String day) {
        assertThat(textAbout1957(known).days("On 17 November Kim left.")).containsExactly(day);
    }

    @Test
    void whatFollowsStaysInTheYearOfTheText() {
        TextBeingRead text = textAbout1957("1954-11-17");
        assertThat(text.days("On 17 November Kim left.")).containsExactly("1954-11-17");
        assertThat(text.days("On 20 November he wrote.")).containsExactly("1957-11-20");
        assertThat(text.days("In mid-January he came back.")).containsExactly("[1958-01-11..1958-01-20]");
    }

    @Test
    void noOtherDayIsCountedFromAYearThatTheLedgerAloneTells() {
        TextBeingRead text = textAbout1957("1954-11-17");
        text.read("On 9 November 1957 they met.");
        assertThat(text.days("On 17 November Kim left, and the next day he wrote."))
                .containsExactly("1954-11-17");
        assertThat(text.days("兩國20日公布。")).isEmpty();
    }

    /** A text that named 1953, then 1956, then nobody's year for so many sentences, by a ledger that knows some days. */
    private static TextBeingRead lookingBack(int sentences, String... known) {
        ReferenceBook book = new ReferenceBook();
        for (String day : known) {
            book.apply(DescribedOccasion.of("on-" + day).on(day).registered());
        }
        TextBeingRead text = new TextBeingRead(book);
        text.read("On 9 November 1953 they spoke.");
        text.read("The visit of September 1956 had angered Kim.");
        for (int i = 0; i < sentences; i++) {
            text.read("Nobody came.");
        }
        return text;
    }

    @Test
    void aYearThatTheTextNamedWithinTwelveSentencesIsMeantWhereTheLedgerHasThatDay() {
        assertThat(lookingBack(10, "1953-11-28", "1949-11-28").days("On 28 November the cadres met."))
                .containsExactly("1953-11-28");
        assertThat(lookingBack(11, "1953-11-28", "1949-11-28").days("On 28 November the cadres met."))
                .containsExactly("1956-11-28");
    }

    @ParameterizedTest
    @CsvSource({"1957-11-28", "1955-11-28"})
    void elseTheYearBeforeOrAfterWhereTheLedgerHasThatDay(String known) {
        assertThat(lookingBack(11, known, "1949-11-28").days("On 28 November the cadres met."))
                .containsExactly(known);
    }

    @Test
    void aMonthIsAsShortAsADayAndASourceTellsAsMuchAsAnOccasion() {
        assertThat(textAbout1957("1954-12").days("On 17 December Kim left.")).containsExactly("1954-12-17");
        assertThat(textAbout1957("1954-12-17").days("In December Kim left.")).containsExactly("1954-12");
        ReferenceBook book = new ReferenceBook();
        book.apply(DescribedSource.of("K1").on("1954-11-17").registered());
        TextBeingRead text = new TextBeingRead(book);
        text.read("In October 1957 Kim came.");
        assertThat(text.days("On 17 November Kim left.")).containsExactly("1954-11-17");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "In December 1957 Kim came. | In April he left. | 1958-04",
                "In December 1957 Kim came. | In May he left. | 1957-05",
                "In January 1958 Kim came. | In September he had asked. | 1957-09",
                "In January 1958 Kim came. | In August he left. | 1958-08",
            })
    void theYearTurnsWhereItIsEightMonthsToTheDateBefore(String before, String sentence, String month) {
        TextBeingRead text = new TextBeingRead(new ReferenceBook());
        text.read(before);
        assertThat(text.days(sentence)).containsExactly(month);
    }
}
