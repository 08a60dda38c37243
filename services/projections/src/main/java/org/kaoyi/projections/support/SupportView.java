package org.kaoyi.projections.support;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with the support of each of its statements.
 *
 * @param language BCP 47 tag, or null
 * @param position of the log that this reflects
 */
public record SupportView(
        String text, String title, @Nullable String language, List<StatementView> statements, long position) {

    /**
     * A statement.
     *
     * @param number from 1
     * @param grade such as {@code HEARSAY-ONLY}
     * @param marks such as {@code CITED-NOT-READ}
     */
    public record StatementView(int number, String text, String grade, List<String> marks, List<LinkView> claims) {}

    /** A claim linked to a statement, and whether it stands. */
    public record LinkView(String claim, String relation, boolean standing, String by) {}

    /** A text in a list. */
    public record TextTitle(String id, String title) {}
}
