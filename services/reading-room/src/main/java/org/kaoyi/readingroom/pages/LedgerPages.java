package org.kaoyi.readingroom.pages;

import java.io.IOException;
import java.net.URI;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.ledger.Head;
import org.kaoyi.projections.ProjectionsRuntime;
import org.kaoyi.projections.feed.DeadLetters;
import org.kaoyi.projections.feed.ProjectionStatus;
import org.kaoyi.readingroom.ProofDesk;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.readingroom.Verification;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The state of the ledger: its head, its projections, and what these could not take. */
@Controller
class LedgerPages {
    private static final String PAGE = "/ledger";

    private final ReadingRoom room;
    private final ProofDesk proofs;
    private final Desk desk;

    LedgerPages(ReadingRoom room, ProofDesk proofs, Desk desk) {
        this.room = room;
        this.proofs = proofs;
        this.desk = desk;
    }

    /**
     * The twin.
     *
     * @param root hexadecimal
     * @param checkpoint the last that was signed, as it is written; null where there is none
     * @param verification under way, or the last since the server was started; null where there was none
     * @param parked the oldest events that wait, by projection; only projections that have some
     */
    record Ledger(
            long position,
            String root,
            String policy,
            @Nullable String checkpoint,
            boolean checkpointDamaged,
            @Nullable Verification verification,
            List<ProjectionStatus> projections,
            Map<String, List<DeadLetters.Letter>> parked) {}

    @GetMapping(PAGE)
    ResponseEntity<byte[]> ledger(Visit visit) {
        Head head = room.log().head();
        String root = HexFormat.of().formatHex(head.root());
        List<ProjectionStatus> projections = room.projections().status();
        Map<String, List<DeadLetters.Letter>> parked = new LinkedHashMap<>();
        projections.stream()
                .filter(view -> view.parked() > 0)
                .forEach(view -> parked.put(view.name(), room.projections().letters(view.name())));
        String checkpoint = null;
        boolean damaged = false;
        try {
            checkpoint = proofs.checkpoint().orElse(null);
        } catch (IOException e) {
            damaged = true; // the desk has told the operator of it
        }
        Optional<Verification> verification = proofs.verification();
        return desk.page(
                visit,
                "ledger",
                new Ledger(
                        head.position(),
                        root,
                        Policy.STANDARD.version(),
                        checkpoint,
                        damaged,
                        verification.orElse(null),
                        projections,
                        parked),
                Map.of(
                        "position",
                        head.position(),
                        "root",
                        root,
                        "checkpoint",
                        checkpoint == null ? "" : checkpoint,
                        "checkpointDamaged",
                        damaged,
                        "verification",
                        verification,
                        "projections",
                        projections,
                        "parked",
                        parked));
    }

    /** Begins to verify the log, and leads back to the page, which tells how far it is. */
    @PostMapping(path = PAGE + "/verifications", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> verify() {
        proofs.verify();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(PAGE + "#verification"))
                .build();
    }

    /** Tries again to have the parked events of a projection taken, and leads back to the page. */
    @PostMapping(path = PAGE + "/{projection}/retries", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> retry(@PathVariable String projection) {
        ProjectionsRuntime projections = room.projections();
        if (!projections.names().contains(projection)) {
            throw PageFault.notFound("projection", projection, PAGE);
        }
        projections.retryLetters(projection);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(PAGE + "#parked"))
                .build();
    }
}
