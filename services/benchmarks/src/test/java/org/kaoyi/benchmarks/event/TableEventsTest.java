package org.kaoyi.benchmarks.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.OccasionRegistered;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.ledger.NewEvent;

/** Given a benchmark that records as institutions do, what its tables hold. */
class TableEventsTest {
    private final EventCodec codec = new EventCodec();

    @Test
    void each_is_of_one_source_and_answers_every_question_of_every_occasion() {
        TableEvents events = new TableEvents(1957);
        List<String> occasions = events.references().stream()
                .flatMap(this::decoded)
                .filter(OccasionRegistered.class::isInstance)
                .map(event -> ((OccasionRegistered) event).occasion().id().value())
                .toList();
        List<Claim> first = claims(events.nextTable());
        List<Claim> second = claims(events.nextTable());

        assertThat(first).hasSize(TableEvents.CLAIMS_A_TABLE);
        assertThat(first).extracting(claim -> claim.occasion().value()).containsAll(occasions);
        assertThat(first)
                .extracting(claim -> List.of(claim.occasion(), claim.question()))
                .doesNotHaveDuplicates();
        assertThat(first)
                .extracting(Claim::source)
                .containsOnly(first.getFirst().source());
        assertThat(second)
                .extracting(Claim::source)
                .doesNotContain(first.getFirst().source());
    }

    private List<Claim> claims(List<NewEvent> table) {
        return table.stream()
                .flatMap(this::decoded)
                .map(event -> ((ClaimRecorded) event).claim())
                .toList();
    }

    private Stream<Object> decoded(NewEvent event) {
        return Stream.of(codec.decode(event.type(), event.schemaVersion(), event.payload()));
    }
}
