package org.kaoyi.readingroom.api;

import org.jspecify.annotations.Nullable;
import org.kaoyi.readingroom.ProblemCode;
import org.kaoyi.readingroom.ProofDesk;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proofs that a claim is in the ledger, for whoever publishes it. */
@RestController
@RequestMapping("/api/v1/proofs")
public class ProofsApi {
    private final ProofDesk desk;

    public ProofsApi(ProofDesk desk) {
        this.desk = desk;
    }

    /**
     * The proof of one claim or examination, by its id or by the position of an event of it: the JSON object that {@code kaoyi prove} writes
     * and the verifier checks. It reads the hashes of the whole log.
     */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<String> proof(
            @RequestParam(required = false) @Nullable String claim,
            @RequestParam(required = false) @Nullable Long position) {
        if ((claim == null) == (position == null)) {
            throw new ApiProblem(
                    ProblemCode.BAD_PROOF, "Say which claim by ?claim=ID or by ?position=N, one of the two.");
        }
        String proof = claim != null ? desk.ofClaim(claim) : desk.ofPosition(position == null ? 0 : position);
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(proof);
    }
}
