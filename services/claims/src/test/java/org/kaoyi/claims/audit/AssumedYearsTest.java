package org.kaoyi.claims.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.event.OccasionRegistered;
import org.kaoyi.claims.reference.ReferenceBook;

/** A text about 1957 tells a day without its year, on which the ledger has something in one other year alone. */
class AssumedYearsTest {
    private static StatementReader textAbout1957(String known) {
        ReferenceBook book = new ReferenceBook();
        book.apply(new OccasionRegistered(new Occasion(
                new OccasionId("departure"),
                "The departure",
                null,
                null,
                DatesInText.value(known),
                null,
                List.of(),
                List.of(),
                null)));
        StatementReader reader = new StatementReader(book);
        reader.read("In October 1957 Kim came.", List.of());
        return reader;
    }

    private static List<String> days(StatementReader reader, String sentence) {
        return reader.read(sentence, List.of()).dates().stream()
                .map(date -> date.value().edtf())
                .toList();
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
        assertThat(days(textAbout1957(known), "On 17 November Kim left.")).containsExactly(day);
    }

    @Test
    void whatFollowsStaysInTheYearOfTheText() {
        StatementReader reader = textAbout1957("1954-11-17");
        assertThat(days(reader, "On 17 November Kim left.")).containsExactly("1954-11-17");
        assertThat(days(reader, "On 20 November he wrote.")).containsExactly("1957-11-20");
        assertThat(days(reader, "In mid-January he came back.")).containsExactly("[1958-01-11..1958-01-20]");
    }

    @Test
    void noOtherDayIsCountedFromAYearThatTheLedgerAloneTells() {
        StatementReader reader = textAbout1957("1954-11-17");
        reader.read("On 9 November 1957 they met.", List.of());
        assertThat(days(reader, "On 17 November Kim left, and the next day he wrote."))
                .containsExactly("1954-11-17");
        assertThat(days(reader, "兩國20日公布。")).isEmpty();
    }
}
