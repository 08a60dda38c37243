package org.kaoyi.projections.discrepancies;

import java.util.List;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.projections.feed.EventReader;
import org.kaoyi.projections.feed.Fold;
import org.kaoyi.projections.feed.Projection;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The projection of cases: after every batch, the cases of each family of occasions that something touched are found anew. */
public final class Discrepancies implements Projection {
    public static final String NAME = "discrepancies";
    private static final int FOLD_VERSION = 13;

    /**
     * A batch that finds this many families anew holds up all behind it for some ten seconds; beyond, finding all cases in bulk beside the
     * rows that are read takes hardly longer, and holds up nobody who reads.
     */
    private static final int FAMILIES_A_BATCH_MAX = 20_000;

    /**
     * Rows of some two kilobytes that a rebuild keeps in memory. An import tells an occasion in a few hundred rows, mostly one after the
     * other; what lies further apart is read back from the table.
     */
    private static final int ROWS_IN_MEMORY_MAX = 4_000;

    /**
     * Claims and examinations of which cases are found together: decoded they have some two kilobytes each, and a rebuild has three such
     * portions at a time.
     */
    private static final int ROWS_AT_ONCE_MAX = 20_000;

    private final Limits limits;
    private final EventReader reader;
    private final JsonMapper json;
    private final Policy policy;

    public Discrepancies(EventReader reader, JsonMapper json, Policy policy) {
        this(reader, json, policy, new Limits(FAMILIES_A_BATCH_MAX, ROWS_IN_MEMORY_MAX, ROWS_AT_ONCE_MAX));
    }

    /** With limits of its own, to try what lies beyond them. */
    public Discrepancies(EventReader reader, JsonMapper json, Policy policy, Limits limits) {
        this.limits = limits;
        this.reader = reader;
        this.json = json;
        this.policy = policy;
    }

    /**
     * How much is done at once.
     *
     * @param familiesABatch that a batch may find anew; a change that touches more asks for a rebuild
     * @param rowsInMemory that a rebuild keeps to find cases from
     * @param rowsAtOnce that are read back together to find cases from, where no single family has more
     */
    public record Limits(int familiesABatch, int rowsInMemory, int rowsAtOnce) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int foldVersion() {
        return FOLD_VERSION;
    }

    @Override
    public List<String> tables() {
        return List.of(
                "discrepancy_row",
                "discrepancy_mention",
                "discrepancy_ruling",
                "discrepancy_ground",
                "discrepancy_rule_change",
                "discrepancy_case",
                "discrepancy_tally");
    }

    @Override
    public Fold open(ReferenceBook book, JdbcTemplate jdbc) {
        return new CaseFold(book, reader, json, policy, limits);
    }

    @Override
    public boolean isShared() {
        return true;
    }
}
