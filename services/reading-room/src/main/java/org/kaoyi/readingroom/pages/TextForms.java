package org.kaoyi.readingroom.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Identifiers;
import org.kaoyi.claims.text.Text;
import org.kaoyi.claims.text.TextId;
import org.kaoyi.projections.ProjectionsRuntime;
import org.kaoyi.projections.support.SupportView;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.readingroom.api.ApiProblem;
import org.kaoyi.readingroom.api.Drafting;
import org.kaoyi.readingroom.api.Writing;
import org.kaoyi.recording.RefusedByRule;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.drafting.TextDrafting;
import org.kaoyi.recording.entertext.EnterText;
import org.kaoyi.recording.readtext.ReadText;
import org.kaoyi.recording.readtext.TextRefused;
import org.kaoyi.recording.revisetext.ReviseText;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The forms by which a text is entered from a file, and a newer version of it. They work without scripts. */
@Controller
class TextForms {
    private static final String TEXTS = "/texts";
    private final ReadingRoom room;
    private final ProjectionsRuntime projections;
    private final Drafting drafting;
    private final Desk desk;

    TextForms(ReadingRoom room, Drafting drafting, Desk desk) {
        this.room = room;
        this.projections = room.projections();
        this.drafting = drafting;
        this.desk = desk;
    }

    /** The form for a newer version of a text. */
    @GetMapping("/texts/{id}/versions")
    ResponseEntity<byte[]> version(@PathVariable String id, Visit visit) {
        UploadForm form = new UploadForm(entered(id), Map.of(), List.of());
        return desk.page(visit, "upload", twin(form), Map.of("form", form));
    }

    /** Enters the sentences of a file as a text and leads to its page; where something is wrong, says at which field. */
    @PostMapping(path = TEXTS, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<byte[]> enter(
            Visit visit,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            HttpServletRequest request) {
        Map<String, String> cells = cells(visit, TextDrafting.TEXT_FIELDS);
        return recorded(visit, new UploadForm(null, cells, List.of()), request, () -> {
            ReadText read = UploadedText.read(file, cells.get("language"));
            Map<String, String> named = new HashMap<>(cells);
            named.putIfAbsent("title", read.title() == null ? cells.getOrDefault("id", "") : read.title());
            named.putIfAbsent("language", read.language());
            return new EnterText(drafting.text(named, read.words()));
        });
    }

    /** Enters the sentences of a file as a newer version of a text. */
    @PostMapping(path = "/texts/{id}/versions", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<byte[]> revise(
            @PathVariable String id,
            Visit visit,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            HttpServletRequest request) {
        SupportView.TextTitle text = entered(id);
        Map<String, String> cells = cells(visit, TextDrafting.VERSION_FIELDS);
        return recorded(
                visit,
                new UploadForm(text, cells, List.of()),
                request,
                () -> new ReviseText(drafting.version(
                        new TextId(id),
                        cells,
                        UploadedText.read(file, cells.get("language")).words())));
    }

    /** What a form asks to be recorded, once its file and fields are read. */
    private interface Asked {
        Request read();
    }

    private ResponseEntity<byte[]> recorded(Visit visit, UploadForm form, HttpServletRequest http, Asked asked) {
        try {
            Request request = asked.read();
            FormRecording.record(room, request, Writing.actor(http));
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(
                            Addresses.path("texts", text(request).id().value())))
                    .build();
        } catch (TextRefused refused) {
            return refused(visit, form, List.of(inWordsOf(visit).refused("file", refused)));
        } catch (ApiProblem unreadable) {
            return refused(visit, form, inWordsOf(visit).unreadable(unreadable, null));
        } catch (RefusedByRule broken) {
            return refused(visit, form, List.of(inWordsOf(visit).refused(broken.refusal())));
        }
    }

    private static FaultWords inWordsOf(Visit visit) {
        return new FaultWords(visit.language());
    }

    private static Text text(Request request) {
        return switch (request) {
            case EnterText it -> it.text();
            case ReviseText it -> it.text();
            default -> throw new IllegalStateException("these forms ask for texts alone");
        };
    }

    private ResponseEntity<byte[]> refused(Visit visit, UploadForm form, List<EntryForm.Fault> faults) {
        UploadForm faulty = new UploadForm(form.text(), form.cells(), faults);
        return desk.fault(visit, HttpStatus.UNPROCESSABLE_CONTENT, "upload", twin(faulty), Map.of("form", faulty));
    }

    private SupportView.TextTitle entered(String id) {
        return Identifiers.problem(id).isPresent()
                ? missing(id)
                : projections.support().texts().stream()
                        .filter(it -> it.id().equals(id))
                        .findFirst()
                        .orElseGet(() -> missing(id));
    }

    private static SupportView.TextTitle missing(String id) {
        throw PageFault.notFound("text", id, TEXTS);
    }

    private static Map<String, String> cells(Visit visit, List<String> fields) {
        Map<String, String> cells = new HashMap<>();
        for (String field : fields) {
            String value = visit.parameter(field);
            if (value != null) {
                cells.put(field, value.strip());
            }
        }
        return cells;
    }

    private static Map<String, Object> twin(UploadForm form) {
        return Map.of("cells", new TreeMap<>(form.cells()), "faults", new ArrayList<>(form.faults()));
    }
}
