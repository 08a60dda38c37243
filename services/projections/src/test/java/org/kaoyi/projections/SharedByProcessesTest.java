package org.kaoyi.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.projections.discrepancies.Discrepancies;
import org.kaoyi.projections.feed.ProjectionStatus;
import org.kaoyi.projections.feed.Shares;
import org.kaoyi.projections.fixture.ProjectionDatabase;
import org.kaoyi.projections.fixture.TestLedger;

/** Given two processes that keep the shared views together, each with its own threads, the rows are those of one. */
class SharedByProcessesTest {
    private static final long SEED = 19571118L;
    private static final int EVENTS = 150;
    private static final int OCCASIONS = 40;
    private static final int BATCH = 50;
    private static final Shares FIRST_HALF = half(0);
    private static final Shares SECOND_HALF = half(1);

    private final TestLedger ledger = new TestLedger();
    private final Random random = new Random(SEED);
    private final DataSource database = ProjectionDatabase.fresh();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void they_share_hand_over_and_rebuild_while_the_ledger_goes_on() {
        RandomArchive archive = new RandomArchive(random, OCCASIONS);
        try (ProjectionsRuntime one = process("one")) {
            try (ProjectionsRuntime other = process("other")) {
                keep(one, FIRST_HALF);
                keep(other, SECOND_HALF);
                archive.fill(ledger, EVENTS);
                awaitAll(one);
                assertAsAlone(one);
                assertThat(one.rebuild(Discrepancies.NAME).comparison())
                        .as("old rows and new, which other processes go on with")
                        .matches(compared -> compared != null && compared.same());
                archive.goOn(ledger, EVENTS);
                awaitAll(one);
                assertAsAlone(one);
                assertThat(other.status()).extracting(ProjectionStatus::parked).containsOnly(0);
            }
            archive.goOn(ledger, EVENTS);
            keep(one, Shares.ALL);
            awaitAll(one);
            assertAsAlone(one);
            try (ProjectionsRuntime again = process("again")) {
                keep(again, FIRST_HALF);
                archive.goOn(ledger, EVENTS);
                keep(one, SECOND_HALF);
                awaitAll(again);
                assertAsAlone(again);
            }
        }
    }

    private ProjectionsRuntime process(String node) {
        return new ProjectionsRuntime(database, ledger.log, ledger.codec, node, BATCH);
    }

    private static void keep(ProjectionsRuntime process, Shares shares) {
        process.shared().forEach(view -> process.start(view, shares));
    }

    private void awaitAll(ProjectionsRuntime process) {
        List<String> shared = process.shared();
        await().untilAsserted(() -> assertThat(process.status())
                .filteredOn(status -> shared.contains(status.name()))
                .allSatisfy(status -> assertThat(status.lag()).as("%s", status).isZero()));
    }

    private void assertAsAlone(ProjectionsRuntime shared) {
        Map<String, String> alone = FoldedElsewhere.digests(ProjectionDatabase.fresh(), ledger, 1000);
        assertThat(shared.shared())
                .allSatisfy(view -> assertThat(shared.digest(view))
                        .as("%s, seed %d", view, SEED)
                        .isEqualTo(alone.get(view)));
    }

    private static Shares half(int which) {
        return Shares.of(IntStream.range(0, Shares.COUNT)
                .filter(it -> it % 2 == which)
                .boxed()
                .toList());
    }
}
