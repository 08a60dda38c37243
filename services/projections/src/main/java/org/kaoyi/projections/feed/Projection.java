package org.kaoyi.projections.feed;

import java.util.List;
import org.kaoyi.claims.reference.ReferenceBook;
import org.springframework.jdbc.core.JdbcTemplate;

/** A view of the log that is kept in tables, and can be emptied and filled again at any time. */
public interface Projection {

    /** Names its processor, its token and its progress row; never changes. */
    String name();

    /** Raised whenever the same events give other rows; rows of another version are dropped and folded again at the start. */
    int foldVersion();

    /** Its tables, which nobody else writes; emptied by a reset. */
    List<String> tables();

    /**
     * A fold that goes on from the rows as they are.
     *
     * @param book reference data as of the position of the rows; the fold owns it and applies later events
     */
    Fold open(ReferenceBook book, JdbcTemplate jdbc);

    /** Whether several processes may fold it at once, each some shares: its folds are {@link SharedFold}s then. */
    default boolean isShared() {
        return false;
    }
}
