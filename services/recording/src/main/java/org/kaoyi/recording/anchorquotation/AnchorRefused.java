package org.kaoyi.recording.anchorquotation;

import java.io.Serial;
import org.kaoyi.claims.account.ClaimId;

/** No place, or more than one, is the one that is meant; the message says which there are. */
public final class AnchorRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean unknownClaim;

    AnchorRefused(String why) {
        this(why, false);
    }

    private AnchorRefused(String why, boolean unknownClaim) {
        super(why);
        this.unknownClaim = unknownClaim;
    }

    static AnchorRefused unknown(ClaimId id) {
        return new AnchorRefused("There is no claim \"%s\".".formatted(id), true);
    }

    /** Whether there is no such claim at all. */
    public boolean isOfUnknownClaim() {
        return unknownClaim;
    }
}
