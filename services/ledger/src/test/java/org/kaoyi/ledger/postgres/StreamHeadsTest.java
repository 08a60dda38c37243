package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.ledger.Appends.anAppend;
import static org.kaoyi.ledger.Appends.begin;
import static org.kaoyi.ledger.Appends.record;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.sequencing.PreparedAppend;

/** What a recorder knows of the streams of a batch without asking the database. */
class StreamHeadsTest {
    /** As many streams are remembered. */
    private static final int REMEMBERED = 65_536;

    /** So many batches ask, after one stream was taken for new that was not. */
    private static final int CAUTIOUS = 64;

    private static final Append BEGUN = begin("claim/K2", "apologised");

    private final StreamHeads heads = new StreamHeads();

    @Test
    void a_stream_that_is_begun_is_taken_for_new_without_asking() {
        StreamHeads.Lookup lookup = lookup(BEGUN);
        assertThat(lookup.known()).isEmpty();
        assertThat(lookup.unknown()).isEmpty();
        assertThat(lookup.guessed()).isTrue();
    }

    @Test
    void after_every_other_one_is_asked() {
        StreamHeads.Lookup lookup = lookup(
                record("claim/K1", "thanked"),
                anAppend()
                        .expecting("source/S3", 4)
                        .of("claim/K3", "as S3 tells")
                        .build());
        assertThat(lookup.unknown()).containsExactlyInAnyOrder("claim/K1", "claim/K3", "source/S3");
        assertThat(lookup.guessed()).isFalse();
    }

    @Test
    void so_it_is_after_one_that_another_entry_of_the_batch_takes_as_there() {
        StreamHeads.Lookup lookup = lookup(BEGUN, record("claim/K2", "and was thanked"));
        assertThat(lookup.unknown()).containsExactly("claim/K2");
        assertThat(lookup.guessed()).isFalse();
    }

    @Test
    void what_was_learnt_or_recorded_is_known_until_another_may_have_written() {
        heads.learn(Map.of("claim/K1", 7L, "claim/K2", 0L));
        StreamHeads.Lookup lookup = lookup(BEGUN, record("claim/K1", "thanked"));
        assertThat(lookup.known()).containsOnly(Map.entry("claim/K1", 7L), Map.entry("claim/K2", 0L));
        assertThat(lookup.unknown()).isEmpty();
        assertThat(lookup.guessed()).isFalse();

        heads.clear();

        assertThat(lookup(record("claim/K1", "thanked")).unknown()).containsExactly("claim/K1");
    }

    @Test
    void whoever_guessed_wrong_asks_for_a_while() {
        heads.guessedWrong();
        for (int batch = 0; batch < CAUTIOUS; batch++) {
            StreamHeads.Lookup lookup = lookup(BEGUN);
            assertThat(lookup.unknown()).as("batch %d", batch).containsExactly("claim/K2");
            assertThat(lookup.guessed()).isFalse();
        }
        assertThat(lookup(BEGUN).guessed()).isTrue();
        assertThat(lookup(BEGUN).guessed()).as("and goes on guessing").isTrue();
    }

    @Test
    void of_many_streams_those_that_were_used_last_are_remembered() {
        heads.learn(Map.of("claim/used", 1L));
        heads.learn(Map.of("claim/forgotten", 1L));
        lookup(record("claim/used", "thanked"));
        Map<String, Long> others = new HashMap<>();
        for (int i = 0; i < REMEMBERED - 1; i++) {
            others.put("claim/K" + i, 0L);
        }
        heads.learn(others);

        StreamHeads.Lookup lookup = lookup(record("claim/used", "again"), record("claim/forgotten", "again"));
        assertThat(lookup.known()).containsOnlyKeys("claim/used");
        assertThat(lookup.unknown()).containsExactly("claim/forgotten");
    }

    private StreamHeads.Lookup lookup(Append... batch) {
        List<PreparedAppend> prepared =
                Arrays.stream(batch).map(PreparedAppend::of).toList();
        return heads.lookup(prepared);
    }
}
