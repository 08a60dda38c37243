package org.kaoyi.projections;

import java.util.List;
import java.util.stream.Stream;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.codec.KaoyiJson;
import org.kaoyi.projections.catalogue.Catalogue;
import org.kaoyi.projections.discrepancies.Discrepancies;
import org.kaoyi.projections.feed.EventReader;
import org.kaoyi.projections.feed.Generation;
import org.kaoyi.projections.feed.Projection;
import org.kaoyi.projections.narratives.Narratives;
import org.kaoyi.projections.search.Search;
import org.kaoyi.projections.support.Support;

/** Which projections there are. */
public final class Views {
    private static final List<String> NAMES =
            List.of(Discrepancies.NAME, Narratives.NAME, Support.NAME, Catalogue.NAME, Search.NAME);

    private Views() {}

    /** The schemas in which rows of projections lie; the database user must be allowed to make tables there. */
    public static List<String> schemas() {
        return NAMES.stream()
                .flatMap(name -> Stream.of(Generation.Slot.values()).map(slot -> Generation.schema(name, slot)))
                .toList();
    }

    /** All there are. */
    static List<Projection> all(EventReader reader) {
        return Stream.concat(reported(reader).stream(), Stream.of(new Search())).toList();
    }

    /** Those on which reports rest. */
    static List<Projection> reported(EventReader reader) {
        return List.of(
                new Discrepancies(reader, KaoyiJson.reports(), Policy.STANDARD),
                new Narratives(),
                new Support(reader),
                new Catalogue());
    }
}
