package org.kaoyi.readingroom.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import org.kaoyi.claims.Identifiers;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.decision.Rule;
import org.kaoyi.codec.Metadata;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.readingroom.api.Writing;
import org.kaoyi.recording.Receipt;
import org.kaoyi.recording.RefusedByRule;
import org.kaoyi.recording.withdrawsource.WithdrawSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The form on a source's page by which the source is withdrawn. */
@Controller
class WithdrawalForm {
    private static final String VIA = "page";

    /** A page shows an append within some hundred milliseconds; who waits longer sees the page as it was, and reloads it. */
    private static final Duration SHOWING_PATIENCE = Duration.ofSeconds(3);

    private final ReadingRoom room;

    WithdrawalForm(ReadingRoom room) {
        this.room = room;
    }

    /** Withdraws the source and leads back to its page, which then shows it. */
    @PostMapping(path = "/sources/{id}/retractions", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> withdraw(@PathVariable String id, Visit visit, HttpServletRequest request) {
        if (Identifiers.problem(id).isPresent()) {
            throw PageFault.notFound("source", id, "/sources");
        }
        String page = Addresses.path("sources", id);
        SameSite.require(request, page);
        String reason = visit.parameter("reason");
        Receipt receipt = record(
                new WithdrawSource(new Siglum(id), reason == null ? "" : reason.strip()),
                new Metadata(Writing.actor(request), VIA, null, null),
                page);
        room.projections().awaitPosition(receipt.position(), SHOWING_PATIENCE.toMillis());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page))
                .build();
    }

    private Receipt record(WithdrawSource request, Metadata metadata, String page) {
        try {
            return room.recorder().record(request, metadata);
        } catch (RefusedByRule refused) {
            throw refused.refusal().rule() == Rule.UNKNOWN_SOURCE
                    ? PageFault.notFound("source", request.source().value(), "/sources")
                    : PageFault.notRecorded("fault.reason-required", page);
        }
    }
}
