package org.kaoyi.recording.drafting;

import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.examinesource.ExamineSource;
import org.kaoyi.recording.recordclaim.RecordClaim;

/** What a row of the claims table says: that a source tells something, or that it was examined and is silent. */
public sealed interface CodedRow {
    ClaimId id();

    /** What has it recorded. */
    Request request();

    /** Polarity affirms or denies. */
    record Telling(Claim claim) implements CodedRow {
        @Override
        public ClaimId id() {
            return claim.id();
        }

        @Override
        public Request request() {
            return new RecordClaim(claim);
        }
    }

    /** Polarity silent. */
    record Silence(Examination examination) implements CodedRow {
        @Override
        public ClaimId id() {
            return examination.id();
        }

        @Override
        public Request request() {
            return new ExamineSource(examination);
        }
    }
}
