package org.kaoyi.projections.support;

import java.util.List;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.projections.feed.EventReader;
import org.kaoyi.projections.feed.Fold;
import org.kaoyi.projections.feed.Projection;
import org.springframework.jdbc.core.JdbcTemplate;

/** The projection of texts under audit: their links, and what grading asks of the claims linked. */
public final class Support implements Projection {
    public static final String NAME = "support";
    private static final int FOLD_VERSION = 4;

    private final EventReader reader;

    /** @param reader asked what the claims say that are linked */
    public Support(EventReader reader) {
        this.reader = reader;
    }

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
                "support_text",
                "support_link",
                "support_claim",
                "support_source",
                "support_sentence",
                "support_former_link");
    }

    @Override
    public Fold open(ReferenceBook book, JdbcTemplate jdbc) {
        return new SupportFold(book, reader);
    }
}
