package org.kaoyi.projections.catalogue;

import java.util.List;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.projections.feed.Fold;
import org.kaoyi.projections.feed.Projection;
import org.springframework.jdbc.core.JdbcTemplate;

/** The projection of the catalogue: the newest description of each thing, and what befell it. */
public final class Catalogue implements Projection {
    public static final String NAME = "catalogue";
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
        return List.of(
                "catalogue_reference",
                "catalogue_claim",
                "catalogue_history",
                "catalogue_interpretation",
                "catalogue_tally");
    }

    @Override
    public Fold open(ReferenceBook book, JdbcTemplate jdbc) {
        return new CatalogueFold();
    }
}
