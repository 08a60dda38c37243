package org.kaoyi.projections.narratives;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What several sides tell, occasion by occasion as it happened.
 *
 * @param sides in the order asked for
 * @param rows some occasions of which one of the sides tells at least
 * @param next the occasion after which the next page begins; null where nothing follows
 * @param position of the log that this reflects
 */
public record SideBySide(
        List<String> sides, List<Row> rows, @Nullable String next, long position) {
    /**
     * One occasion.
     *
     * @param date EDTF, or null
     * @param cells what each side tells of it, in their order; empty where it tells nothing
     * @param cut whether some side tells more of it than is read at once
     */
    public record Row(
            String occasion, String title, @Nullable String date, List<List<Narrative.Account>> cells, boolean cut) {}
}
