package org.kaoyi.projections.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes new generations and fills them up to where the log ended when it began: in bulk where the fold can, or else row by row; also
 * where a fold could not take an event, which then is parked.
 */
final class Filling {
    private final List<ProjectionKeeper> keepers;
    private final int threads;
    private final Feed feed;
    private final long head;
    private final Map<ProjectionKeeper, Generation> made = new LinkedHashMap<>();

    Filling(List<ProjectionKeeper> keepers, int threads) {
        this.keepers = keepers;
        this.threads = threads;
        this.feed = keepers.getFirst().feed();
        this.head = feed.log().head().position();
    }

    /** Where the log ended. */
    long head() {
        return head;
    }

    Map<ProjectionKeeper, Generation> carriedOut() {
        JdbcTemplate jdbc = new JdbcTemplate(ViewSource.active(feed.pool()));
        List<ProjectionKeeper> bulk = keepers.stream()
                .filter(keeper -> BulkFill.serves(keeper.projection(), jdbc))
                .toList();
        List<ProjectionKeeper> byRows = new ArrayList<>(keepers);
        byRows.removeAll(bulk);
        byRows.addAll(inBulk(bulk));
        byRows.forEach(this::byRows);
        return made;
    }

    /** @return those whose fold could not take an event */
    private List<ProjectionKeeper> inBulk(List<ProjectionKeeper> bulk) {
        try (BulkFills fills = new BulkFills()) {
            for (ProjectionKeeper keeper : bulk) {
                fills.add(BulkFill.into(keeper.projection(), begin(keeper, false), feed));
            }
            List<BulkScan.Outcome> outcomes = bulk.isEmpty()
                    ? List.of()
                    : new BulkScan(feed, threads).fill(fills.all(), head, position -> tell(bulk, position));
            List<ProjectionKeeper> failed = new ArrayList<>();
            for (int i = 0; i < outcomes.size(); i++) {
                Throwable failure = outcomes.get(i).failure();
                if (failure != null && !Failures.isOfTheEvent(failure)) {
                    throw failure instanceof RuntimeException cause ? cause : new IllegalStateException(failure);
                }
                if (failure != null) {
                    failed.add(bulk.get(i));
                }
            }
            return failed;
        }
    }

    private void tell(List<ProjectionKeeper> bulk, long position) {
        String phase = position < head ? RebuildState.FILLING : RebuildState.FINISHING;
        bulk.forEach(keeper -> keeper.rebuild(RebuildState.at(phase, position, head)));
    }

    private void byRows(ProjectionKeeper keeper) {
        Generation generation = begin(keeper, true);
        new RowFill(keeper.projection(), generation, feed)
                .upTo(head, position -> keeper.rebuild(RebuildState.at(RebuildState.FILLING, position, head)));
    }

    private Generation begin(ProjectionKeeper keeper, boolean indexed) {
        keeper.rebuild(RebuildState.at(RebuildState.FILLING, 0, head));
        Generation generation = keeper.generations().beside(indexed);
        keeper.building(generation.slot());
        made.put(keeper, generation);
        return generation;
    }
}
