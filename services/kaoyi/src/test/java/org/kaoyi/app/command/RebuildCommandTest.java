package org.kaoyi.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaoyi.app.ledger.Rebuilding.Done;
import org.kaoyi.projections.feed.Comparison;

/** Whoever folds a view anew is told whether it came out as it was. */
class RebuildCommandTest {
    private static Done done(String what, @Nullable String digest, @Nullable Comparison comparison) {
        return new Done("search", what, 7, digest, comparison, 0);
    }

    @Test
    void rows_that_are_as_before_could_not_be_compared_or_were_none_are_told_apart() {
        assertThat(RebuildCommand.sentence(done("rebuilt", "ab", new Comparison(7, true, List.of()))))
                .isEqualTo("search folded up to position 7, digest ab; all rows are as before.");
        assertThat(RebuildCommand.sentence(done("rebuilt", "ab", null)))
                .isEqualTo(
                        "search folded up to position 7, digest ab; the old rows stood elsewhere, so they were not compared.");
        assertThat(RebuildCommand.sentence(done("rebuilt", null, null)))
                .isEqualTo("search folded up to position 7; there were no old rows to compare them with.");
    }

    @Test
    void going_back_and_dropping_are_told() {
        assertThat(RebuildCommand.sentence(done("went-back", "ab", null)))
                .isEqualTo("search: the rows of before are read again, up to position 7, digest ab.");
        assertThat(RebuildCommand.sentence(done("dropped", null, null)))
                .isEqualTo("search: the old rows were dropped.");
    }
}
