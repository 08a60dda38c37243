package org.kaoyi.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.identifying.IdentityOrder;
import org.kaoyi.app.importing.ImportOrder;
import org.kaoyi.app.importing.TableImport;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.app.ledger.Rebuilding;
import org.kaoyi.app.passages.AnchorOrder;
import org.kaoyi.app.passages.AttachOrder;
import org.kaoyi.app.retracting.ImportRetractionOrder;
import org.kaoyi.app.retracting.Retraction;
import org.kaoyi.app.retracting.RetractionOrder;
import org.kaoyi.app.revising.Revision;
import org.kaoyi.app.revising.RevisionOrder;
import org.kaoyi.codec.KaoyiJson;
import org.kaoyi.ledger.LogUnavailable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Where commands on the same machine knock when this process has the ledger open (docs/decisions/0010). */
@RestController
public final class LocalDoor {
    public static final String IMPORTS = "/local/imports";
    public static final String RETRACTIONS = "/local/retractions";
    public static final String IMPORT_RETRACTIONS = "/local/import-retractions";
    public static final String IDENTITIES = "/local/identities";
    public static final String REVISIONS = "/local/revisions";
    public static final String ATTACHMENTS = "/local/attachments";
    public static final String ANCHORS = "/local/anchors";
    public static final String REBUILDS = "/local/rebuilds";
    public static final String VIEWS = "/local/views";

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
        return opened(shown, request, () -> new TableImport(ledger).run(JSON.readValue(order, ImportOrder.class)));
    }

    @PostMapping(
            value = RETRACTIONS,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> retract(
            @RequestHeader(name = LocalToken.HEADER, required = false) @Nullable String shown,
            @RequestBody String order,
            HttpServletRequest request)
            throws UnknownHostException {
        return opened(
                shown,
                request,
                () -> Retraction.carryOut(JSON.readValue(order, RetractionOrder.class), ledger.recorder()));
    }

    @PostMapping(
            value = IMPORT_RETRACTIONS,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> retractImport(
            @RequestHeader(name = LocalToken.HEADER, required = false) @Nullable String shown,
            @RequestBody String order,
            HttpServletRequest request)
            throws UnknownHostException {
        return opened(
                shown,
                request,
                () -> JSON.readValue(order, ImportRetractionOrder.class).carryOut(ledger));
    }

    @PostMapping(
            value = IDENTITIES,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> identify(
            @RequestHeader(name = LocalToken.HEADER, required = false) @Nullable String shown,
            @RequestBody String order,
            HttpServletRequest request)
            throws UnknownHostException {
        return opened(
                shown, request, () -> JSON.readValue(order, IdentityOrder.class).carryOut(ledger));
    }

    @PostMapping(
            value = REVISIONS,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> revise(
            @RequestHeader(name = LocalToken.HEADER, required = false) @Nullable String shown,
            @RequestBody String order,
            HttpServletRequest request)
            throws UnknownHostException {
        return opened(shown, request, () -> Revision.carryOut(JSON.readValue(order, RevisionOrder.class), ledger));
    }

    @PostMapping(
            value = ATTACHMENTS,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> attach(
            @RequestHeader(name = LocalToken.HEADER, required = false) @Nullable String shown,
            @RequestBody String order,
            HttpServletRequest request)
            throws UnknownHostException {
        return opened(
                shown, request, () -> JSON.readValue(order, AttachOrder.class).carryOut(ledger));
    }

    @PostMapping(
            value = ANCHORS,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> anchor(
            @RequestHeader(name = LocalToken.HEADER, required = false) @Nullable String shown,
            @RequestBody String order,
            HttpServletRequest request)
            throws UnknownHostException {
        return opened(
                shown, request, () -> JSON.readValue(order, AnchorOrder.class).carryOut(ledger));
    }

    @PostMapping(
            value = REBUILDS,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> rebuild(
            @RequestHeader(name = LocalToken.HEADER, required = false) @Nullable String shown,
            @RequestBody String order,
            HttpServletRequest request)
            throws UnknownHostException {
        return opened(shown, request, () -> Rebuilding.carryOut(JSON.readValue(order, Rebuilding.Order.class), ledger));
    }

    @GetMapping(value = VIEWS, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> views(
            @RequestHeader(name = LocalToken.HEADER, required = false) @Nullable String shown,
            HttpServletRequest request)
            throws UnknownHostException {
        return opened(shown, request, () -> ledger.projections().status());
    }

    private ResponseEntity<String> opened(@Nullable String shown, HttpServletRequest request, Supplier<Object> work)
            throws UnknownHostException {
        if (!token.fits(shown) || !isOfThisMachine(request)) {
            return answer(
                    HttpStatus.FORBIDDEN, new Refused("USAGE", "This door opens to commands of the ledger's owner."));
        }
        try {
            return answer(HttpStatus.OK, work.get());
        } catch (CannotProceed e) {
            return answer(
                    HttpStatus.UNPROCESSABLE_CONTENT, new Refused(e.exitCode().name(), String.valueOf(e.getMessage())));
        } catch (LogUnavailable e) {
            return answer(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    new Refused(
                            ExitCode.NOT_REACHABLE.name(),
                            "The server can not record now: %s. Do the same again: nothing is recorded twice."
                                    .formatted(e.getMessage())));
        }
    }

    /** From the loopback, or from the very address to which it was sent: nobody else's is answered there. */
    private static boolean isOfThisMachine(HttpServletRequest request) throws UnknownHostException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                || request.getRemoteAddr().equals(request.getLocalAddr());
    }

    private static ResponseEntity<String> answer(HttpStatus status, Object body) {
        return ResponseEntity.status(status).body(JSON.writeValueAsString(body));
    }
}
