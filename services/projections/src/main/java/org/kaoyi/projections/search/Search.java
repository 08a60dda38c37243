package org.kaoyi.projections.search;

import java.util.List;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.projections.feed.Fold;
import org.kaoyi.projections.feed.Projection;
import org.springframework.jdbc.core.JdbcTemplate;

/** The projection by which words are found. */
public final class Search implements Projection {
    public static final String NAME = "search";
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
                "search_document",
                "search_posting", // of older folds, and empty beside rows of this one
                "search_shelf",
                "search_leaf",
                "search_fresh",
                "search_drawer",
                "search_frequent",
                "search_word",
                "search_name",
                "search_merged",
                "search_reassigned");
    }

    @Override
    public Fold open(ReferenceBook book, JdbcTemplate jdbc) {
        return SearchFold.open(new IndexTables(jdbc), FilingSizes.USUAL);
    }
}
