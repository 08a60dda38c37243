package org.kaoyi.readingroom.api;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Labelled;
import org.kaoyi.projections.search.SearchLimits;
import org.kaoyi.projections.search.SearchPage;
import org.kaoyi.projections.search.SearchQueries;
import org.kaoyi.projections.search.SearchQuery;
import org.kaoyi.projections.search.SearchRefused;
import org.kaoyi.projections.search.Shelf;
import org.kaoyi.readingroom.ProblemCode;
import org.kaoyi.readingroom.ReadingRoom;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Finding words in everything that the ledger holds. */
@RestController
@RequestMapping("/api/v1/search")
public class SearchApi {
    private final SearchQueries search;

    public SearchApi(ReadingRoom room) {
        this.search = room.projections().search();
    }

    /**
     * What holds all words of {@code q}: things by their names first, then what is told of them, of each kind the newest record first. A
     * recorded name finds all names of whom it names; what stands in quotation marks is found as it stands. The next page is named in
     * {@code Link} (RFC 8288).
     *
     * @param kind one of agent, place, term, occasion, question, source, text, statement, claim
     */
    @GetMapping
    public ResponseEntity<SearchPage> find(
            @RequestParam String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + SearchLimits.PAGE_HITS) int limit,
            UriComponentsBuilder here) {
        CursorPage.bounded(limit, SearchLimits.PAGE_HITS_MAX);
        SearchQuery query = new SearchQuery(q, shelf(Choices.asked(kind)), Choices.asked(after), limit);
        SearchPage page = answer(query);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        String next = page.next();
        if (next != null) {
            answer.header(HttpHeaders.LINK, "<" + next(here, query, next) + ">; rel=\"next\"");
        }
        return answer.body(page);
    }

    private SearchPage answer(SearchQuery query) {
        try {
            return search.find(query);
        } catch (SearchRefused refused) {
            throw new ApiProblem(
                    ProblemCode.valueOf("SEARCH_" + refused.reason().name()), refused.sentence());
        }
    }

    private static @Nullable Shelf shelf(@Nullable String kind) {
        return kind == null
                ? null
                : Labelled.of(Shelf.class, kind)
                        .orElseThrow(() -> new ApiProblem(
                                ProblemCode.UNKNOWN_KIND,
                                "There is no kind \"%s\"; there are %s."
                                        .formatted(kind, String.join(", ", Shelf.labels()))));
    }

    private static String next(UriComponentsBuilder here, SearchQuery query, String place) {
        UriComponentsBuilder next = here.path("/api/v1/search")
                .queryParam("q", "{q}")
                .queryParam("limit", query.limit())
                .queryParam("after", "{after}");
        Shelf shelf = query.shelf();
        if (shelf != null) {
            next.queryParam("kind", shelf.label());
        }
        Map<String, Object> chosen = new HashMap<>(Map.of("q", query.text(), "after", place));
        return next.encode().buildAndExpand(chosen).toUriString();
    }
}
