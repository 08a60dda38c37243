package org.kaoyi.readingroom.api;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What changes, while somebody looks. */
@RestController
class ChangesApi {
    private final Changes changes;

    ChangesApi(Changes changes) {
        this.changes = changes;
    }

    /**
     * Server-sent events from now on: {@code position} with {@code {"position":N}} at first and whenever the reports show more of the log; {@code import}
     * with {@code {"id","state","rows"}} whenever an import goes on. Whoever wants the changes themselves reads {@code /api/v1/events}.
     */
    @GetMapping(path = "/api/v1/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> changes() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(changes.follow());
    }
}
