package org.kaoyi.claims.value.quantity;

import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.wording.Wording;

/**
 * Whether two figures count the same people or things. Names of populations compare folded: case, spaces and width make no other
 * people. What it means that none is named depends on who asks.
 */
public final class Populations {
    private Populations() {}

    /** Unset equals unset alone: a population is named where the figure counts something else than the question asks. */
    public static boolean same(@Nullable String one, @Nullable String other) {
        return (one == null || other == null) ? one == null && other == null : alike(one, other);
    }

    /** A part may leave unsaid whom it counts; it then counts whom the whole counts. */
    public static boolean sameOrUnsaid(@Nullable String one, @Nullable String other) {
        return one == null || other == null || alike(one, other);
    }

    /** Who names nobody in particular means every population. */
    public static boolean isAmong(@Nullable String population, @Nullable String meant) {
        return meant == null || same(population, meant);
    }

    /** The form in which names of populations are the same when they name the same. */
    public static @Nullable String folded(@Nullable String population) {
        return population == null ? null : Wording.fold(population);
    }

    private static boolean alike(String one, String other) {
        return Wording.fold(one).equals(Wording.fold(other));
    }
}
