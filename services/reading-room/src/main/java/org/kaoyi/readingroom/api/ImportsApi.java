package org.kaoyi.readingroom.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Labelled;
import org.kaoyi.codec.Metadata;
import org.kaoyi.readingroom.ProblemCode;
import org.kaoyi.readingroom.Uploads;
import org.kaoyi.readingroom.access.UploadsShown;
import org.kaoyi.recording.drafting.TableKind;
import org.kaoyi.recording.importing.ImportRetraction;
import org.kaoyi.recording.importing.KeptMapping;
import org.kaoyi.recording.uploading.Reading;
import org.kaoyi.recording.uploading.Upload;
import org.kaoyi.recording.uploading.UploadDesk;
import org.kaoyi.recording.uploading.UploadRefused;
import org.kaoyi.recording.uploading.UploadState;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tables, libraries, editions and exported ledgers that are sent to be imported, by the pipeline of the command line: read first, then recorded when asked. */
@RestController
@RequestMapping("/api/v1")
public class ImportsApi {
    /** How the address ends at which files are taken. */
    static final String PLACE = "/imports";

    private static final String VIA = "rest";
    private static final String KIND = "kind";
    private static final String ENCODING = "encoding";
    private static final String CREATE_MISSING = "createMissing";
    private static final String FIELDS = "fields";
    private static final String CONSTANTS = "constants";
    private static final String IGNORED = "ignored";
    private static final Set<String> READING = Set.of(KIND, ENCODING, CREATE_MISSING, FIELDS, CONSTANTS, IGNORED);

    private final Uploads uploads;

    public ImportsApi(Uploads uploads) {
        this.uploads = uploads;
    }

    /**
     * A kept mapping.
     *
     * @param fields heading to column
     * @param constants column to what it holds in every row that leaves it empty
     * @param ignored headings that are not imported
     * @param at when it was kept (ISO 8601)
     */
    public record MappingView(
            String id,
            String kind,
            Map<String, String> fields,
            Map<String, String> constants,
            Set<String> ignored,
            String by,
            String at) {
        public static MappingView of(KeptMapping it) {
            return new MappingView(
                    it.id(),
                    it.kind().label(),
                    it.fields(),
                    it.constants(),
                    it.ignored(),
                    it.by(),
                    it.at().toString());
        }
    }

    /** The files that were sent, the newest first, with what became of them; whoever only contributes is shown his own. */
    @GetMapping("/imports")
    public List<ImportView> imports() {
        return UploadsShown.of(uploads).stream().map(ImportView::of).toList();
    }

    /**
     * Takes a file and reads it without recording anything. The body is the file; the ending of {@code name} says what it is: csv, tsv, xlsx, json
     * (CSL-JSON), xml (TEI) or ndjson (an exported ledger, whose events are recorded anew). The answer is 200 with what was found, or 202 while it is being read.
     */
    @PostMapping("/imports")
    public ResponseEntity<ImportView> send(
            @RequestParam String name,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String encoding,
            @RequestParam(name = "create-missing", defaultValue = "false") boolean createMissing,
            HttpServletRequest http)
            throws IOException {
        Reading reading = new Reading(kind(kind), encoding, createMissing, Map.of(), Map.of(), Set.of());
        try (InputStream in = new BufferedInputStream(http.getInputStream())) {
            return answer(desk().take(in, name, reading, Writing.actor(http)));
        } catch (UploadRefused refused) {
            throw refused(refused);
        }
    }

    /** One file that was sent, with what its last reading found or its import did. */
    @GetMapping("/imports/{id}")
    public ImportView one(@PathVariable String id) {
        return ImportView.of(desk().find(id).orElseThrow(() -> ApiProblem.notFound("import", id)));
    }

    /** All faults of its rows as a table: file, row, column, value, reason. */
    @GetMapping(path = "/imports/{id}/errors", produces = "text/csv")
    public ResponseEntity<Resource> errors(@PathVariable String id) {
        Path errors = desk().errors(id).orElseThrow(() -> ApiProblem.notFound("import", id));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("errors.csv")
                                .build()
                                .toString())
                .body(new FileSystemResource(errors));
    }

    /**
     * Reads it anew without recording anything, with {@code kind}, {@code encoding}, {@code createMissing}, {@code fields} (heading to column),
     * {@code constants} (column to text) and {@code ignored} (headings); each can be left out.
     */
    @PostMapping(path = "/imports/{id}/checks", consumes = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ImportView> check(
            @PathVariable String id, @RequestBody Map<String, Object> body, HttpServletRequest http) {
        Reading reading = reading(body);
        return asked(id, () -> desk().check(id, reading, Writing.actor(http)));
    }

    /** Imports it as it was read last. The same again adds nothing, and completes what was interrupted. */
    @PostMapping("/imports/{id}/commits")
    public ResponseEntity<ImportView> commit(@PathVariable String id, HttpServletRequest http) {
        return asked(id, () -> desk().commit(id, Writing.actor(http)));
    }

    /**
     * Takes back what an import brought, with a {@code reason}, whether it came by this interface or by the command line. Its claims and examinations are
     * retracted and its sources withdrawn unless something else stands on them.
     */
    @PostMapping(path = "/imports/{id}/retractions", consumes = MediaType.APPLICATION_JSON_VALUE)
    public ImportRetraction.Retracted retract(
            @PathVariable String id, @RequestBody Map<String, Object> body, HttpServletRequest http) {
        String reason = Reasons.alone(body);
        try {
            return desk().retract(id, reason, new Metadata(Writing.actor(http), VIA, null, null));
        } catch (UploadRefused refused) {
            throw refused.getCause() instanceof ImportRetraction.NoSuchImport unknown
                    ? new ApiProblem(ProblemCode.UNKNOWN_IMPORT, String.valueOf(unknown.getMessage()))
                    : refused(refused);
        }
    }

    /** Forgets a file that was sent; what it brought into the ledger stays. */
    @PostMapping("/imports/{id}/discards")
    public ResponseEntity<Void> discard(@PathVariable String id) {
        known(id);
        try {
            desk().discard(id);
            return ResponseEntity.noContent().build();
        } catch (UploadRefused refused) {
            throw refused(refused);
        }
    }

    /** Column mappings that imports have left for the next table with the same headings. */
    @GetMapping("/mappings")
    public List<MappingView> mappings() {
        return uploads.mappings().all().stream().map(MappingView::of).toList();
    }

    /** Forgets a kept mapping, which is no part of the ledger. */
    @PostMapping("/mappings/{id}/discards")
    public ResponseEntity<Void> forget(@PathVariable String id) {
        if (!uploads.mappings().forget(id)) {
            throw ApiProblem.notFound("mapping", id);
        }
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<ImportView> asked(String id, Supplier<Upload> work) {
        known(id);
        try {
            return answer(work.get());
        } catch (UploadRefused refused) {
            throw refused(refused);
        }
    }

    private ResponseEntity<ImportView> answer(Upload begun) {
        Upload upload = desk().await(begun, ApiLimits.IMPORT_PATIENCE);
        boolean underWay = upload.state() == UploadState.CHECKING || upload.state() == UploadState.IMPORTING;
        return ResponseEntity.status(underWay ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .location(Writing.place("imports", upload.id()))
                .body(ImportView.of(upload));
    }

    private void known(String id) {
        if (desk().find(id).isEmpty()) {
            throw ApiProblem.notFound("import", id);
        }
    }

    private UploadDesk desk() {
        return uploads.desk()
                .orElseThrow(
                        () -> new ApiProblem(
                                ProblemCode.NO_PLACE_FOR_IMPORTS,
                                "This server keeps no files that are sent to it: no folder is named for them in KAOYI_ATTACHMENTS. Use: kaoyi import"));
    }

    private static ApiProblem refused(UploadRefused refused) {
        return new ApiProblem(ProblemCode.IMPORT_REFUSED, "Nothing was recorded. " + refused.getMessage());
    }

    private static Reading reading(Map<String, Object> body) {
        for (String field : body.keySet()) {
            if (!READING.contains(field)) {
                throw FieldReading.wrong(
                        field,
                        body.get(field),
                        "There is no such field here; there are " + String.join(", ", new TreeSet<>(READING)) + ".");
            }
        }
        return new Reading(
                kind(text(KIND, body)),
                text(ENCODING, body),
                Boolean.TRUE.equals(body.get(CREATE_MISSING)),
                texts(FIELDS, body),
                texts(CONSTANTS, body),
                body.get(IGNORED) == null ? Set.of() : Set.copyOf(FieldReading.texts(IGNORED, body.get(IGNORED))));
    }

    private static @Nullable String text(String field, Map<String, Object> body) {
        Object given = body.get(field);
        if (given == null || given instanceof String) {
            return (String) given;
        }
        throw FieldReading.wrong(field, given, "Give it as text, in quotation marks.");
    }

    private static Map<String, String> texts(String field, Map<String, Object> body) {
        Object given = body.get(field);
        Map<String, String> texts = new HashMap<>();
        if (given == null) {
            return texts;
        }
        if (!(given instanceof Map<?, ?> entries)) {
            throw FieldReading.wrong(field, given, "Give an object with text fields.");
        }
        entries.forEach((key, value) -> {
            if (!(value instanceof String text)) {
                throw FieldReading.wrong(field + "/" + key, value, "Give it as text, in quotation marks.");
            }
            texts.put(String.valueOf(key), text);
        });
        return texts;
    }

    private static @Nullable TableKind kind(@Nullable String label) {
        if (label == null || label.isBlank()) {
            return null;
        }
        return Labelled.of(TableKind.class, label)
                .orElseThrow(() -> FieldReading.wrong(
                        KIND,
                        label,
                        "There is no such kind of table; there are " + Labelled.all(TableKind.class) + "."));
    }
}
