package org.kaoyi.claims.judgement;

import org.kaoyi.claims.Labelled;

/** What an assessment concludes on a case ({@code domain.md} §4). */
public enum Verdict implements Labelled {
    ONE_RIGHT,
    BOTH_RIGHT_DIFFERENT_REFERENTS,
    BOTH_WRONG,
    APPARENT_ONLY,
    PRETEXT_OR_INSINCERE,
    CREDIBLE_THOUGH_SINGLE,
    PRINCIPAL_AND_SUBSIDIARY,
    IRRECONCILABLE,
    INSUFFICIENT_EVIDENCE
}
