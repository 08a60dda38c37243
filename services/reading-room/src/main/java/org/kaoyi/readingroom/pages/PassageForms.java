package org.kaoyi.readingroom.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Identifiers;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.ledger.attachment.AttachmentFolder;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.readingroom.api.Writing;
import org.kaoyi.readingroom.wording.Words;
import org.kaoyi.recording.RefusedByRule;
import org.kaoyi.recording.attachpassage.AttachPassage;
import org.kaoyi.recording.attachpassage.PassageDesk;
import org.kaoyi.recording.attachpassage.PassageRefused;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The form on the page of a source by which a text or an image is attached to it. */
@Controller
class PassageForms {
    private final ReadingRoom room;

    PassageForms(ReadingRoom room) {
        this.room = room;
    }

    /** Attaches the file and leads back to the page of the source. */
    @PostMapping(path = "/sources/{id}/passages", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Void> attach(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Visit visit,
            HttpServletRequest http)
            throws IOException {
        if (Identifiers.problem(id).isPresent()) {
            throw PageFault.notFound("source", id, "/sources");
        }
        String page = Addresses.path("sources", id);
        if (file == null || String.valueOf(file.getOriginalFilename()).isEmpty()) {
            throw PageFault.notRecorded("fault.no-file", page);
        }
        AttachmentFolder folder =
                room.attachments().orElseThrow(() -> PageFault.notRecorded("fault.no-import-place", page));
        String name = String.valueOf(file.getOriginalFilename());
        try (InputStream in = new BufferedInputStream(file.getInputStream())) {
            AttachPassage request = new PassageDesk(folder)
                    .take(new Siglum(id), name, visit.parameter("language"), visit.parameter("replaces"), in);
            FormRecording.record(room, request, Writing.actor(http));
        } catch (PassageRefused refused) {
            throw PageFault.refused(
                    name,
                    Words.in(visit.language())
                            .text("passage.fault." + refused.fault().label()),
                    page);
        } catch (RefusedByRule refused) {
            throw PageFault.refused(refused.refusal(), visit.language(), page);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page + "#passages"))
                .build();
    }
}
