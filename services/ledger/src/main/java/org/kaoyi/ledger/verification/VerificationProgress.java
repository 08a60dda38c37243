package org.kaoyi.ledger.verification;

/** Hears how far a verification has come. */
@FunctionalInterface
public interface VerificationProgress {
    VerificationProgress SILENT = (position, head) -> {};

    /**
     * Called after each page, on the verifying thread.
     *
     * @param position up to which everything is sound
     * @param head where the log ends
     */
    void reached(long position, long head);
}
