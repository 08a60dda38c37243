package org.kaoyi.readingroom.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Labelled;
import org.kaoyi.claims.cases.CaseState;
import org.kaoyi.claims.cases.Grade;
import org.kaoyi.claims.cases.Kind;
import org.kaoyi.projections.ProjectionsRuntime;
import org.kaoyi.projections.discrepancies.CaseFilter;
import org.kaoyi.readingroom.ProblemCode;
import org.kaoyi.readingroom.ReadingRoom;
import org.springframework.stereotype.Component;

/**
 * Filters that name what is recorded. An id that there is not is refused: an empty list would say that nothing is told of what it names. In
 * lists of the past nothing is refused, since what there was then may be called otherwise now.
 */
@Component
class Filters {
    private final ProjectionsRuntime projections;

    Filters(ReadingRoom room) {
        this.projections = room.projections();
    }

    /**
     * Checks the id of a source, an occasion or a question.
     *
     * @param asOf null where the present is asked
     * @throws ApiProblem when there is no such thing
     */
    void known(@Nullable Long asOf, String kind, @Nullable String id) {
        known(asOf, kind, kind, id);
    }

    /** The same of a parameter whose name is not that of the kind of thing. */
    void known(@Nullable Long asOf, String parameter, String kind, @Nullable String id) {
        if (asOf == null
                && id != null
                && projections.references().titles(kind, List.of(id)).isEmpty()) {
            throw new ApiProblem(
                    ProblemCode.BAD_PARAMETER,
                    "%s is \"%s\", and there is no such %s in this ledger. Its list is at /api/v1/%ss."
                            .formatted(parameter, id, kind, kind));
        }
    }

    /** The filters of cases that name something. */
    void named(
            @Nullable Long asOf,
            @Nullable String occasion,
            @Nullable String question,
            @Nullable String side,
            @Nullable String teller) {
        known(asOf, "occasion", occasion);
        known(asOf, "question", question);
        known(asOf, "teller", "agent", teller);
        side(asOf, side);
    }

    /**
     * The filters of cases that have their own words.
     *
     * @throws ApiProblem that names the words
     */
    static void labels(@Nullable String kind, @Nullable String grade, @Nullable String state) {
        label("kind", Kind.class, kind);
        label("grade", Grade.class, grade);
        label("state", CaseState.class, state);
    }

    private static <E extends Enum<E> & Labelled> void label(String parameter, Class<E> type, @Nullable String label) {
        if (label != null && Labelled.of(type, label).isEmpty()) {
            throw new ApiProblem(
                    ProblemCode.unknown(parameter),
                    "There is no %s \"%s\"; there are %s.".formatted(parameter, label, Labelled.all(type)));
        }
    }

    /**
     * Checks a side.
     *
     * @throws ApiProblem when nobody files anything there
     */
    void side(@Nullable Long asOf, @Nullable String side) {
        if (asOf == null && side != null) {
            List<String> sides = projections.narratives().sides();
            if (!sides.contains(side) && !takesPart(side)) {
                throw new ApiProblem(
                        ProblemCode.BAD_PARAMETER,
                        "side is \"%s\"; give one of %s.".formatted(side, String.join(", ", sides)));
            }
        }
    }

    /** A side whose sources tell nothing can be silent in a case. */
    private boolean takesPart(String side) {
        return projections.discrepancies().count(new CaseFilter(null, null, side, null, null, false, true)) > 0;
    }
}
