package org.kaoyi.projections.narratives;

import java.util.List;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.projections.feed.Fold;
import org.kaoyi.projections.feed.Projection;
import org.springframework.jdbc.core.JdbcTemplate;

/** The projection of narratives: one row a claim, filed under its source, its teller and the side whose version it is. */
public final class Narratives implements Projection {
    public static final String NAME = "narratives";
    private static final int FOLD_VERSION = 6;

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
        return List.of("narrative_claim", "narrative_heading", "narrative_tally");
    }

    @Override
    public Fold open(ReferenceBook book, JdbcTemplate jdbc) {
        return new NarrativeFold(book);
    }

    @Override
    public boolean isShared() {
        return true;
    }
}
