package org.kaoyi.readingroom.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Identifiers;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.event.Streams;
import org.kaoyi.claims.passage.Anchor;
import org.kaoyi.claims.passage.Passage;
import org.kaoyi.claims.passage.PassageForm;
import org.kaoyi.ledger.attachment.AttachmentFolder;
import org.kaoyi.readingroom.ProblemCode;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.recording.anchorquotation.AnchorDesk;
import org.kaoyi.recording.anchorquotation.AnchorQuotation;
import org.kaoyi.recording.anchorquotation.AnchorRefused;
import org.kaoyi.recording.anchorquotation.AnchorReport;
import org.kaoyi.recording.attachpassage.AttachPassage;
import org.kaoyi.recording.attachpassage.PassageDesk;
import org.kaoyi.recording.attachpassage.PassageRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Texts and images of sources, and the places in them where quotations stand. */
@RestController
@RequestMapping("/api/v1")
public class PassagesApi {
    private static final Logger LOG = LoggerFactory.getLogger(PassagesApi.class);

    /** How the address ends at which files are taken. */
    static final String PLACE = "/passages";

    private static final String PASSAGE = "passage";
    private static final String NUMBER = "number";

    private final ReadingRoom room;
    private final Writing writing;

    public PassagesApi(ReadingRoom room, Writing writing) {
        this.room = room;
        this.writing = writing;
    }

    /**
     * A text or image.
     *
     * @param form {@code plain-text}, {@code tei}, {@code png}, {@code jpeg} or {@code tiff}
     * @param language BCP 47 tag of a text, or null
     * @param replaces hash of the text that it corrects, or null
     */
    public record PassageView(
            String sha256,
            String form,
            String mediaType,
            long bytes,
            String name,
            @Nullable String language,
            @Nullable String replaces) {
        static PassageView of(Passage it) {
            return new PassageView(
                    it.sha256(),
                    it.form().label(),
                    it.mediaType(),
                    it.bytes(),
                    it.name(),
                    it.language(),
                    it.replaces());
        }
    }

    /**
     * How a quotation stands.
     *
     * @param state {@code holds}, {@code found-again}, {@code ambiguous}, {@code lost}, {@code anchorable}, {@code several-places},
     *     {@code absent} or {@code unreadable}
     * @param anchor the newest, or null where there is none
     */
    public record AnchorView(
            String source,
            String claim,
            String state,
            @Nullable Anchor anchor) {}

    /** The texts and images of a source, in the order in which they were attached. */
    @GetMapping("/sources/{id}/passages")
    public List<PassageView> passages(@PathVariable String id) {
        Siglum source = siglum(id);
        return room.recorder().consult(book -> {
            if (book.source(source).isEmpty()) {
                throw ApiProblem.notFound("source", id);
            }
            return book.passages(source).stream().map(PassageView::of).toList();
        });
    }

    /**
     * Attaches a text (plain in UTF-8, or TEI) or an image (PNG, JPEG, TIFF) to a source. The body is the file; what it is its bytes say.
     * {@code replaces} is the hash of a text of the source that this one corrects.
     */
    @PostMapping("/sources/{id}/passages")
    public ResponseEntity<Writing.Recorded> attach(
            @PathVariable String id,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String replaces,
            HttpServletRequest http)
            throws IOException {
        try (InputStream in = new BufferedInputStream(http.getInputStream())) {
            AttachPassage request = new PassageDesk(folder()).take(siglum(id), name, language, replaces, in);
            String hash = request.passage().sha256();
            return writing.record(
                    new Writing.Order(request, hash, Writing.place("passages", hash), Streams.source(request.source())),
                    Map.of("sha256", hash),
                    http);
        } catch (PassageRefused refused) {
            throw new ApiProblem(ProblemCode.PASSAGE_REFUSED, String.valueOf(refused.getMessage()));
        }
    }

    /** A text or image as it was attached, by its SHA-256. */
    @GetMapping("/passages/{sha256}")
    public ResponseEntity<InputStreamResource> bytes(@PathVariable String sha256) throws IOException {
        Passage passage = room.recorder()
                .consult(book -> book.sourcesWithPassages().stream()
                        .flatMap(source -> book.passages(source).stream())
                        .filter(it -> it.sha256().equals(sha256))
                        .findFirst())
                .orElseThrow(() -> new ApiProblem(
                        ProblemCode.UNKNOWN_PASSAGE,
                        "There is no text or image \"%s\" in this ledger. Those of a source are at /api/v1/sources/{id}/passages."
                                .formatted(sha256)));
        folder().fault(sha256, passage.bytes()).ifPresent(fault -> {
            // Where it lies is told to who runs the server, and to nobody else.
            LOG.warn("{} is not what was attached: {}", passage.name(), fault);
            throw new ApiProblem(
                    ProblemCode.PASSAGE_DAMAGED,
                    "%s is missing, or not what was attached. Whoever runs the server finds out by ./kaoyi verify."
                            .formatted(passage.name()));
        });
        // Markup of others is handed out to be kept, and never shown in this site's name.
        ContentDisposition.Builder shown =
                passage.form() == PassageForm.TEI ? ContentDisposition.attachment() : ContentDisposition.inline();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(passage.mediaType()))
                .contentLength(passage.bytes())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        shown.filename(passage.name(), java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new InputStreamResource(folder().open(sha256)));
    }

    /**
     * Anchors the quotation of a claim in a text of its source, word for word. Where the words stand at several places the answer tells them, and
     * {@code number} chooses one, {@code passage} the text.
     */
    @PostMapping(path = "/claims/{id}/anchors", consumes = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<Writing.Recorded> anchor(
            @PathVariable String id, @RequestBody Map<String, Object> body, HttpServletRequest http) {
        for (String field : body.keySet()) {
            if (!List.of(PASSAGE, NUMBER).contains(field)) {
                throw FieldReading.wrong(
                        field, body.get(field), "There is no such field here; there are passage and number.");
            }
        }
        if (Identifiers.problem(id).isPresent()) {
            throw ApiProblem.notFound("claim", id);
        }
        String passage = body.get(PASSAGE) instanceof String text ? text : null;
        Integer number = body.containsKey(NUMBER) ? FieldReading.number(NUMBER, body.get(NUMBER)) : null;
        try {
            AnchorQuotation request = new AnchorDesk(room.log(), room.codec(), room.recorder(), folder())
                    .find(new ClaimId(id), new AnchorDesk.Choice(passage, number));
            return writing.record(
                    new Writing.Order(request, id, Writing.place("claims", id), Streams.claim(request.claim())),
                    body,
                    http);
        } catch (AnchorRefused refused) {
            throw refused.isOfUnknownClaim()
                    ? ApiProblem.notFound("claim", id)
                    : new ApiProblem(ProblemCode.ANCHOR_REFUSED, "Nothing was recorded. " + refused.getMessage());
        }
    }

    /** How every quotation stands whose source has a text: anchored, lost, ambiguous, not anchored yet. */
    @GetMapping("/anchors")
    public List<AnchorView> anchors() {
        return new AnchorReport(room.log(), room.codec(), room.recorder(), folder())
                .lines().stream()
                        .map(line -> new AnchorView(
                                line.source().value(),
                                line.standing().claim().value(),
                                line.standing().state().label(),
                                line.standing().anchor()))
                        .toList();
    }

    private AttachmentFolder folder() {
        return room.attachments()
                .orElseThrow(() -> new ApiProblem(
                        ProblemCode.NO_PLACE_FOR_ATTACHMENTS,
                        "This server keeps no texts and images: no folder is named for them in KAOYI_ATTACHMENTS."));
    }

    private static Siglum siglum(String id) {
        if (Identifiers.problem(id).isPresent()) {
            throw ApiProblem.notFound("source", id);
        }
        return new Siglum(id);
    }
}
