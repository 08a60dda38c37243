package org.kaoyi.projections.catalogue;

import org.jspecify.annotations.Nullable;

/** A question in plain form, with the number of standing claims and examinations that answer it, and of cases about it. */
public record QuestionView(
        String id,
        String text,
        String type,
        @Nullable String unit,
        String cardinality,
        @Nullable String vocabulary,
        boolean variesWithTime,
        @Nullable String partOf,
        String exhaustive,
        @Nullable String family,
        @Nullable String rule,
        int claims,
        int examinations,
        int cases,
        int findings,
        long position) {}
