package org.kaoyi.claims.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoyi.claims.cases.DescribedOccasion;
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
}
