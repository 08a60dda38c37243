package org.kaoyi.projections.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClaimQueryTest {
    private static ClaimQuery of(int limit) {
        return new ClaimQuery(null, null, null, false, 0, limit);
    }

    /** Else the next page of the largest would be hidden. */
    @Test
    void one_more_than_the_largest_page_can_be_asked_for_and_no_more() {
        int oneMore = ClaimQuery.MAX_LIMIT + 1;

        assertThat(of(oneMore).limit()).isEqualTo(oneMore);
        assertThat(of(oneMore + 1).limit()).isEqualTo(oneMore);
        assertThat(of(0).limit()).isOne();
    }
}
