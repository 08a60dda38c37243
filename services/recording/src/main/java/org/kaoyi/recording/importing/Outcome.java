package org.kaoyi.recording.importing;

import org.kaoyi.claims.decision.Refusal;

/** Hears what became of a request, once that is certain. */
interface Outcome {
    /** Its events are durable, or would be if this were no dry run. */
    void added();

    /** The ledger held it before. */
    void alreadyThere();

    /** A rule forbids it. */
    void refused(Refusal refusal);

    /** The log can not hold it. */
    void unwritable(String reason);
}
