package org.kaoyi.claims.event;

import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.cases.CaseKey;
import org.kaoyi.claims.judgement.InterpretationId;
import org.kaoyi.claims.text.TextId;

/** Names of streams: natural keys, so that "recorded for the first time" is version 0 of a stream. */
public final class Streams {
    private Streams() {}

    public static String source(Siglum id) {
        return "source/" + id;
    }

    public static String occasion(OccasionId id) {
        return "occasion/" + id;
    }

    public static String question(QuestionId id) {
        return "question/" + id;
    }

    public static String authority(AuthorityKind kind, AuthorityId id) {
        return kind.label() + "/" + id;
    }

    /** Claims and examinations share one name space. */
    public static String claim(ClaimId id) {
        return "claim/" + id;
    }

    public static String assessedCase(CaseKey key) {
        return "case/" + key.id();
    }

    public static String interpretation(InterpretationId id) {
        return "interpretation/" + id;
    }

    /** The parts of one whole; the length keeps ids that contain a slash apart. */
    public static String balance(OccasionId occasion, QuestionId question) {
        return "balance/" + occasion.value().length() + "/" + occasion + "/" + question;
    }

    public static String text(TextId id) {
        return "text/" + id;
    }
}
