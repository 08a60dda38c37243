package org.kaoyi.app.web;

import org.jspecify.annotations.Nullable;
import org.kaoyi.app.cluster.AppendAnswer;
import org.kaoyi.app.cluster.ClusterToken;
import org.kaoyi.app.cluster.RemoteRecorder;
import org.kaoyi.app.cluster.Role;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.codec.KaoyiJson;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.ExpectationFailed;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.RequestMismatch;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where the other processes of a ledger bring what they want recorded (docs/decisions/0034). */
@RestController
final class AppendsDoor {
    private static final JsonMapper JSON = KaoyiJson.reports();

    private final OpenLedger ledger;
    private final ClusterMembers members;

    AppendsDoor(OpenLedger ledger, ClusterMembers members) {
        this.ledger = ledger;
        this.members = members;
    }

    @PostMapping(
            value = RemoteRecorder.DOOR,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> append(
            @RequestHeader(name = ClusterToken.HEADER, required = false) @Nullable String shown,
            @RequestBody byte[] order) {
        if (!members.know(shown) || !ledger.membership().has(Role.RECORD)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        try {
            return ResponseEntity.ok(JSON.writeValueAsBytes(answer(JSON.readValue(order, Append.class))));
        } catch (JacksonException | IllegalArgumentException e) {
            return ResponseEntity.badRequest().build();
        }
    }

    private AppendAnswer answer(Append append) {
        try {
            return AppendAnswer.stored(ledger.log().appendAndWait(append));
        } catch (ExpectationFailed e) {
            return AppendAnswer.of(e);
        } catch (RequestMismatch e) {
            return AppendAnswer.of(e);
        } catch (LogUnavailable e) {
            return AppendAnswer.of(e);
        }
    }
}
