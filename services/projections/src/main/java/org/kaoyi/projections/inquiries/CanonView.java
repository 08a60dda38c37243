package org.kaoyi.projections.inquiries;

import java.util.List;

/**
 * Who tells which topic of an occasion; see {@link org.kaoyi.claims.inquiry.CanonTable}.
 *
 * @param sources all that tell of it
 * @param canons what all tell first, then what each group of sources tells, then what one alone does
 */
public record CanonView(
        String occasion, String occasionTitle, List<Teller> sources, List<Canon> canons, long position) {

    /** A source that tells of the occasion. */
    public record Teller(String id, String title) {}

    /**
     * The topics that the same sources tell.
     *
     * @param told {@code by-all}, {@code by-group} or {@code by-one}
     */
    public record Canon(String told, List<String> sources, List<Topic> topics) {}

    /** A topic, and the sources that were examined for it and say nothing. */
    public record Topic(String question, String questionText, List<String> silent) {}
}
