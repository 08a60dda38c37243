package org.kaoyi.readingroom.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.readingroom.ProblemCode;
import org.kaoyi.readingroom.api.ApiProblem;
import org.kaoyi.readingroom.wording.Language;

/** Rows of claims are recorded one by one, by a store that may fail between two. */
class GridRecordingTest {
    private static final FaultWords WORDS = new FaultWords(Language.ENGLISH);

    private final List<Integer> stored = new ArrayList<>();

    @Test
    void whatWasRecordedBeforeTheStoreFailedIsCountedAndTheRestComesBack() {
        GridRecording recording = record(3, new LogUnavailable("away"));

        assertThat(stored).containsExactly(1, 2);
        assertThat(recording.recorded()).isEqualTo(2);
        assertThat(recording.position()).isEqualTo(102);
        assertThat(recording.stopped()).hasMessage("away");
        assertThat(recording.back()).extracting(GridForm.Row::number).containsExactly(3, 4);
        assertThat(recording.back().getFirst().faultsElsewhere())
                .extracting(EntryForm.Fault::words)
                .containsExactly("The database did not take this row.");
        assertThat(recording.back().getLast().faults()).isEmpty();
    }

    @Test
    void aRowThatMayBeThereIsSaidToBeInDoubt() {
        GridRecording recording = record(2, new LogUnavailable("lost in a commit", true, null));

        assertThat(recording.back().getFirst().faultsElsewhere())
                .extracting(EntryForm.Fault::words)
                .singleElement()
                .asString()
                .contains("not known");
    }

    @Test
    void aStoreThatTakesNothingIsToldAsOnAnyOtherPage() {
        assertThatThrownBy(() -> record(1, new LogUnavailable("away"))).isInstanceOf(LogUnavailable.class);
    }

    @Test
    void aRowAtFaultComesBackAndTheOthersAreRecorded() {
        GridRecording recording = record(
                2,
                new ApiProblem(
                        ProblemCode.UNREADABLE,
                        "unreadable",
                        List.of(ApiProblem.FieldProblem.of("value", "x", "no date"))));

        assertThat(stored).containsExactly(1, 3, 4);
        assertThat(recording.stopped()).isNull();
        assertThat(recording.back()).extracting(GridForm.Row::number).containsExactly(2);
        assertThat(recording.back().getFirst().faultsOf(EntryField.VALUE)).hasSize(1);
    }

    /** Four rows and a blank one, of which the store fails at one. */
    private GridRecording record(int failing, RuntimeException failure) {
        List<GridForm.Row> rows = IntStream.rangeClosed(1, 5)
                .mapToObj(number -> new GridForm.Row(
                        number, number == 5 ? Map.of() : Map.of("question", "when", "value", "x"), List.of()))
                .toList();
        return GridRecording.of(
                rows,
                row -> {
                    if (row.number() == failing) {
                        throw failure;
                    }
                    stored.add(row.number());
                    return 100 + row.number();
                },
                WORDS,
                row -> null);
    }
}
