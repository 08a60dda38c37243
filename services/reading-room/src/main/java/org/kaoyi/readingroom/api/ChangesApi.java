package org.kaoyi.readingroom.api;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What changes, while somebody looks. */
@RestController
public class ChangesApi {
    private final Changes changes;

    ChangesApi(Changes changes) {
        this.changes = changes;
    }

    /**
     * Server-sent events from now on, whose data is JSON. The event {@code position} tells the position that the reports show, at first and whenever it
     * moves; the event {@code import} tells id, state and rows of an import that goes on, the event {@code rebuild} projection, phase, position and head of a rebuild, the event
     * {@code verification} how far a verification of the log is. What was recorded is read from {@code /api/v1/events}.
     */
    @GetMapping(path = "/api/v1/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    public ResponseEntity<SseEmitter> changes() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(changes.follow());
    }
}
