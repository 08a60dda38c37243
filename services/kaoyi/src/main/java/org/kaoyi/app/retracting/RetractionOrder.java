package org.kaoyi.app.retracting;

/**
 * What is to stand no more, and why. Plain data, so that it can be handed to the server that has the ledger open.
 *
 * @param id of the claim or examination, or the source's siglum
 * @param actor who retracts
 */
public record RetractionOrder(Subject subject, String id, String reason, String actor) {

    /** What can be taken back. */
    public enum Subject {
        /** A claim or an examination. */
        CLAIM,
        /** A source with all its claims. */
        SOURCE
    }
}
