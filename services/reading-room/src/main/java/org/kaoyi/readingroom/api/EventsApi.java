package org.kaoyi.readingroom.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.readingroom.ProblemCode;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.readingroom.exchange.LogExport;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The log itself, for programs that follow it without Kafka. */
@RestController
@RequestMapping("/api/v1/events")
public class EventsApi {
    private final EventLog log;

    public EventsApi(ReadingRoom room) {
        this.log = room.log();
    }

    /**
     * Events after a position, in order, one JSON object a line as {@code kaoyi export} writes them. {@code Ledger-Position} is the last
     * position of the answer, from which to ask on; {@code Link} names the next page while there is more.
     */
    @GetMapping(produces = MediaType.APPLICATION_NDJSON_VALUE)
    public void events(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "" + ApiLimits.FEED_EVENTS) int limit,
            UriComponentsBuilder here,
            HttpServletResponse response)
            throws IOException {
        if (after < 0 || limit < 1 || limit > ApiLimits.FEED_EVENTS_MAX) {
            throw new ApiProblem(
                    ProblemCode.BAD_PAGE,
                    "after is a position of 0 or more, limit a number from 1 to %d."
                            .formatted(ApiLimits.FEED_EVENTS_MAX));
        }
        long head = log.head().position();
        long last = Math.max(after, Math.min(head, after + limit));
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(Headers.LEDGER_POSITION, Long.toString(last));
        if (last < head) {
            String next = here.path("/api/v1/events")
                    .queryParam("after", last)
                    .queryParam("limit", limit)
                    .toUriString();
            response.setHeader(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        LogExport.write(log, after, last, out);
        out.flush();
    }
}
