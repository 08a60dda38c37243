package org.kaoyi.readingroom.pages;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Labelled;
import org.kaoyi.projections.search.SearchLimits;
import org.kaoyi.projections.search.SearchPage;
import org.kaoyi.projections.search.SearchQueries;
import org.kaoyi.projections.search.SearchQuery;
import org.kaoyi.projections.search.SearchRefused;
import org.kaoyi.projections.search.Shelf;
import org.kaoyi.readingroom.ReadingRoom;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Finding words in everything that the ledger holds. */
@Controller
class SearchPages {
    private static final String ASKED = "q";
    private static final String ROOM = "/search";

    private final SearchQueries search;
    private final Desk desk;

    SearchPages(ReadingRoom room, Desk desk) {
        this.search = room.projections().search();
        this.desk = desk;
    }

    /**
     * The twin.
     *
     * @param found null where nothing was asked for
     */
    record Found(@Nullable SearchPage found) {}

    @GetMapping(ROOM)
    ResponseEntity<byte[]> find(Visit visit) {
        String kind = visit.oneOf("kind", Shelf.labels());
        String asked = visit.parameter(ASKED);
        Optional<SearchPage> found = Optional.ofNullable(asked)
                .map(text -> found(new SearchQuery(
                        text,
                        kind == null ? null : Labelled.of(Shelf.class, kind).orElse(null),
                        visit.parameter("after"),
                        SearchLimits.PAGE_HITS)));
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("found", found);
        parameters.put(
                "next",
                found.map(SearchPage::next)
                        .map(place -> visit.with("after", place))
                        .orElse(""));
        return desk.page(visit, "search", new Found(found.orElse(null)), parameters);
    }

    private SearchPage found(SearchQuery query) {
        try {
            return search.find(query);
        } catch (SearchRefused refused) {
            throw PageFault.notSearched(refused.reason().label(), ROOM);
        }
    }
}
