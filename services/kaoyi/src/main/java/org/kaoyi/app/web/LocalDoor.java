package org.kaoyi.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.importing.ImportOrder;
import org.kaoyi.app.importing.TableImport;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.codec.KaoyiJson;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Where commands on the same machine knock when this process has the ledger open (docs/decisions/0010). */
@RestController
public final class LocalDoor {
    public static final String IMPORTS = "/local/imports";

    private static final JsonMapper JSON = KaoyiJson.reports();

    private final OpenLedger ledger;
    private final LocalToken token;

    LocalDoor(OpenLedger ledger, LocalToken token) {
        this.ledger = ledger;
        this.token = token;
    }

    /**
     * Why an order was not carried out.
     *
     * @param exitCode name of the exit code with which the command should end
     */
    public record Refused(String exitCode, String message) {}

    @PostMapping(
            value = IMPORTS,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> importTables(
            @RequestHeader(name = LocalToken.HEADER, required = false) @Nullable String shown,
            @RequestBody String order,
            HttpServletRequest request)
            throws UnknownHostException {
        if (!token.fits(shown)
                || !InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
            return answer(
                    HttpStatus.FORBIDDEN, new Refused("USAGE", "This door opens to commands of the ledger's owner."));
        }
        try {
            ImportOrder read = JSON.readValue(order, ImportOrder.class);
            return answer(HttpStatus.OK, new TableImport(ledger.log(), ledger.codec()).run(read));
        } catch (CannotProceed e) {
            return answer(
                    HttpStatus.UNPROCESSABLE_CONTENT, new Refused(e.exitCode().name(), String.valueOf(e.getMessage())));
        }
    }

    private static ResponseEntity<String> answer(HttpStatus status, Object body) {
        return ResponseEntity.status(status).body(JSON.writeValueAsString(body));
    }
}
