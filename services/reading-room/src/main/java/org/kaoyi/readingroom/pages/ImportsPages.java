package org.kaoyi.readingroom.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.readingroom.Uploads;
import org.kaoyi.readingroom.access.UploadsShown;
import org.kaoyi.readingroom.api.ImportView;
import org.kaoyi.readingroom.api.ImportsApi;
import org.kaoyi.readingroom.api.Writing;
import org.kaoyi.recording.importing.ImportRetraction;
import org.kaoyi.recording.uploading.Upload;
import org.kaoyi.recording.uploading.UploadDesk;
import org.kaoyi.recording.uploading.UploadRefused;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Tables that are brought in: sent or pasted, looked at, recorded when somebody says so, and taken back. */
@Controller
class ImportsPages {
    private static final String PAGE = "/imports";

    /** A table of some hundred rows is read by then; the page of a longer one tells how far it is. */
    private static final Duration READING_PATIENCE = Duration.ofSeconds(3);

    private static final String PASTED = "pasted";

    private final ReadingRoom room;
    private final Uploads uploads;
    private final Desk desk;

    ImportsPages(ReadingRoom room, Uploads uploads, Desk desk) {
        this.room = room;
        this.uploads = uploads;
        this.desk = desk;
    }

    /** The twin of the list. */
    record Imports(List<ImportView> imports, List<ImportsApi.MappingView> mappings) {}

    @GetMapping(PAGE)
    ResponseEntity<byte[]> all(Visit visit) {
        List<ImportView> sent =
                UploadsShown.of(uploads).stream().map(ImportView::of).toList();
        List<ImportsApi.MappingView> mappings = uploads.mappings().all().stream()
                .map(ImportsApi.MappingView::of)
                .toList();
        return desk.page(
                visit,
                "imports",
                new Imports(sent, mappings),
                Map.of(
                        "imports",
                        sent,
                        "mappings",
                        mappings,
                        "open",
                        uploads.desk().isPresent()));
    }

    @GetMapping(PAGE + "/{id}")
    ResponseEntity<byte[]> one(@PathVariable String id, Visit visit) {
        ImportView view = ImportView.of(open().find(id).orElseThrow(() -> missing(id)));
        return desk.page(visit, "import", view, Map.of("it", view, "form", ImportForm.of(view)));
    }

    /** Takes a file, or what was pasted, reads it and leads to its page. */
    @PostMapping(path = PAGE, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Void> send(
            @RequestParam(required = false) @Nullable MultipartFile file, Visit visit, HttpServletRequest http)
            throws IOException {
        if (file != null && !file.isEmpty()) {
            try (InputStream in = new BufferedInputStream(file.getInputStream())) {
                return take(in, String.valueOf(file.getOriginalFilename()), visit, http);
            }
        }
        String pasted = visit.parameter(PASTED);
        if (pasted == null) {
            throw PageFault.notRecorded("fault.no-file", PAGE);
        }
        return take(new ByteArrayInputStream(pasted.getBytes(StandardCharsets.UTF_8)), name(pasted), visit, http);
    }

    private ResponseEntity<Void> take(InputStream in, String name, Visit visit, HttpServletRequest http)
            throws IOException {
        try {
            Upload upload = open().take(in, name, ImportForm.read(visit), Writing.actor(http));
            return leadTo(open().await(upload, READING_PATIENCE).id());
        } catch (UploadRefused refused) {
            throw refused(visit, name, refused, PAGE);
        }
    }

    /** Spreadsheets part the cells that they copy by tabs. */
    private static String name(String pasted) {
        int end = pasted.indexOf('\n');
        return pasted.substring(0, end < 0 ? pasted.length() : end).contains("\t") ? "pasted.tsv" : "pasted.csv";
    }

    /** Reads it anew as the form says. */
    @PostMapping(path = PAGE + "/{id}/checks", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> check(@PathVariable String id, Visit visit, HttpServletRequest http) {
        return asked(visit, id, () -> open().check(id, ImportForm.read(visit), Writing.actor(http)));
    }

    /** Imports it as it was read. */
    @PostMapping(path = PAGE + "/{id}/commits", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> commit(@PathVariable String id, Visit visit, HttpServletRequest http) {
        return asked(visit, id, () -> open().commit(id, Writing.actor(http)));
    }

    /** Forgets it; what it brought stays. */
    @PostMapping(path = PAGE + "/{id}/discards", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> discard(@PathVariable String id, Visit visit) {
        String page = page(id);
        if (open().find(id).isEmpty()) {
            throw missing(id);
        }
        try {
            open().discard(id);
        } catch (UploadRefused refused) {
            throw refused(visit, id, refused, page);
        }
        return lead(PAGE);
    }

    /** Takes back what an import brought, also one of the command line, and leads to where it stands. */
    @PostMapping(path = PAGE + "/retractions", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> retract(Visit visit, HttpServletRequest http) {
        String id = String.valueOf(visit.parameter("id")).strip();
        String reason = visit.parameter("reason");
        if (reason == null) {
            throw PageFault.notRecorded("fault.reason-required", PAGE);
        }
        ImportRetraction.Retracted retracted;
        try {
            retracted = open().retract(id, reason.strip(), FormRecording.by(Writing.actor(http)));
        } catch (UploadRefused refused) {
            throw refused(visit, id, refused, PAGE);
        }
        FormRecording.awaitShown(room, room.log().head().position());
        return open().find(retracted.importId()).isPresent() ? leadTo(retracted.importId()) : lead(PAGE);
    }

    /** Forgets a kept mapping. */
    @PostMapping(path = PAGE + "/mappings/{id}/discards", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> forget(@PathVariable String id) {
        uploads.mappings().forget(id);
        return lead(PAGE + "#mappings");
    }

    private static PageFault refused(Visit visit, String subject, UploadRefused refused, String next) {
        return PageFault.notImported(
                visit.language(), subject, refused.fault().label(), String.valueOf(refused.getMessage()), next);
    }

    private ResponseEntity<Void> asked(Visit visit, String id, Supplier<Upload> work) {
        try {
            Upload upload = open().await(work.get(), READING_PATIENCE);
            FormRecording.awaitShown(room, room.log().head().position());
            return leadTo(upload.id());
        } catch (UploadRefused refused) {
            throw refused(visit, id, refused, page(id));
        }
    }

    private static String page(String id) {
        return Addresses.path("imports", id);
    }

    private static ResponseEntity<Void> leadTo(String id) {
        return lead(Addresses.path("imports", id));
    }

    private static ResponseEntity<Void> lead(String page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page))
                .build();
    }

    private UploadDesk open() {
        return uploads.desk().orElseThrow(() -> PageFault.notRecorded("fault.no-import-place", PAGE));
    }

    private static PageFault missing(String id) {
        return PageFault.notFound("import", id, PAGE);
    }
}
