package org.kaoyi.readingroom.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.kaoyi.claims.Identifiers;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.event.Streams;
import org.kaoyi.recording.withdrawsource.WithdrawSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What befalls sources. */
@RestController
@RequestMapping("/api/v1/sources")
public class SourcesApi {
    private final Writing writing;

    public SourcesApi(Writing writing) {
        this.writing = writing;
    }

    /** Withdraws a source, such as a forgery: its claims stand no more and none can be added. The body gives the {@code reason}. */
    @PostMapping(path = "/{id}/retractions", consumes = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<Writing.Recorded> withdraw(
            @PathVariable String id, @RequestBody Map<String, Object> body, HttpServletRequest http) {
        if (Identifiers.problem(id).isPresent()) {
            throw ApiProblem.notFound("source", id);
        }
        Siglum siglum = new Siglum(id);
        WithdrawSource request = new WithdrawSource(siglum, Reasons.alone(body));
        return writing.record(
                new Writing.Order(request, id, Writing.place("sources", id), Streams.source(siglum)), body, http);
    }
}
