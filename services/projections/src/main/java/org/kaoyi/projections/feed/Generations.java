package org.kaoyi.projections.feed;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.kaoyi.projections.feed.Generation.Slot;
import org.kaoyi.projections.feed.Generation.State;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The generations of one projection: made, switched, gone back to, dropped. */
public final class Generations {
    private static final String ALL = """
            SELECT slot, state, fold_version, %s FROM projection_generation g WHERE projection = ? ORDER BY slot
            """.formatted(Progress.REACHED);

    private static final String LOCK = """
            SELECT FROM projection_generation WHERE projection = ? ORDER BY slot FOR UPDATE
            """;

    private static final String ENTER = """
            INSERT INTO projection_generation (projection, slot, schema_name, state, fold_version, position)
            VALUES (?, ?, ?, ?, ?, 0)
            """;

    private static final String STATE = """
            UPDATE projection_generation SET state = ? WHERE projection = ? AND slot = ?
            """;

    private static final String FORGET = """
            DELETE FROM projection_generation WHERE projection = ? AND slot = ?
            """;

    private static final String FORGET_SHARES = """
            DELETE FROM projection_share WHERE schema_name = ?
            """;

    private static final String FORGET_LETTERS = """
            DELETE FROM projection_dead_letter WHERE schema_name = ?
            """;

    private static final String FORGET_TOKEN = """
            DELETE FROM projection_token WHERE processor_name = ?
            """;

    private final Projection projection;
    private final JdbcTemplate jdbc;
    private final GenerationTables tables;
    private final TransactionTemplate transaction;

    /** @param pool its connections must be allowed to make tables in the schemas of the projection */
    public Generations(Projection projection, DataSource pool) {
        this.projection = projection;
        DataSource views = ViewSource.active(pool);
        this.jdbc = new JdbcTemplate(views);
        this.tables = new GenerationTables(projection, jdbc);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(views));
    }

    /** Both, or one, or none. */
    public List<Generation> all() {
        return list(projection, jdbc, ALL);
    }

    /** The one that is read. */
    public Optional<Generation> active() {
        return all().stream().filter(it -> it.state() == State.ACTIVE).findFirst();
    }

    /** The one in a state, as a connection sees it. */
    static Optional<Generation> read(Projection projection, JdbcTemplate jdbc, State state) {
        return list(projection, jdbc, ALL).stream()
                .filter(it -> it.state() == state)
                .findFirst();
    }

    /** The one that was read before. */
    public Optional<Generation> former() {
        return all().stream().filter(it -> it.state() == State.FORMER).findFirst();
    }

    /** The name under which a generation's token is kept. */
    static String processor(Generation generation) {
        return generation.projection() + "@" + generation.slot().letter();
    }

    /** A first generation, empty, which is read from now on. */
    public Generation first() {
        return transacted(() -> enter(Slot.A, State.ACTIVE, true));
    }

    /**
     * A generation beside the one that is read, empty; a former one, or a half-built one, is dropped.
     *
     * @param indexed false for one that is filled first; {@link #index} it then
     */
    public Generation beside(boolean indexed) {
        return transacted(() -> {
            Slot slot = active().map(it -> it.slot().other()).orElse(Slot.A);
            drop(slot);
            return enter(slot, State.BUILDING, indexed);
        });
    }

    /** Makes the indexes of a generation that was made without them; in the caller's transaction. */
    void index(Generation generation, JdbcTemplate within) {
        new GenerationTables(projection, within).index(generation.schema());
    }

    /**
     * Lets everybody read a generation from now on, unless the one that is read is further.
     *
     * @return whether it is read now
     */
    public boolean switchTo(Generation next) {
        return transacted(() -> {
            jdbc.query(LOCK, (RowCallbackHandler) row -> {}, projection.name());
            List<Generation> both = all(); // asked once they are locked: shares of them may just have moved on
            Optional<Generation> now = both.stream()
                    .filter(it -> it.state() == State.ACTIVE && it.slot() != next.slot())
                    .findFirst();
            long position = both.stream()
                    .filter(it -> it.slot() == next.slot())
                    .mapToLong(Generation::position)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the generation was dropped meanwhile"));
            if (now.isPresent() && furthest(now.get()) > position) {
                return false;
            }
            now.ifPresent(it -> state(it.slot(), State.FORMER));
            state(next.slot(), State.ACTIVE);
            return true;
        });
    }

    /** How far the one of its shares is that is further than the others: nobody who has seen it goes back. */
    long furthest(Generation generation) {
        return new ShareRows(generation, jdbc).read().furthest();
    }

    /** Drops a generation that is not read. */
    public void drop(Generation generation) {
        transacted(() -> {
            if (generation.state() == State.ACTIVE) {
                throw new IllegalArgumentException("the generation that is read can not be dropped");
            }
            drop(generation.slot());
            return true;
        });
    }

    private void drop(Slot slot) {
        String schema = Generation.schema(projection.name(), slot);
        tables.drop(schema);
        jdbc.update(FORGET, projection.name(), slot.letter());
        jdbc.update(FORGET_SHARES, schema);
        jdbc.update(FORGET_LETTERS, schema);
        jdbc.update(FORGET_TOKEN, projection.name() + "@" + slot.letter());
    }

    private Generation enter(Slot slot, State state, boolean indexed) {
        String schema = Generation.schema(projection.name(), slot);
        tables.make(schema, indexed);
        jdbc.update(ENTER, projection.name(), slot.letter(), schema, state.label(), projection.foldVersion());
        return new Generation(projection.name(), slot, state, projection.foldVersion(), 0);
    }

    private void state(Slot slot, State state) {
        jdbc.update(STATE, state.label(), projection.name(), slot.letter());
    }

    private <T> T transacted(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private static List<Generation> list(Projection projection, JdbcTemplate jdbc, String sql) {
        return jdbc.query(
                sql,
                (row, number) -> new Generation(
                        projection.name(),
                        Slot.of(row.getString(1)),
                        State.of(row.getString(2)),
                        row.getInt(3),
                        row.getLong(4)),
                projection.name());
    }
}
