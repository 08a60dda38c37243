package org.kaoyi.claims.cases;

import org.kaoyi.claims.Labelled;

/** What may explain a difference; it marks a case and never resolves it. */
public enum Explainer implements Labelled {
    CALENDAR_13,
    DAY_ZONE,
    DATED_DELIVERED,
    RECORD_DATE,
    OTHER_MONTH,
    FACTOR_10,
    FACTOR_10000,
    FACTOR_2,
    PART_FOR_WHOLE,
    OTHER_TALK,
    OTHER_BASE,
    HEARER,
    ADVANCE_PARTY,
    ROUNDING,
    INCOMPLETE_RECORD,
    TRANSLITERATION,
    TRANSLATION,
    UNCERTAIN
}
