package org.kaoyi.readingroom.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.projections.ProjectionsRuntime;
import org.kaoyi.projections.catalogue.QuestionView;
import org.kaoyi.projections.catalogue.SourceView;
import org.kaoyi.projections.discrepancies.HeatMap;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.readingroom.RetryAfter;
import org.kaoyi.readingroom.api.Drafting;
import org.kaoyi.readingroom.api.Writing;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Many claims of one source at once, a row each. As with a table that is imported, good rows go in and bad ones come back. */
@Controller
class GridPages {
    private static final String LANGUAGE = "language";
    private static final String SAVED = "saved";

    private final ReadingRoom room;
    private final ProjectionsRuntime projections;
    private final Drafting drafting;
    private final Completing completing;
    private final Desk desk;

    GridPages(ReadingRoom room, Drafting drafting, Desk desk) {
        this.room = room;
        this.projections = room.projections();
        this.drafting = drafting;
        this.completing = new Completing(projections);
        this.desk = desk;
    }

    /** The twin. */
    record Grid(String source, int recorded, List<GridForm.Row> rows) {}

    @GetMapping("/sources/{id}/grid")
    ResponseEntity<byte[]> form(@PathVariable String id, Visit visit) {
        int saved = (int) Math.min(GridForm.ROWS, visit.number(SAVED, 0));
        GridForm form = form(visit, new GridRecording(saved, 0, List.of(), null), completing.offered(), false);
        return page(visit, HttpStatus.OK, source(id), form, List.of());
    }

    /** Records the rows that can be recorded; where some can not, shows those again. */
    @PostMapping(path = "/sources/{id}/grid", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> record(@PathVariable String id, Visit visit, HttpServletRequest request) {
        String address = Addresses.path("sources", id, "grid");
        SourceView source = source(id);
        String actor = Writing.actor(request);
        GridRecording recording = GridRecording.of(
                GridForm.sent(visit),
                row -> record(source, visit.parameter(LANGUAGE), row, actor),
                new FaultWords(visit.language()),
                this::type);
        LogUnavailable stopped = recording.stopped();
        if (stopped != null) {
            return stopped(visit, source, recording, stopped);
        }
        if (recording.recorded() > 0) {
            FormRecording.awaitShown(room, recording.position());
        }
        if (!recording.back().isEmpty()) {
            GridForm form = form(visit, recording, completing.offered(), false);
            return page(visit, HttpStatus.UNPROCESSABLE_CONTENT, source, form, recording.back());
        }
        Map<String, List<String>> next = new HashMap<>();
        next.put(SAVED, List.of(Integer.toString(recording.recorded())));
        Optional.ofNullable(visit.parameter(LANGUAGE)).ifPresent(it -> next.put(LANGUAGE, List.of(it)));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address + Addresses.query(next)))
                .build();
    }

    private long record(SourceView source, @Nullable String language, GridForm.Row row, String actor) {
        Map<String, String> cells = new HashMap<>(row.cells());
        cells.put("source", source.id());
        if (language != null && cells.containsKey("quotation")) {
            cells.put(LANGUAGE, language);
        }
        return room.recorder()
                .record(drafting.claim(cells, actor).request(), FormRecording.by(actor))
                .position();
    }

    private @Nullable String type(GridForm.Row row) {
        return Optional.ofNullable(row.cells().get("question"))
                .flatMap(projections.references()::question)
                .map(QuestionView::type)
                .orElse(null);
    }

    private SourceView source(String id) {
        return projections.references().source(id).orElseThrow(() -> PageFault.notFound("source", id, "/sources"));
    }

    /** Nothing is asked of the store, which just failed: no names are offered. */
    private ResponseEntity<byte[]> stopped(
            Visit visit, SourceView source, GridRecording recording, LogUnavailable stopped) {
        GridForm form = form(visit, recording, Map.of(), true);
        ResponseEntity<byte[]> answer = page(visit, HttpStatus.SERVICE_UNAVAILABLE, source, form, recording.back());
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, RetryAfter.of(Faults.wait(stopped)))
                .body(answer.getBody());
    }

    private static GridForm form(
            Visit visit, GridRecording recording, Map<String, List<HeatMap.Heading>> offered, boolean stopped) {
        return new GridForm(
                visit.parameter(LANGUAGE),
                GridForm.remaining(recording.back()),
                recording.recorded(),
                stopped,
                offered);
    }

    private ResponseEntity<byte[]> page(
            Visit visit, HttpStatus status, SourceView source, GridForm form, List<GridForm.Row> back) {
        Grid twin = new Grid(source.id(), form.saved(), back);
        Map<String, Object> parameters = Map.of("source", source, "form", form);
        return status.isError()
                ? desk.fault(visit, status, "grid", twin, parameters)
                : desk.page(visit, "grid", twin, parameters);
    }
}
