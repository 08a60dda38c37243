package org.kaoyi.app.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kaoyi.app.ProgramBuild;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.codec.KaoyiJson;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.projections.feed.ProjectionStatus;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Whether the ledger can be read now, for those who watch the process: 200 when it can, else 503. */
@RestController
final class HealthPage {
    private static final JsonMapper JSON = KaoyiJson.reports();

    private final OpenLedger ledger;

    HealthPage(OpenLedger ledger) {
        this.ledger = ledger;
    }

    /** A view that stands still makes nobody unhealthy: a new start would not mend it. It is named. */
    @GetMapping(value = "/health", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> health() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("version", ProgramBuild.running().version());
        answer.put("build", ProgramBuild.running().commit());
        try {
            long position = ledger.log().head().position();
            answer.put("status", "up");
            answer.put("position", position);
            answer.put("records", ledger.isRecording());
            Map<String, Object> views = new LinkedHashMap<>();
            for (ProjectionStatus view : ledger.projections().status()) {
                // One that has seen everything has got over its last failure.
                views.put(view.name(), view.failure() == null || view.lag() == 0 ? view.position() : view.failure());
            }
            answer.put("views", views);
            answer.put("roles", Roles.of(Duties.of(ledger)));
            ledger.signingFailure().ifPresent(why -> answer.put("unsigned", why));
            if (ledger.membership().kafka().isPresent()) {
                answer.put("parkedMessages", ledger.parkedMessages());
            }
            return ResponseEntity.ok(JSON.writeValueAsString(answer));
        } catch (LogUnavailable | DataAccessException e) {
            answer.put("status", "down");
            answer.put("reason", "the database does not answer");
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(JSON.writeValueAsString(answer));
        }
    }

    /** Whether each role of this process does its work, or stands by for it: 200 when all do, else 503 with what each says. */
    @GetMapping(value = "/ready", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> ready() {
        Map<String, String> roles = Roles.of(Duties.of(ledger));
        boolean ready = roles.values().stream().noneMatch(Roles::isTrouble);
        return ResponseEntity.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(JSON.writeValueAsString(roles));
    }
}
