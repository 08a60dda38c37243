package org.kaoyi.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.ledger.OpenLedger;
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
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Where commands on the same machine knock when this process has the ledger open (docs/decisions/0010). */
@RestController
public final class LocalDoor {
    static final String VIEWS = "/local/views";

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

    /** One for each {@link Errand}; which it is, the path says. */
    @PostMapping(
            value = {
                Errand.IMPORTS,
                Errand.RETRACTIONS,
                Errand.IMPORT_RETRACTIONS,
                Errand.IDENTITIES,
                Errand.REVISIONS,
                Errand.ATTACHMENTS,
                Errand.ANCHORS,
                Errand.REBUILDS
            },
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> carryOut(
            @RequestHeader(name = LocalToken.HEADER, required = false) @Nullable String shown,
            @RequestBody String order,
            HttpServletRequest request)
            throws UnknownHostException {
        String door = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return opened(shown, request, () -> carriedOut(Errand.at(door).orElseThrow(), order));
    }

    private <O, A> Object carriedOut(Errand<O, A> errand, String order) {
        return errand.carryOut(JSON.readValue(order, errand.order()), ledger);
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
