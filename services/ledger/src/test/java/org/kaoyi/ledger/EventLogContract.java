package org.kaoyi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kaoyi.ledger.Appends.anAppend;
import static org.kaoyi.ledger.Appends.begin;
import static org.kaoyi.ledger.Appends.record;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.merkle.MerkleTree;

/** What every log promises to who appends. */
public abstract class EventLogContract extends LogContract {
    @Test
    void an_empty_log_stands_at_position_0_with_the_hash_of_nothing() {
        assertThat(log.head().position()).isZero();
        assertThat(log.head().root()).isEqualTo(new MerkleTree(List.of()).root());
        assertThat(log.readAfter(0, ALL)).isEmpty();
        assertThat(log.streamVersion("claim/K2")).isEqualTo(Expectation.NO_STREAM);
        assertThat(log.readStream("claim/K2", 0)).isEmpty();
    }

    @Test
    void events_stand_in_the_order_of_their_acknowledgement_without_a_gap() {
        for (int i = 1; i <= 20; i++) {
            Appended appended = append(record("claim/K" + i % 3, "account " + i));
            assertThat(appended).isEqualTo(new Appended(i, i, false));
        }
        assertThat(log.readAfter(0, ALL))
                .extracting(LoggedEvent::position)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
        assertThat(log.head().position()).isEqualTo(20);
    }

    @Test
    void the_head_carries_the_root_over_all_leaves() {
        for (int i = 1; i <= 7; i++) {
            append(anAppend().of("claim/K1", "first").of("claim/K2", "second").build());
            List<byte[]> leaves =
                    log.readAfter(0, ALL).stream().map(LoggedEvent::leafHash).toList();
            assertThat(log.head().root()).isEqualTo(new MerkleTree(leaves).root());
        }
    }

    @Test
    void given_a_stream_that_exists_when_it_is_begun_again_then_the_second_is_refused() {
        append(begin("claim/K2", "the guest apologised"));

        assertRefused(begin("claim/K2", "he did not"), "claim/K2", Expectation.NO_STREAM, 0);
        assertThat(log.head().position()).isEqualTo(1);
    }

    @Test
    void given_a_retracted_source_when_a_claim_rests_on_how_it_was_read_before_then_the_claim_is_refused() {
        append(begin("source/S3", "registered"));
        append(anAppend().expecting("source/S3", 0).of("source/S3", "retracted").build());

        Append claim = anAppend()
                .expecting("source/S3", 0)
                .expecting("claim/K2", Expectation.NO_STREAM)
                .of("claim/K2", "as S3 tells")
                .build();
        assertRefused(claim, "source/S3", 0, 1);
        assertThat(log.streamVersion("claim/K2")).isEqualTo(Expectation.NO_STREAM);
    }

    @Test
    void given_a_source_unchanged_when_a_claim_rests_on_it_then_both_expectations_hold() {
        append(begin("source/S3", "registered"));
        append(anAppend()
                .expecting("source/S3", 0)
                .expecting("claim/K2", Expectation.NO_STREAM)
                .of("claim/K2", "as S3 tells")
                .build());
        assertThat(log.streamVersion("claim/K2")).isZero();
    }

    @Test
    void an_append_over_several_streams_is_stored_whole_or_not_at_all() {
        append(begin("claim/K2", "the guest apologised"));
        Append both = anAppend()
                .expecting("claim/K2", Expectation.NO_STREAM)
                .of("claim/K3", "kept?")
                .of("claim/K2", "again")
                .build();
        assertRefused(both, "claim/K2", Expectation.NO_STREAM, 0);
        assertThat(log.streamVersion("claim/K3")).isEqualTo(Expectation.NO_STREAM);

        Append three = anAppend()
                .of("claim/K3", "one")
                .of("claim/K4", "two")
                .of("claim/K3", "three")
                .build();
        assertThat(append(three)).isEqualTo(new Appended(2, 4, false));
        assertThat(log.streamVersion("claim/K3")).isEqualTo(1);
    }

    @Test
    void a_request_that_comes_again_is_answered_with_its_first_positions() {
        Append request = anAppend()
                .expecting("claim/K2", Expectation.NO_STREAM)
                .of("claim/K2", "the guest apologised")
                .of("claim/K2", "and was thanked")
                .withRequestKey("request-1")
                .build();
        append(record("claim/K1", "before"));
        assertThat(append(request)).isEqualTo(new Appended(2, 3, false));
        append(record("claim/K2", "after"));

        assertThat(append(request)).isEqualTo(new Appended(2, 3, true));
        assertThat(log.head().position()).isEqualTo(4);
    }

    @Test
    void a_request_key_with_other_content_is_refused() {
        append(anAppend().of("claim/K2", "one").withRequestKey("request-1").build());

        Append other =
                anAppend().of("claim/K2", "another").withRequestKey("request-1").build();
        assertThatThrownBy(() -> append(other))
                .isInstanceOfSatisfying(
                        RequestMismatch.class,
                        mismatch -> assertThat(mismatch.requestKey()).isEqualTo("request-1"));
        assertThat(log.head().position()).isEqualTo(1);
    }

    @Test
    void a_refused_request_does_not_use_up_its_key() {
        append(begin("claim/K2", "the guest apologised"));
        Append refused = anAppend()
                .expecting("claim/K2", Expectation.NO_STREAM)
                .of("claim/K2", "again")
                .withRequestKey("request-1")
                .build();
        assertRefused(refused, "claim/K2", Expectation.NO_STREAM, 0);

        Append decidedAgain = anAppend()
                .expecting("claim/K2", 0)
                .of("claim/K2", "corrected")
                .withRequestKey("request-1")
                .build();
        assertThat(append(decidedAgain).repeated()).isFalse();
    }

    @Test
    void when_the_clock_goes_backwards_time_in_the_log_stands_still() {
        append(record("claim/K2", "at ten"));
        clock.set("1950-01-01T00:00:00Z");
        append(record("claim/K2", "in 1950, says the clock"));
        clock.set("2026-11-22T10:00:00.123456789Z");
        append(record("claim/K2", "a little later"));

        assertThat(log.readAfter(0, ALL))
                .extracting(LoggedEvent::recordedAt)
                .containsExactly(
                        Instant.parse("2026-11-22T10:00:00Z"),
                        Instant.parse("2026-11-22T10:00:00Z"),
                        Instant.parse("2026-11-22T10:00:00.123456Z"));
    }

    /** A clock set right again after a jump: what was recorded in between keeps the wrong time, and nothing goes back before it. */
    @Test
    void when_the_clock_jumps_forward_and_back_time_in_the_log_waits_for_it() {
        clock.set("2030-01-01T00:00:00Z");
        append(record("claim/K2", "in 2030, says the clock"));
        clock.set("2026-11-22T10:00:00Z");
        append(record("claim/K2", "after it was set right"));
        clock.set("2030-01-01T00:00:01Z");
        append(record("claim/K2", "years later"));

        assertThat(log.readAfter(0, ALL))
                .extracting(LoggedEvent::recordedAt)
                .containsExactly(
                        Instant.parse("2030-01-01T00:00:00Z"),
                        Instant.parse("2030-01-01T00:00:00Z"),
                        Instant.parse("2030-01-01T00:00:01Z"));
    }

    @Test
    void whoever_waits_for_the_answer_gets_the_same_one() {
        assertThat(log.appendAndWait(begin("claim/K2", "the guest apologised"))).isEqualTo(new Appended(1, 1, false));
        assertThatThrownBy(() -> log.appendAndWait(begin("claim/K2", "he did not")))
                .isInstanceOf(ExpectationFailed.class);
        log.close();
        assertThatThrownBy(() -> log.appendAndWait(record("claim/K2", "too late")))
                .isInstanceOf(LogUnavailable.class);
    }

    @Test
    void a_closed_log_refuses() {
        log.close();
        assertThatThrownBy(() -> append(record("claim/K2", "too late")))
                .isInstanceOfSatisfying(
                        LogUnavailable.class,
                        refusal -> assertThat(refusal.outcomeUnknown()).isFalse());
    }

    private void assertRefused(Append append, String stream, long expected, long actual) {
        assertThatThrownBy(() -> append(append)).isInstanceOfSatisfying(ExpectationFailed.class, refusal -> {
            assertThat(refusal.stream()).isEqualTo(stream);
            assertThat(refusal.expected()).isEqualTo(expected);
            assertThat(refusal.actual()).isEqualTo(actual);
        });
    }
}
