package org.kaoyi.readingroom.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.ProjectionsRuntime;
import org.kaoyi.projections.Reports;
import org.kaoyi.projections.catalogue.AuthorityView;
import org.kaoyi.projections.catalogue.OccasionView;
import org.kaoyi.projections.catalogue.QuestionView;
import org.kaoyi.projections.catalogue.SourceView;
import org.kaoyi.readingroom.ReadingRoom;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What claims refer to; with {@code as-of} as it was at a position of the log. {@code go} says that the caller knows how long that takes.
 */
@RestController
@RequestMapping("/api/v1")
public class ReferencesApi {
    private final ProjectionsRuntime projections;
    private final Past past;

    public ReferencesApi(ReadingRoom room, Past past) {
        this.projections = room.projections();
        this.past = past;
    }

    /**
     * Sources by siglum, C2 before C10. Where there are more, the next page is named in {@code Link}.
     */
    @GetMapping("/sources")
    public ResponseEntity<List<SourceView>> sources(Moment moment, Paging page, HttpServletRequest request) {
        return past.ask(
                moment,
                reports -> CursorPage.of(
                        reports.references().sources(page.after(), page.andOneMore()),
                        page.limit(),
                        SourceView::id,
                        request));
    }

    /** One source; its {@code ETag} goes into {@code If-Match} of what changes it. */
    @GetMapping("/sources/{id}")
    public ResponseEntity<SourceView> source(@PathVariable String id, Moment moment, HttpServletRequest request) {
        return shown(
                "source", id, moment, request, reports -> reports.references().source(id));
    }

    /**
     * Occasions in the order of time, the undated last. Where there are more, the next page is named in {@code Link}.
     */
    @GetMapping("/occasions")
    public ResponseEntity<List<OccasionView>> occasions(Moment moment, Paging page, HttpServletRequest request) {
        return past.ask(moment, reports -> {
            known(reports, "occasion", page.after());
            return CursorPage.of(
                    reports.references().occasions(page.after(), page.andOneMore()),
                    page.limit(),
                    OccasionView::id,
                    request);
        });
    }

    /** One occasion; its {@code ETag} goes into {@code If-Match} of what changes it. */
    @GetMapping("/occasions/{id}")
    public ResponseEntity<OccasionView> occasion(@PathVariable String id, Moment moment, HttpServletRequest request) {
        return shown(
                "occasion", id, moment, request, reports -> reports.references().occasion(id));
    }

    /**
     * Questions by id, those with numbers by these. Where there are more, the next page is named in {@code Link}.
     */
    @GetMapping("/questions")
    public ResponseEntity<List<QuestionView>> questions(Moment moment, Paging page, HttpServletRequest request) {
        return past.ask(
                moment,
                reports -> CursorPage.of(
                        reports.references().questions(page.after(), page.andOneMore()),
                        page.limit(),
                        QuestionView::id,
                        request));
    }

    /** One question; its {@code ETag} goes into {@code If-Match} of what changes it. */
    @GetMapping("/questions/{id}")
    public ResponseEntity<QuestionView> question(@PathVariable String id, Moment moment, HttpServletRequest request) {
        return shown(
                "question", id, moment, request, reports -> reports.references().question(id));
    }

    /**
     * Names of persons and other actors by id, those with numbers by these. Where there are more, the next page is named in {@code Link}.
     */
    @GetMapping("/agents")
    public ResponseEntity<Map<String, String>> agents(Moment moment, Paging page, HttpServletRequest request) {
        return past.ask(moment, reports -> names(reports, "agent", page, request));
    }

    /** One person or other actor; its {@code ETag} goes into {@code If-Match} of what changes it. */
    @GetMapping("/agents/{id}")
    public ResponseEntity<AuthorityView> agent(@PathVariable String id, Moment moment, HttpServletRequest request) {
        return authority("agent", id, moment, request);
    }

    /**
     * Names of places by id, those with numbers by these. Where there are more, the next page is named in {@code Link}.
     */
    @GetMapping("/places")
    public ResponseEntity<Map<String, String>> places(Moment moment, Paging page, HttpServletRequest request) {
        return past.ask(moment, reports -> names(reports, "place", page, request));
    }

    /** One place; its {@code ETag} goes into {@code If-Match} of what changes it. */
    @GetMapping("/places/{id}")
    public ResponseEntity<AuthorityView> place(@PathVariable String id, Moment moment, HttpServletRequest request) {
        return authority("place", id, moment, request);
    }

    /**
     * Names of terms by id, those with numbers by these. Where there are more, the next page is named in {@code Link}.
     */
    @GetMapping("/terms")
    public ResponseEntity<Map<String, String>> terms(Moment moment, Paging page, HttpServletRequest request) {
        return past.ask(moment, reports -> names(reports, "term", page, request));
    }

    /** One term of a vocabulary, or a vocabulary itself; its {@code ETag} goes into {@code If-Match} of what changes it. */
    @GetMapping("/terms/{id}")
    public ResponseEntity<AuthorityView> term(@PathVariable String id, Moment moment, HttpServletRequest request) {
        return authority("term", id, moment, request);
    }

    private static ResponseEntity<Map<String, String>> names(
            Reports reports, String kind, Paging page, HttpServletRequest request) {
        Map<String, String> names = reports.references().names(kind, page.after(), page.andOneMore());
        return CursorPage.of(
                List.copyOf(names.keySet()),
                page.limit(),
                Function.identity(),
                request,
                ids -> ids.stream().collect(LinkedHashMap::new, (map, id) -> map.put(id, names.get(id)), Map::putAll));
    }

    /** A list in the order of time goes on only after what has a place in time. */
    private static void known(Reports reports, String kind, @Nullable String after) {
        if (after != null && reports.references().titles(kind, List.of(after)).isEmpty()) {
            throw ApiProblem.notFound(kind, after);
        }
    }

    private ResponseEntity<AuthorityView> authority(String kind, String id, Moment moment, HttpServletRequest request) {
        return shown(kind, id, moment, request, reports -> reports.references().authority(kind, id));
    }

    /**
     * The tag is read first: what changes meanwhile makes it too old, and never lends a new tag to what is old. What something was like has
     * no tag, since nobody changes that.
     */
    private <T> ResponseEntity<T> shown(
            String kind, String id, Moment moment, HttpServletRequest request, Function<Reports, Optional<T>> asked) {
        if (moment.asOf() == null) {
            String tag = Etags.of(projections, kind + "/" + id);
            return Etags.answer(tag, found(kind, id, asked.apply(projections)), request);
        }
        return ResponseEntity.ok(found(kind, id, past.ask(moment, asked)));
    }

    private static <T> T found(String kind, String id, Optional<T> found) {
        return found.orElseThrow(() -> ApiProblem.notFound(kind, id));
    }
}
