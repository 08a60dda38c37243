package org.kaoyi.readingroom.api;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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

    /** All sources by siglum. */
    @GetMapping("/sources")
    public List<SourceView> sources() {
        return references.sources();
    }

    /** One source; its {@code ETag} goes into {@code If-Match} of what changes it. */
    @GetMapping("/sources/{id}")
    public ResponseEntity<SourceView> source(@PathVariable String id) {
        return tagged("source/" + id, () -> references.source(id).orElseThrow(() -> ApiProblem.notFound("source", id)));
    }

    /** All occasions in the order of time. */
    @GetMapping("/occasions")
    public List<OccasionView> occasions() {
        return references.occasions();
    }

    /** One occasion; its {@code ETag} goes into {@code If-Match} of what changes it. */
    @GetMapping("/occasions/{id}")
    public ResponseEntity<OccasionView> occasion(@PathVariable String id) {
        return tagged(
                "occasion/" + id, () -> references.occasion(id).orElseThrow(() -> ApiProblem.notFound("occasion", id)));
    }

    /** All questions by id. */
    @GetMapping("/questions")
    public List<QuestionView> questions() {
        return references.questions();
    }

    /** One question; its {@code ETag} goes into {@code If-Match} of what changes it. */
    @GetMapping("/questions/{id}")
    public ResponseEntity<QuestionView> question(@PathVariable String id) {
        return tagged(
                "question/" + id, () -> references.question(id).orElseThrow(() -> ApiProblem.notFound("question", id)));
    }

    /** Names of persons and other actors by id. */
    @GetMapping("/agents")
    public Map<String, String> agents() {
        return references.names("agent");
    }

    /** One person or other actor; its {@code ETag} goes into {@code If-Match} of what changes it. */
    @GetMapping("/agents/{id}")
    public ResponseEntity<AuthorityView> agent(@PathVariable String id) {
        return authority("agent", id);
    }

    /** Names of places by id. */
    @GetMapping("/places")
    public Map<String, String> places() {
        return references.names("place");
    }

    /** One place; its {@code ETag} goes into {@code If-Match} of what changes it. */
    @GetMapping("/places/{id}")
    public ResponseEntity<AuthorityView> place(@PathVariable String id) {
        return authority("place", id);
    }

    /** Names of terms by id. */
    @GetMapping("/terms")
    public Map<String, String> terms() {
        return references.names("term");
    }

    /** One term of a vocabulary, or a vocabulary itself; its {@code ETag} goes into {@code If-Match} of what changes it. */
    @GetMapping("/terms/{id}")
    public ResponseEntity<AuthorityView> term(@PathVariable String id) {
        return authority("term", id);
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
