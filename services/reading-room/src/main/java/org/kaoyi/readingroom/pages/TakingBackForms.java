package org.kaoyi.readingroom.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.kaoyi.claims.Identifiers;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.decision.Rule;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.readingroom.api.Writing;
import org.kaoyi.recording.RefusedByRule;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.retractclaim.RetractClaim;
import org.kaoyi.recording.withdrawsource.WithdrawSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The forms by which a source is withdrawn and a claim retracted, each on the page of what it takes back. */
@Controller
class TakingBackForms {
    private final ReadingRoom room;

    TakingBackForms(ReadingRoom room) {
        this.room = room;
    }

    /** Withdraws the source and leads back to its page, which then shows it. */
    @PostMapping(path = "/sources/{id}/retractions", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> withdraw(@PathVariable String id, Visit visit, HttpServletRequest request) {
        Place place = new Place("source", id, "sources", Rule.UNKNOWN_SOURCE);
        place.requireId();
        return takeBack(new WithdrawSource(new Siglum(id), reason(visit)), place, request);
    }

    /** Retracts the claim or examination and leads back to its page. */
    @PostMapping(path = "/claims/{id}/retractions", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> retract(@PathVariable String id, Visit visit, HttpServletRequest request) {
        Place place = new Place("claim", id, "claims", Rule.UNKNOWN_CLAIM);
        place.requireId();
        return takeBack(new RetractClaim(new ClaimId(id), reason(visit)), place, request);
    }

    /**
     * What is taken back.
     *
     * @param unknown the rule that refuses it where there is no such thing
     */
    private record Place(String what, String id, String room, Rule unknown) {
        String page() {
            return Addresses.path(room, id);
        }

        /** @throws PageFault when nothing can be called so */
        void requireId() {
            if (Identifiers.problem(id).isPresent()) {
                throw missing();
            }
        }

        PageFault missing() {
            return PageFault.notFound(what, id, "/" + room);
        }

        PageFault refused(RefusedByRule refused) {
            Rule rule = refused.refusal().rule();
            if (rule == unknown) {
                return missing();
            }
            return PageFault.notRecorded(
                    rule == Rule.REASON_REQUIRED ? "fault.reason-required" : "fault.taken-back-before", page());
        }
    }

    private static String reason(Visit visit) {
        String reason = visit.parameter("reason");
        return reason == null ? "" : reason.strip();
    }

    private ResponseEntity<Void> takeBack(Request asked, Place place, HttpServletRequest http) {
        try {
            FormRecording.record(room, asked, Writing.actor(http));
        } catch (RefusedByRule refused) {
            throw place.refused(refused);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(place.page()))
                .build();
    }
}
