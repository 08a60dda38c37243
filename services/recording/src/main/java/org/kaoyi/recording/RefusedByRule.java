package org.kaoyi.recording;

import java.io.Serial;
import org.kaoyi.claims.decision.Refusal;

/** A request breaks a rule of the ledger; nothing was added. */
public final class RefusedByRule extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public RefusedByRule(Refusal refusal) {
        super(refusal.inWords());
        this.refusal = refusal;
    }

    /** The rule, the field at fault, what was given there, and how to mend it. */
    public Refusal refusal() {
        return refusal;
    }
}
