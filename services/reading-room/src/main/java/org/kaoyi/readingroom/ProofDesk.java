package org.kaoyi.readingroom;

import java.io.IOException;
import java.util.Optional;

/** Makes proofs that a claim is in the ledger, and verifies its log; whoever assembles the application brings it as a bean. */
public interface ProofDesk {
    /**
     * The proof of a claim or examination, one JSON object as {@code schemas/proof.md} says.
     *
     * @throws org.kaoyi.readingroom.api.ApiProblem when there is none, or none can be given now
     */
    String ofClaim(String id);

    /** The proof of the event at a position, which must be of a claim or examination. */
    String ofPosition(long position);

    /**
     * The last signed checkpoint as it is written (C2SP tlog-checkpoint); empty where nothing was signed yet.
     *
     * @throws IOException when it is damaged or can not be read
     */
    Optional<String> checkpoint() throws IOException;

    /** Begins to verify the log, and comes back at once; where a verification is under way that one goes on. */
    void verify();

    /** The verification that is under way, or the last since the server was started; empty where there was none. */
    Optional<Verification> verification();
}
