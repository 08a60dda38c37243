package org.kaoyi.readingroom.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.Reports;
import org.kaoyi.projections.catalogue.ReferenceQueries;
import org.kaoyi.projections.discrepancies.CaseFilter;

/**
 * Filters that name what is recorded. An id that there is not is told: an empty page would say that nothing is told of what it names. On
 * pages of the past nothing is refused, since what there was then may be called otherwise now.
 */
final class KnownFilters {
    /** As many ids as fit into a sentence; the lists have all. */
    private static final int NAMED = 12;

    private static final String MORE = "…";

    private KnownFilters() {}

    /**
     * Checks the id that a parameter gives.
     *
     * @param kind of the thing that it names
     * @throws PageFault when there is no such thing
     */
    static void check(Reports now, String parameter, String kind, @Nullable String id) {
        ReferenceQueries references = now.references();
        if (id != null && references.titles(kind, List.of(id)).isEmpty()) {
            throw PageFault.badParameter(
                    parameter, id, some(references.names(kind, null, NAMED + 1).keySet()));
        }
    }

    /** Checks what the reader asks of cases; a side whose sources tell nothing can be silent in one. */
    static void check(Reports now, AskedCases asked) {
        check(now, "occasion", "occasion", asked.occasion());
        check(now, "question", "question", asked.question());
        check(now, "teller", "agent", asked.teller());
        String side = asked.side();
        if (side != null) {
            List<String> sides = now.narratives().sides();
            CaseFilter ofSide = new CaseFilter(null, null, side, null, null, false, true);
            if (!sides.contains(side) && now.discrepancies().count(ofSide) == 0) {
                throw PageFault.badParameter("side", side, some(sides));
            }
        }
    }

    private static String some(Iterable<String> all) {
        List<String> some = new ArrayList<>();
        for (String each : all) {
            if (some.size() == NAMED) {
                some.add(MORE);
                break;
            }
            some.add(each);
        }
        return some.isEmpty() ? MORE : String.join(", ", some);
    }
}
