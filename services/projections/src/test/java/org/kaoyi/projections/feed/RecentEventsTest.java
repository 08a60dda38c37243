package org.kaoyi.projections.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.projections.fixture.Given;
import org.kaoyi.projections.fixture.TestLedger;

/** Given several views that follow the same log, how often an event of it is decoded. */
class RecentEventsTest {
    private static final byte[] BYTES = "what the log holds".getBytes(UTF_8);

    private final RecentEvents recent = new RecentEvents();
    private int decoded;

    @Test
    void once_for_all_who_come_soon_after_each_other() {
        LedgerEvent first = at(7, BYTES);
        assertThat(at(7, BYTES.clone())).isSameAs(first);
        assertThat(decoded).isOne();
    }

    @Test
    void again_where_the_same_position_holds_something_else_in_a_topic_that_somebody_has_written_to() {
        LedgerEvent first = at(7, BYTES);
        assertThat(at(7, "something else".getBytes(UTF_8))).isNotSameAs(first);
        assertThat(recent.at(7, "ClaimRetracted", 1, BYTES, this::decode)).isNotSameAs(first);
        assertThat(recent.at(7, "SourceRegistered", 2, BYTES, this::decode)).isNotSameAs(first);
        assertThat(decoded).isEqualTo(4);
    }

    @Test
    void again_for_one_who_is_far_behind_and_takes_nothing_from_those_who_are_ahead() {
        int ahead = 7 + RecentEvents.MOST;
        LedgerEvent last = at(ahead, BYTES);
        at(7, BYTES);
        at(7, BYTES);
        assertThat(at(ahead, BYTES)).isSameAs(last);
        assertThat(decoded).isEqualTo(3);
    }

    @Test
    void again_where_it_is_so_long_that_many_of_its_kind_would_fill_the_memory() {
        byte[] letter = new byte[RecentEvents.PAYLOAD_BYTES_MOST + 1];
        at(7, letter);
        at(7, letter);
        assertThat(decoded).isEqualTo(2);
    }

    @Test
    void again_where_it_could_not_be_decoded() {
        assertThatThrownBy(() -> recent.at(7, "SourceRegistered", 1, BYTES, () -> {
                    throw new IllegalStateException("not by this program");
                }))
                .hasMessage("not by this program");
        at(7, BYTES);
        assertThat(decoded).isOne();
    }

    @Test
    void whoever_reads_the_log_by_itself_shares_what_was_read() {
        try (TestLedger ledger = new TestLedger()) {
            ledger.append(Given.registered("C1", "Chinese"));
            EventReader reader = new EventReader(ledger.codec, ledger.log);
            List<LedgerEvent> read = new ArrayList<>();
            for (int view = 0; view < 2; view++) {
                try (var stream = RawMessages.of(ledger.log).openStream(null)) {
                    read.add(RawMessages.read(stream.peek().orElseThrow(), reader)
                            .event());
                }
            }
            assertThat(read.getLast()).isSameAs(read.getFirst());
        }
    }

    private LedgerEvent at(long position, byte[] payload) {
        return recent.at(position, "SourceRegistered", 1, payload, this::decode);
    }

    private LedgerEvent decode() {
        decoded++;
        return Given.registered("C" + decoded, "Chinese");
    }
}
