package org.kaoyi.projections.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.feed.TableDigest.TablePrint;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Folds projections anew beside the rows that are read: fills another generation, brings it to where the old one stands, compares the
 * two, and lets everybody read it from one moment on. Recording and reading go on meanwhile.
 */
public final class Rebuilder {
    /** For rows that are behind by a batch or two; where they stand still there is nothing to compare with. */
    private static final long COMPARING_PATIENCE_MILLIS = 10_000;

    /** How often rows that several processes fold are looked at until all their shares stand at one position, and how long after another. */
    private static final int LEVEL_ATTEMPTS = 20;

    private static final long LEVEL_MILLIS = 100;

    /** One rebuild at a time in a process: two would share the machine, and gain nothing. */
    private final ReentrantLock lock = new ReentrantLock();

    private final int threads;
    private final long overtakingMillis;

    /** What was read before, at one moment. */
    private record Before(Generation generation, long position, List<TablePrint> rows) {}

    /** @param threads that may find things at the same time */
    public Rebuilder(int threads) {
        this(threads, Switch.OVERTAKING_MILLIS);
    }

    /** @param overtakingMillis after which old rows are held up that go on as fast as new ones come up with them */
    Rebuilder(int threads, long overtakingMillis) {
        this.threads = threads;
        this.overtakingMillis = overtakingMillis;
    }

    /** With as many threads as the machine has processors. */
    public Rebuilder() {
        this(Runtime.getRuntime().availableProcessors());
    }

    /**
     * Rebuilds projections; the log is read once for all of them.
     *
     * @throws IllegalStateException when one can not be completed; its old rows are read on
     */
    public List<Rebuilt> rebuild(List<ProjectionKeeper> keepers) {
        if (keepers.isEmpty()) {
            return List.of();
        }
        lock.lock();
        try (RebuildLock held = RebuildLock.on(keepers.getFirst().feed().pool())) {
            Filling filling = new Filling(keepers, threads);
            Map<ProjectionKeeper, Generation> made = filling.carriedOut();
            List<Rebuilt> rebuilt = new ArrayList<>();
            made.forEach((keeper, generation) -> rebuilt.add(taken(keeper, generation, filling.head(), held)));
            return rebuilt;
        } catch (RuntimeException e) {
            keepers.forEach(keeper -> keeper.failed(e));
            throw e;
        } finally {
            keepers.forEach(keeper -> keeper.building(null));
            lock.unlock();
        }
    }

    /** Rebuilds one. */
    public Rebuilt rebuild(ProjectionKeeper keeper) {
        return rebuild(List.of(keeper)).getFirst();
    }

    /**
     * Goes back to the generation that was read before, once it is as far as the one that is read.
     *
     * @return empty when none is kept
     * @throws IllegalStateException when it was made by another version of the fold, which this program has not
     */
    public Optional<Rebuilt> goBack(ProjectionKeeper keeper) {
        lock.lock();
        try (RebuildLock held = RebuildLock.on(keeper.feed().pool())) {
            return keeper.generations().former().map(former -> backTo(keeper, former, held));
        } finally {
            keeper.building(null);
            lock.unlock();
        }
    }

    private Rebuilt backTo(ProjectionKeeper keeper, Generation former, RebuildLock held) {
        Projection projection = keeper.projection();
        if (former.foldVersion() != projection.foldVersion()) {
            throw new IllegalStateException(
                    "the rows of %s that are kept were made by version %d of its fold; start the program that has it: it goes back by itself"
                            .formatted(projection.name(), former.foldVersion()));
        }
        keeper.building(former.slot());
        new Switch(keeper, former, held, overtakingMillis).carryOut();
        JdbcTemplate jdbc = new JdbcTemplate(ViewSource.of(keeper.feed().pool(), former.schema()));
        return new Rebuilt(projection.name(), keeper.position(), TableDigest.of(projection, jdbc), null);
    }

    /** For rows that another version of the fold has made: goes back to rows of ours where they are kept, or else rebuilds. */
    public Rebuilt renew(ProjectionKeeper keeper) {
        int ours = keeper.projection().foldVersion();
        boolean others = keeper.generations()
                .active()
                .filter(it -> it.foldVersion() != ours)
                .isPresent();
        boolean kept = keeper.generations()
                .former()
                .filter(it -> it.foldVersion() == ours)
                .isPresent();
        return others && kept ? goBack(keeper).orElseGet(() -> rebuild(keeper)) : rebuild(keeper);
    }

    /** Compares a generation that was filled with the one that is read, and has it read. */
    private Rebuilt taken(ProjectionKeeper keeper, Generation made, long head, RebuildLock held) {
        RowFill rows = new RowFill(keeper.projection(), made, keeper.feed());
        Rebuilt rebuilt = compared(keeper, made, rows, head);
        keeper.rebuild(RebuildState.at(RebuildState.CATCHING_UP, rebuilt.position(), head));
        new Switch(keeper, made, held, overtakingMillis).carryOut();
        keeper.rebuild(RebuildState.at(RebuildState.SWITCHED, rebuilt.position(), head));
        return rebuilt;
    }

    /** Compares at the position at which the old rows were looked at; they go on meanwhile. */
    private static Rebuilt compared(ProjectionKeeper keeper, Generation made, RowFill rows, long head) {
        keeper.rebuild(RebuildState.at(RebuildState.COMPARING, head, head));
        Projection projection = keeper.projection();
        awaitOld(keeper, head);
        Before before = before(keeper);
        long position = rows.upTo(before == null ? head : before.position(), at -> {});
        JdbcTemplate jdbc = new JdbcTemplate(ViewSource.of(keeper.feed().pool(), made.schema()));
        if (before == null) {
            return new Rebuilt(projection.name(), position, null, null);
        }
        List<TablePrint> after = TableDigest.prints(projection, jdbc);
        @Nullable
        Comparison comparison = before.position() != position
                ? null
                : Comparison.of(
                        position, before.generation().foldVersion() == projection.foldVersion(), before.rows(), after);
        return new Rebuilt(projection.name(), position, TableDigest.of(after), comparison);
    }

    private static void awaitOld(ProjectionKeeper keeper, long head) {
        if (keeper.status().running()) {
            await(keeper, head, COMPARING_PATIENCE_MILLIS);
        }
    }

    static void await(ProjectionKeeper keeper, long position, long millis) {
        try {
            boolean ignored = keeper.await(position, millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the rebuild of " + keeper.name() + " was interrupted", e);
        }
    }

    /** @return null where there are none, or where shares of them do not come to stand at one position while it is tried */
    private static @Nullable Before before(ProjectionKeeper keeper) {
        for (int attempt = 0; attempt < LEVEL_ATTEMPTS; attempt++) {
            Optional<Generation> active = keeper.generations().active();
            if (active.isEmpty()) {
                return null;
            }
            JdbcTemplate jdbc = new JdbcTemplate(
                    ViewSource.of(keeper.feed().pool(), active.get().schema()));
            Optional<Before> level = TableDigest.atOneMoment(jdbc, connection -> {
                JdbcTemplate within = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
                ShareRows.Seen seen = new ShareRows(active.get(), within).read();
                return seen.isLevel()
                        ? Optional.of(new Before(
                                active.get(), seen.least(), TableDigest.prints(keeper.projection(), connection)))
                        : Optional.empty();
            });
            if (level.isPresent()) {
                return level.get();
            }
            await(keeper, keeper.position() + 1, LEVEL_MILLIS);
        }
        return null;
    }
}
