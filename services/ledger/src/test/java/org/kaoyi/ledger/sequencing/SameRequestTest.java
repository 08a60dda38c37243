package org.kaoyi.ledger.sequencing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.ledger.Appends.anAppend;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.NewEvent;

/** A request that comes again is told from another by what it records, and not by who carries it. */
class SameRequestTest {
    private static final NewEvent EVENT = event("claim/K2", "ClaimRecorded", 1, "occasion/talk", "three stages", "{}");

    private static NewEvent event(
            String stream, String type, int schemaVersion, @Nullable String key, String words, String metadata) {
        return new NewEvent(stream, type, schemaVersion, key, words.getBytes(UTF_8), metadata.getBytes(UTF_8));
    }

    private static boolean same(NewEvent... others) {
        return Arrays.equals(RequestDigest.of(List.of(EVENT)), RequestDigest.of(List.of(others)));
    }

    @Test
    void the_same_events_are_the_same_request_whoever_brings_them_again() {
        assertThat(same(event("claim/K2", "ClaimRecorded", 1, "occasion/talk", "three stages", "{\"actor\":\"Shen\"}")))
                .isTrue();
    }

    @Test
    void whatever_else_differs_makes_it_another() {
        assertThat(same(event("claim/K3", "ClaimRecorded", 1, "occasion/talk", "three stages", "{}")))
                .isFalse();
        assertThat(same(event("claim/K2", "SourceExamined", 1, "occasion/talk", "three stages", "{}")))
                .isFalse();
        assertThat(same(event("claim/K2", "ClaimRecorded", 2, "occasion/talk", "three stages", "{}")))
                .isFalse();
        assertThat(same(event("claim/K2", "ClaimRecorded", 1, "occasion/visit", "three stages", "{}")))
                .isFalse();
        assertThat(same(event("claim/K2", "ClaimRecorded", 1, null, "three stages", "{}")))
                .isFalse();
        assertThat(same(event("claim/K2", "ClaimRecorded", 1, "occasion/talk", "two stages", "{}")))
                .isFalse();
        assertThat(same(EVENT, EVENT)).isFalse();
    }

    @Test
    void words_that_move_from_one_field_into_the_next_make_it_another() {
        assertThat(same(event("claim/K2C", "laimRecorded", 1, "occasion/talk", "three stages", "{}")))
                .isFalse();
        assertThat(same(event("claim/K2", "ClaimRecorded", 1, "occasion/tal", "kthree stages", "{}")))
                .isFalse();
    }

    @Test
    void a_stream_is_begun_where_it_is_expected_not_to_be_there_and_is_written() {
        Append append = anAppend()
                .expecting("claim/K2", -1)
                .expecting("claim/K3", -1)
                .expecting("source/K", 4)
                .of("claim/K2", "three stages")
                .of("source/K", "described anew")
                .build();

        PreparedAppend prepared = PreparedAppend.of(append);

        assertThat(prepared.begins()).isEqualTo(Set.of("claim/K2"));
        assertThat(prepared.streams()).containsExactly("claim/K2", "claim/K3", "source/K");
        assertThat(prepared.bytes()).isEqualTo("three stages{}described anew{}".length());
        assertThat(prepared.requestDigest()).isNull();
        assertThat(prepared.contents()).hasSize(2);
    }

    @Test
    void who_gives_a_key_is_known_again_by_what_he_asked() {
        Append append =
                anAppend().of("claim/K2", "three stages").withRequestKey("7c1f").build();

        assertThat(PreparedAppend.of(append).requestDigest()).isEqualTo(RequestDigest.of(append.events()));
    }
}
