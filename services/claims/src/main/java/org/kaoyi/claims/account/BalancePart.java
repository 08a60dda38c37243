package org.kaoyi.claims.account;

import org.jspecify.annotations.Nullable;

/**
 * "This figure is a part of that figure", declared between (occasion, question) pairs.
 *
 * @param exhaustive whether all declared parts together make up the whole; unknown counts as no
 */
public record BalancePart(
        OccasionId wholeOccasion,
        QuestionId wholeQuestion,
        OccasionId partOccasion,
        QuestionId partQuestion,
        Exhaustive exhaustive,
        @Nullable String note) {}
