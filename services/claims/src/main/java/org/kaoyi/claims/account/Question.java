package org.kaoyi.claims.account;

import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.ValueType;

/**
 * A slot that accounts of an occasion can fill, posed so that two historians would code alike.
 *
 * @param type of its answers
 * @param unit in which figures are given where the claim names none, or null
 * @param vocabulary the scheme of its terms, or null
 * @param variesWithTime whether an answer holds only at a time, so that a claim needs a scope
 * @param partOf the question of which this asks a part, for sums; or null
 * @param exhaustive whether the parts of {@code partOf} make up the whole
 * @param family groups questions for reading, such as "Kim's attitude"; or null
 * @param rule the coding rule, or null
 */
public record Question(
        QuestionId id,
        String text,
        ValueType type,
        @Nullable String unit,
        Cardinality cardinality,
        @Nullable String vocabulary,
        boolean variesWithTime,
        @Nullable QuestionId partOf,
        Exhaustive exhaustive,
        @Nullable String family,
        @Nullable String rule) {

    /** The reserved yes-no question that a standing claim of mode <em>happened</em> about an occasion affirms ({@code domain.md} §3). */
    public static final QuestionId TOOK_PLACE = new QuestionId("took-place");

    /** The reserved question as it is posed when nobody has posed it in other words. */
    public static Question tookPlace() {
        return new Question(
                TOOK_PLACE,
                "Did it take place?",
                ValueType.YES_NO,
                null,
                Cardinality.ONE,
                null,
                false,
                null,
                Exhaustive.UNKNOWN,
                null,
                "Reserved: whoever tells what happened at an occasion affirms it. Record it only where a source says it in so many words, or denies it.");
    }
}
