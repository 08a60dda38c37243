package org.kaoyi.recording.drafting;

import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Examination;

/** What a row of the claims table says: that a source tells something, or that it was examined and is silent. */
public sealed interface CodedRow {
    ClaimId id();

    /** Polarity affirms or denies. */
    record Telling(Claim claim) implements CodedRow {
        @Override
        public ClaimId id() {
            return claim.id();
        }
    }

    /** Polarity silent. */
    record Silence(Examination examination) implements CodedRow {
        @Override
        public ClaimId id() {
            return examination.id();
        }
    }
}
