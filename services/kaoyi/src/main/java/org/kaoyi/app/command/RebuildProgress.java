package org.kaoyi.app.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.kaoyi.projections.feed.ProjectionStatus;
import org.kaoyi.projections.feed.RebuildState;

/** Says on standard error how far rebuilds are, once a second where something has moved. */
final class RebuildProgress implements AutoCloseable {
    private static final int PERCENT = 100;

    private final Supplier<List<ProjectionStatus>> views;
    private final Map<String, RebuildState> said = new HashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("rebuild-progress").factory());

    RebuildProgress(Supplier<List<ProjectionStatus>> views) {
        this.views = views;
        ScheduledFuture<?> ignored = clock.scheduleWithFixedDelay(this::say, 1, 1, TimeUnit.SECONDS);
    }

    private void say() {
        for (ProjectionStatus view : views.get()) {
            RebuildState now = view.rebuild();
            if (now != null && !now.ended() && !now.equals(said.put(view.name(), now))) {
                Output.note("%s", line(view.name(), now));
            }
        }
    }

    /** Such as {@code discrepancies: filling, position 40000 of 100000 (40 %)}. */
    static String line(String view, RebuildState state) {
        long part = state.head() == 0 ? PERCENT : Math.min(PERCENT, PERCENT * state.position() / state.head());
        return "%s: %s, position %d of %d (%d %%)".formatted(view, state.phase(), state.position(), state.head(), part);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
