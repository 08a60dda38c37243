package org.kaoyi.readingroom.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.ProjectionsRuntime;
import org.kaoyi.projections.catalogue.AuthorityView;
import org.kaoyi.projections.catalogue.OccasionView;
import org.kaoyi.projections.catalogue.QuestionView;
import org.kaoyi.projections.catalogue.ReferenceQueries;
import org.kaoyi.projections.catalogue.SourceView;
import org.kaoyi.readingroom.ReadingRoom;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What claims refer to. */
@RestController
@RequestMapping("/api/v1")
public class ReferencesApi {
    private final ProjectionsRuntime projections;
    private final ReferenceQueries references;

    public ReferencesApi(ReadingRoom room) {
        this.projections = room.projections();
        this.references = projections.references();
    }

    /**
     * Sources by siglum, C2 before C10. Where there are more, the next page is named in {@code Link}.
     *
     * @param after the siglum after which the page begins
     */
    @GetMapping("/sources")
    public ResponseEntity<List<SourceView>> sources(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + ApiLimits.REGISTER_MAX) int limit,
            HttpServletRequest request) {
        return register(limit, more -> references.sources(after, more), SourceView::id, request);
    }

    /** One source; its {@code ETag} goes into {@code If-Match} of what changes it. */
    @GetMapping("/sources/{id}")
    public ResponseEntity<SourceView> source(@PathVariable String id) {
        return tagged("source/" + id, () -> references.source(id).orElseThrow(() -> ApiProblem.notFound("source", id)));
    }

    /**
     * Occasions in the order of time, the undated last. Where there are more, the next page is named in {@code Link}.
     *
     * @param after the occasion after which the page begins
     */
    @GetMapping("/occasions")
    public ResponseEntity<List<OccasionView>> occasions(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + ApiLimits.REGISTER_MAX) int limit,
            HttpServletRequest request) {
        known("occasion", after);
        return register(limit, more -> references.occasions(after, more), OccasionView::id, request);
    }

    /** One occasion; its {@code ETag} goes into {@code If-Match} of what changes it. */
    @GetMapping("/occasions/{id}")
    public ResponseEntity<OccasionView> occasion(@PathVariable String id) {
        return tagged(
                "occasion/" + id, () -> references.occasion(id).orElseThrow(() -> ApiProblem.notFound("occasion", id)));
    }

    /**
     * Questions by id, those with numbers by these. Where there are more, the next page is named in {@code Link}.
     *
     * @param after the question after which the page begins
     */
    @GetMapping("/questions")
    public ResponseEntity<List<QuestionView>> questions(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + ApiLimits.REGISTER_MAX) int limit,
            HttpServletRequest request) {
        return register(limit, more -> references.questions(after, more), QuestionView::id, request);
    }

    /** One question; its {@code ETag} goes into {@code If-Match} of what changes it. */
    @GetMapping("/questions/{id}")
    public ResponseEntity<QuestionView> question(@PathVariable String id) {
        return tagged(
                "question/" + id, () -> references.question(id).orElseThrow(() -> ApiProblem.notFound("question", id)));
    }

    /**
     * Names of persons and other actors by id, those with numbers by these. Where there are more, the next page is named in {@code Link}.
     *
     * @param after the id after which the page begins
     */
    @GetMapping("/agents")
    public ResponseEntity<Map<String, String>> agents(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + ApiLimits.REGISTER_MAX) int limit,
            HttpServletRequest request) {
        return names("agent", after, limit, request);
    }

    /** One person or other actor; its {@code ETag} goes into {@code If-Match} of what changes it. */
    @GetMapping("/agents/{id}")
    public ResponseEntity<AuthorityView> agent(@PathVariable String id) {
        return authority("agent", id);
    }

    /**
     * Names of places by id, those with numbers by these. Where there are more, the next page is named in {@code Link}.
     *
     * @param after the id after which the page begins
     */
    @GetMapping("/places")
    public ResponseEntity<Map<String, String>> places(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + ApiLimits.REGISTER_MAX) int limit,
            HttpServletRequest request) {
        return names("place", after, limit, request);
    }

    /** One place; its {@code ETag} goes into {@code If-Match} of what changes it. */
    @GetMapping("/places/{id}")
    public ResponseEntity<AuthorityView> place(@PathVariable String id) {
        return authority("place", id);
    }

    /**
     * Names of terms by id, those with numbers by these. Where there are more, the next page is named in {@code Link}.
     *
     * @param after the id after which the page begins
     */
    @GetMapping("/terms")
    public ResponseEntity<Map<String, String>> terms(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + ApiLimits.REGISTER_MAX) int limit,
            HttpServletRequest request) {
        return names("term", after, limit, request);
    }

    /** One term of a vocabulary, or a vocabulary itself; its {@code ETag} goes into {@code If-Match} of what changes it. */
    @GetMapping("/terms/{id}")
    public ResponseEntity<AuthorityView> term(@PathVariable String id) {
        return authority("term", id);
    }

    /** One entry more than the page has tells whether another follows. */
    private static <T> ResponseEntity<List<T>> register(
            int limit, IntFunction<List<T>> found, Function<T, String> id, HttpServletRequest request) {
        CursorPage.bounded(limit, ApiLimits.REGISTER_MAX);
        return CursorPage.of(found.apply(limit + 1), limit, id, request);
    }

    private ResponseEntity<Map<String, String>> names(
            String kind, @Nullable String after, int limit, HttpServletRequest request) {
        CursorPage.bounded(limit, ApiLimits.REGISTER_MAX);
        Map<String, String> names = references.names(kind, after, limit + 1);
        return CursorPage.of(
                List.copyOf(names.keySet()),
                limit,
                Function.identity(),
                request,
                page -> page.stream()
                        .collect(LinkedHashMap::new, (map, id) -> map.put(id, names.get(id)), Map::putAll));
    }

    /** A list in the order of time goes on only after what has a place in time. */
    private void known(String kind, @Nullable String after) {
        if (after != null && references.titles(kind, List.of(after)).isEmpty()) {
            throw ApiProblem.notFound(kind, after);
        }
    }

    private ResponseEntity<AuthorityView> authority(String kind, String id) {
        return tagged(
                kind + "/" + id, () -> references.authority(kind, id).orElseThrow(() -> ApiProblem.notFound(kind, id)));
    }

    /** The tag is read first: what changes meanwhile makes it too old, and never lends a new tag to what is old. */
    private <T> ResponseEntity<T> tagged(String stream, Supplier<T> found) {
        String tag = Etags.of(projections, stream);
        return ResponseEntity.ok().eTag(tag).body(found.get());
    }
}
